#!/usr/bin/env python
import os
SITENAME = 'Config'
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'src')
TIMEZONE = 'America/New_York'
DEFAULT_LANG = 'KO'
ARTICLE_PATHS = ['blog', 'notes/', 'single.md', 'pages/blog']
ARTICLE_EXCLUDES = ['blog/private', 'notes/x.md', 'drafts']
PAGE_PATHS = ['pages', 'blog/static']
IGNORE_FILES = ['.#*', '*.tmp.md', '_*', 'ignored']
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = 'rest'
FILENAME_METADATA = r'(?P<date>\d{4}-\d{2}-\d{2})_(?P<slug>[^_]+)(_(?P<tags>.*))?'
PATH_METADATA = r'blog/(?P<category>[^/]+)/.*'
EXTRA_PATH_METADATA = {
    'blog/extra': {'status': 'draft', 'lang': 'fr'},
    'blog/extra/b.md': {'status': 'published', 'category': 'given'},
    'blog/ext': {'status': 'hidden'},
}
DEFAULT_METADATA = {'status': 'published', 'tags': 'standard'}
DEFAULT_DATE = (2020, 1, 2, 3, 4, 5)
WITH_FUTURE_DATES = False
SLUGIFY_SOURCE = 'basename'
READERS = {'html': None}
