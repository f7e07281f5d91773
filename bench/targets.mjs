/**
 * What the figures of one corpus are held to: how each is got, and its limit by the number of posts.
 *
 * `limits.any` is for every number.
 */
const targets = [
  {
    name: '`blog tags`, of `node -e 0`',
    value: (figures) => figures.ratio('tags warm', { to: 'node' }),
    limits: { 100: 1.4, 1000: 1.8, 10000: 3.5, 100000: 14 },
  },
  {
    name: '`blog tags`, of `hugo list all`',
    value: (figures) => figures.ratio('tags warm', { to: 'hugo' }),
    limits: { 100: 0.55, 1000: 0.2, 10000: 0.06, 100000: 0.02 },
  },
  {
    name: '`blog tags`, of `rg -l`',
    value: (figures) => figures.ratio('tags warm', { to: 'rg' }),
    limits: { 1000: 3.5, 10000: 1.6, 100000: 0.7 },
  },
  {
    name: '`blog tags`, peak MB',
    value: (figures) => figures.of('tags warm', 'peak'),
    limits: { 100: 48, 1000: 50, 10000: 60, 100000: 90 },
  },
  {
    name: 'no index yet, of `node -e 0`',
    value: (figures) => figures.ratio('tags cold', { to: 'node' }),
    limits: { 100: 1.8, 1000: 3.5, 10000: 11, 100000: 60 },
  },
  {
    name: 'no index yet, of `hugo list all`',
    value: (figures) => figures.ratio('tags cold', { to: 'hugo' }),
    limits: { 100: 0.7, 1000: 0.4, 10000: 0.17, 100000: 0.07 },
  },
  {
    name: 'no index yet, peak MB',
    value: (figures) => figures.of('tags cold', 'peak'),
    limits: { 100: 50, 1000: 60, 10000: 85, 100000: 150 },
  },
  {
    name: '`blog --version`, of `node -e 0`',
    value: (figures) => figures.ratio('version', { to: 'node' }),
    limits: { any: 1.3 },
  },
  {
    name: '`blog list -f json` beyond `blog tags`, of `node -e 0`',
    value: (figures) =>
      difference(figures.ratio('list warm', { to: 'node' }), figures.ratio('tags warm', { to: 'node' })),
    limits: { 10000: 2 },
  },
];

function difference(more, less) {
  return more === undefined || less === undefined ? undefined : more - less;
}

/**
 * A row a target: its name and, for each corpus, a verdict where there is a limit and a figure.
 *
 * @param results Each with `posts` and `figures`.
 */
export function judge(results) {
  const rows = targets.map(({ name, value, limits }) => ({
    name,
    verdicts: results.map(({ posts, figures }) => verdict(value(figures), limits[posts] ?? limits.any)),
  }));
  return rows.filter(({ verdicts }) => verdicts.some((one) => one !== undefined));
}

/** A value beside its limit, met up to it; undefined where one of them is. */
export function verdict(value, limit) {
  return value === undefined || limit === undefined ? undefined : { value, limit, met: value <= limit };
}
