/** Elements that stand within a word or a line; all others part words. */
const inline = new Set(
  'a abbr b bdi big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** A text without HTML tags, those of blocks a blank each; tags may go over lines. Entities stay. */
export function withoutTags(text: string): string {
  return text.replace(/<\/?([A-Za-z][\w:.-]*)(?:\s[^<>`]*|\/[^<>`\s]*)?>/g, (_tag, name: string) =>
    inline.has(name.toLowerCase()) ? '' : ' ',
  );
}

/** The elements of HTML that are no prose: `<script>`, `<style>`, `<pre>`, each with its content; linear in the text. */
export function withoutCode(text: string): string {
  const opener = /<(script|style|pre)[\s>]/gi;
  let kept = '';
  let from = 0;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const closer = new RegExp(`</${found[1]}\\s*>`, 'gi');
    closer.lastIndex = opener.lastIndex;
    const end = closer.exec(text);
    if (!end) break;
    kept += `${text.slice(from, found.index)} `;
    from = closer.lastIndex;
    opener.lastIndex = from;
  }
  return kept + text.slice(from);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  copy: '©',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  times: '×',
  trade: '™',
};

/** A text with its entities as the characters they stand for: numbers, and the names in use in prose. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}
