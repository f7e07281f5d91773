PATH = 'content'
TIMEZONE = 'UTC'
DEFAULT_LANG = 'en'
SLUGIFY_USE_UNICODE = True
DEFAULT_DATE = '2019-05-06 07:08'
FILENAME_METADATA = '(?P<slug>[^.]+)(?:\\.(?P<lang>[a-z]{2}))?'
