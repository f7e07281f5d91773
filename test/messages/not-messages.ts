/** Files whose texts have languages of their own, or are always in one. */
export const labelFiles: readonly RegExp[] = [
  /^messages\//,
  // Labels of reports, pages and pictures.
  /^core\/words\/|^render\/board\//,
  // Programs are told in English.
  /^library\//,
];

/** Files whose texts are no messages, but for some that the catalogue has all the same. */
export const otherFiles: readonly RegExp[] = [
  /^render\/(?:svg\/|(?:html|columns|sarif)\.ts)/,
  // Words that are read, not said; formats.
  /^core\/(?:when-english|written-date|unified-diff|spot|template)\.ts/,
  /^dialects\/(?:dateutil|hugo-date|hexo-terms|astro-config)\.ts/,
  /^syntax\/html-text\.ts/,
  /^store\/describe\.ts/,
];

/** Texts that no person is told, though they look like it. */
export const notMessages: ReadonlySet<string> = new Set([
  // Names of what a file holds, and of states, as files have them.
  ...['{}: true', '{}: false', 'status: {}', 'draft: true', 'unlisted: true', 'article: false', 'permalink: false'],
  ...[
    'published: {}',
    'published: false',
    'published: true',
    'build.render: never',
    'build.list: {}',
    'headless: true',
  ],
  ...['eleventyExcludeFromCollections: true', 'render_drafts: true', 'Status: draft', 'Status: hidden', 'Status: skip'],
  ...['draft = true', 'tags: {}', '{}: {}'],
  // Keys of vaults.
  ...['date created', 'created at', 'created on', 'creation date', 'publish date'],
  // Names of rows.
  'this month',
  // Kinds, in the code.
  ...['byte order mark', 'wiki link', 'any case', 'Application Support', '{} month', 'deficient indentation'],
  // Calls.
  ...['blog {}', 'tags {}', '[-C <dir>] <command> [options]', 'blog help', 'blog new "<title>"', 'undo: {}', 'new {}'],
  ...['tags similar', 'tags rename', 'tags merge', 'tags delete', 'tags add', 'tags remove', 'categories rename'],
  'live post',
  ...['undo: ', 'again: '],
  // Names that are compared with.
  'ar be bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh',
  'article articles blog blogs devlog diary entries entry essay essays journal log news note notes post posts release releases stories thoughts til tils update updates weblog writing writings',
  'author authors categories category config data doc docs page pages people project projects tag tags work',
  // Samples.
  ...[
    'static/img/a b.png',
    'title: A',
    'slug: a',
    'date: 2024-03-09 10:00:00 UTC+09:00',
    'tags: a, b',
    'category: a',
    'type: text',
  ],
  // What a browser gets.
  ...['Cannot make the page', 'Cannot make the page: {}'],
  ...['This page is for 127.0.0.1 and localhost only', 'This page is only to be read', 'There is one page here: /'],
  ...['This is only to be listened to', 'Too many pages are open', "frame-ancestors 'none'", 'GET, HEAD'],
  ...['text/plain; charset=utf-8', 'text/html; charset=utf-8', 'text/event-stream; charset=utf-8'],
  // The tool's own faults.
  ...['a text without a document', 'several blogs are not answered again', '"{}" is none of the choices'],
  'the index is closed',
]);

/** Messages of packages, and those that are put together: they stand in no file of the tool. */
export const foreign: ReadonlySet<string> = new Set([
  ...['Usage:', 'Arguments:', 'Options:', 'Commands:', '[options]', '[command]', '(choices: {})'],
  ...['navigate', 'select', 'No results found'],
  ...[
    'error:',
    'warning:',
    'Tag',
    'Category',
    'Month',
    'Year',
    '<command>',
    'Write:',
    'Read:',
    'Show:',
    'Care:',
    'More:',
  ],
]);
