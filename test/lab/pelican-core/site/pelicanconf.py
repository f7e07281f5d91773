SITENAME = 'Core'
PATH = 'content'
TIMEZONE = 'Asia/Seoul'
DEFAULT_LANG = 'en'
