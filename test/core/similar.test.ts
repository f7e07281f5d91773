import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlikeOptions, findLookAlikes } from '../../src/core/similar.ts';

/** Names are used once each, but for `name*3`. */
function tagsOf(names: readonly string[]) {
  return names.map((name) => {
    const [text = '', count = '1'] = name.split('*');
    return { name: text, count: Number(count) };
  });
}

/** `A: keep, other, other` */
function sketch(names: readonly string[], options?: AlikeOptions): string[] {
  return findLookAlikes(tagsOf(names), options).map(
    (group) => `${group.class}: ${group.names.map(({ name }) => name).join(', ')}`,
  );
}

describe('findLookAlikes()', () => {
  it.each([
    [
      'case, spaces and hyphens',
      ['fine tuning', 'Fine-Tuning*12', 'fine_tuning'],
      'A: Fine-Tuning, fine tuning, fine_tuning',
    ],
    ['spaces in Hangul', ['활성화 함수', '활성화함수*4'], 'A: 활성화함수, 활성화 함수'],
    ['dots between letters', ['node.js', 'nodejs'], 'A: node.js, nodejs'],
    ['width', ['Ｒｕｓｔ', 'Rust*2'], 'A: Rust, Ｒｕｓｔ'],
    ['a number apart or not', ['gpt-3', 'gpt3'], 'A: gpt-3, gpt3'],
    ['a plural', ['post', 'posts*2'], 'B: posts, post'],
    ['a plural in -es', ['class', 'classes'], 'B: class, classes'],
    ['a plural in -ies', ['library', 'libraries'], 'B: libraries, library'],
    ['spellings and a plural', ['blog post', 'BlogPost', 'blog-posts*9'], 'B: blog-posts, BlogPost, blog post'],
    ['one letter', ['kubernetes*5', 'kubernets'], 'C: kubernetes, kubernets'],
    ['one jamo', ['자바스크립트', '자바스크맆트*2'], 'C: 자바스크맆트, 자바스크립트'],
    [
      'one letter from a spelling of it',
      ['Kubernetes*5', 'kuber-netes', 'kubernets'],
      'C: Kubernetes, kuber-netes, kubernets',
    ],
  ])('groups %s', (_, names, group) => {
    expect(sketch(names)).toEqual([group]);
  });

  it.each([
    ['C, C++, C#', ['C', 'C++', 'C#']],
    ['another number', ['gpt-3', 'gpt-4']],
    ['letters at a number', ['fp16', 'bf16']],
    ['another year', ['2023', '2024']],
    ['digits parted elsewhere', ['1-01', '10-1']],
    ['a number with a dot', ['web 2.0', 'web 20']],
    ['a number more', ['release', 'release2']],
    ['two characters in two cases', ['AI', 'ai']],
    ['two syllables with a space', ['한글', '한 글']],
    ['a tag and its child', ['ai', 'ai/llm']],
    ['a tag and a step', ['golang', 'golang/']],
    ['a leading dot', ['.net', 'net']],
    ['a plural of three letters', ['tag', 'tags']],
    ['three syllables', ['리액트', '리엑트']],
    ['nonsense singulars', ['news', 'css', 'redis', 'kubernetes']],
    ['one use of one tag', ['rust*9']],
  ])('leaves apart %s', (_, names) => {
    expect(sketch(names)).toEqual([]);
  });

  it('does not pass likeness on along a chain of single letters', () => {
    expect(sketch(['casting*4', 'casing*3', 'causing*2', 'pausing'])).toEqual([
      'C: casting, casing',
      'C: causing, pausing',
    ]);
  });

  it('takes all that are one letter from the kept one', () => {
    expect(sketch(['casing*4', 'casting', 'causing'])).toEqual(['C: casing, casting, causing']);
  });

  it('keeps the spelling in most posts, of equals the first by character code', () => {
    const keeps = findLookAlikes(tagsOf(['web dev*2', 'Web Dev*2', 'web-dev'])).map(({ keep }) => keep);
    expect(keeps).toEqual(['Web Dev']);
  });

  it('orders groups by uses', () => {
    expect(sketch(['aaa b', 'aaa-b', 'ccc d*2', 'ccc-d'])).toEqual(['A: ccc d, ccc-d', 'A: aaa b, aaa-b']);
  });

  it.each([
    ['A', ['aaa b', 'aaa-b'], 'the same but for case, spaces or hyphens'],
    ['B', ['post', 'posts'], 'singular and plural'],
    ['C', ['casting', 'casing'], 'one letter apart'],
  ])('says why for class %s', (_, names, why) => {
    expect(findLookAlikes(tagsOf(names))[0]?.why).toBe(why);
  });
});

