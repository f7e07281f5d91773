import { defineCheck, type Finding } from '../check.ts';
import { langKey } from '../query.ts';

/** Posts in a language that a site of several languages is not configured for. */
export const unknownLanguage = defineCheck({
  code: 'UNKNOWN_LANGUAGE',
  bad: [
    {
      generator: 'hugo',
      files: {
        'hugo.toml': '[languages.en]\nweight = 1\n[languages.ko]\nweight = 2\n',
        'content/posts/a.fr.md': '---\ntitle: A\n---\n',
      },
    },
  ],
  good: [
    {
      generator: 'hugo',
      files: {
        'hugo.toml': '[languages.en]\nweight = 1\n[languages.ko]\nweight = 2\n',
        'content/posts/a.ko.md': '---\ntitle: A\n---\n',
        'content/posts/node.js.md': '---\ntitle: B\n---\n',
      },
    },
    { generator: 'hugo', files: { 'content/posts/a.fr.md': '---\ntitle: A\n---\n' } },
  ],
  post({ path, post }, { site }): Finding[] {
    const codes = site.languages.map(({ code }) => langKey(code));
    const named = /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.[a-z]+$/.exec(path)?.[1];
    const wanted = named !== undefined && isLanguage(named) ? named : post.lang;
    if (codes.length < 2 || wanted === undefined || codes.includes(langKey(wanted))) return [];
    return [
      {
        file: path,
        severity: 'warning',
        message: `The language "${wanted}" is none of the site: it has ${site.languages.map(({ code }) => code).join(', ')}`,
        ...(wanted === named ? {} : { at: { key: 'lang|language|locale', text: wanted } }),
        hint: 'configure the language, or correct its code',
      },
    ];
  },
});

/** Codes of languages that end files of other kinds: `node.js.md`, `main.rs.md`, `a.py.md` are none. */
const languages = new Set(
  'ar be bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh'.split(
    ' ',
  ),
);

function isLanguage(code: string): boolean {
  return languages.has(code.slice(0, 2));
}
