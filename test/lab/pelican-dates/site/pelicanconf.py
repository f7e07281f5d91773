PATH = 'content'
TIMEZONE = 'Asia/Seoul'