describe('findLookAlikes() with declared synonyms', () => {
  const aliases = { JavaScript: ['js', 'ecma script'], golang: ['go'] };

  it('groups them, the declared spelling first, though it is used less', () => {
    expect(sketch(['js*7', 'JavaScript'], { aliases })).toEqual(['A: JavaScript, js']);
  });

  it('says that they are declared', () => {
    expect(findLookAlikes(tagsOf(['js', 'JavaScript']), { aliases })[0]?.why).toBe('declared in blog.config');
  });

  it.each([
    ['other spellings of them', ['JS', 'javascript', 'EcmaScript'], 'A: EcmaScript, JS, javascript'],
    ['one that is used alone', ['go*3'], 'A: go'],
  ])('groups %s', (_, names, group) => {
    expect(sketch(names, { aliases })).toEqual([group]);
  });

  it('keeps the declared spelling when no post has it', () => {
    expect(findLookAlikes(tagsOf(['go']), { aliases })[0]?.keep).toBe('golang');
  });

  it('is content with the declared spelling alone', () => {
    expect(sketch(['golang'], { aliases })).toEqual([]);
  });

  it.each([
    ['plural', ['post', 'posts'], { post: ['entry'], posts: ['archive'] }],
    ['slip', ['casting', 'casing'], { casting: ['actors'], casing: ['cases'] }],
  ])('never joins two declared spellings by a %s', (_, names, declared) => {
    expect(sketch(names, { aliases: declared })).toEqual([]);
  });

  it('takes only one of two declared spellings as a slip of a third tag', () => {
    const declared = { casting: ['actors'], causing: ['causes'] };
    expect(sketch(['casing*9', 'causing', 'casting'], { aliases: declared })).toEqual(['C: casting, casing']);
  });

  it('gives a spelling that two declare to the first of them, in any order of the tags', () => {
    const declared = { zebra: ['horse'], antelope: ['horse'] };
    const keeps = [
      ['zebra', 'horse', 'antelope'],
      ['antelope', 'horse', 'zebra'],
    ].map((names) => findLookAlikes(tagsOf(names), { aliases: declared })[0]?.keep);
    expect(keeps).toEqual(['antelope', 'antelope']);
  });

  it('gives a slip the declared spelling', () => {
    expect(findLookAlikes(tagsOf(['golagn', 'golang*0', 'golan g*3']), { aliases })[0]?.keep).toBe('golang');
  });
});

describe('findLookAlikes() for any tags', () => {
  const part = fc.constantFrom('a', 'b', 'post', 'posts', 'Post', ' ', '-', '.', '/', '+', '1', '2', '한', '글', '굴');
  const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const tags = fc.uniqueArray(fc.record({ name, count: fc.integer({ min: 1, max: 3 }) }), {
    selector: (tag) => tag.name,
    maxLength: 30,
  });

  it('gives the same for every order', () => {
    fc.assert(
      fc.property(tags, fc.func(fc.nat()), (all, rank) => {
        const shuffled = all.toSorted((a, b) => rank(a.name) - rank(b.name));
        expect(findLookAlikes(shuffled)).toEqual(findLookAlikes(all));
      }),
    );
  });

  it('puts each tag into one group at most, and two or more into each', () => {
    fc.assert(
      fc.property(tags, (all) => {
        const groups = findLookAlikes(all).map(({ names }) => names.map((tag) => tag.name));
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
        expect(groups.filter((names) => names.length < 2)).toEqual([]);
      }),
    );
  });

  it('never groups other digits, nor a tag with its child', () => {
    fc.assert(
      fc.property(tags, (all) => {
        for (const { names } of findLookAlikes(all)) {
          expect(new Set(names.map((tag) => (tag.name.match(/\d+/g) ?? []).join())).size).toBe(1);
          expect(names.filter((child) => names.some((parent) => child.name.startsWith(`${parent.name}/`)))).toEqual([]);
        }
      }),
    );
  });

  it('keeps a spelling that no other outnumbers', () => {
    fc.assert(
      fc.property(tags, (all) => {
        for (const { names, keep } of findLookAlikes(all)) {
          const kept = names.find((tag) => tag.name === keep)?.count ?? 0;
          expect(Math.max(...names.map(({ count }) => count))).toBe(kept);
        }
      }),
    );
  });

  it('finds two tags alike whatever else there is, unless a nearer one takes one of them', () => {
    fc.assert(
      fc.property(tags, (all) => {
        const grouped = new Set(findLookAlikes(all).flatMap(({ names }) => names.map((tag) => tag.name)));
        for (const [at, a] of all.entries()) {
          for (const b of all.slice(at + 1)) {
            const alike = findLookAlikes([a, b]).length > 0;
            if (alike) expect([a.name, b.name].some((one) => grouped.has(one))).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
