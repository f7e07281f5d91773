PATH = 'content'
TIMEZONE = 'Europe/Paris'
