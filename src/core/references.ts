/** A tag in a text that names a post or file. */
export interface Reference {
  readonly kind: 'post_url' | 'link' | 'ref';
  readonly target: string;
  /** Offset of the target. */
  readonly start: number;
}

const liquid = /\{%-?\s*(post_url|link|raw|endraw|comment|endcomment)\b\s*([^%\n]{0,500}?)\s*-?%\}/g;
const shortcode = /\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?(?:"([^"\n]{1,500})"|([^\s"'`=<>%]{1,500}))\s*[%>]\}\}/g;

/** The `post_url` and `link` tags of Jekyll, in code too, but not between `raw` and `endraw`, nor in comments. */
export function liquidReferences(body: string): Reference[] {
  const found: Reference[] = [];
  let off: string | undefined;
  for (const match of body.matchAll(liquid)) {
    const [all, tag = '', target = ''] = match;
    if (off !== undefined) {
      if (tag === off) off = undefined;
    } else if (tag === 'raw' || tag === 'comment') off = `end${tag}`;
    else if ((tag === 'post_url' || tag === 'link') && target !== '' && !/[{}|]/.test(target)) {
      found.push({ kind: tag, target, start: match.index + all.indexOf(target, all.indexOf(tag) + tag.length) });
    }
  }
  return found;
}

/** The `ref` and `relref` shortcodes of Hugo that name nothing but a page: `{{< ref "a.md" >}}`. */
export function shortcodeReferences(body: string): Reference[] {
  return [...body.matchAll(shortcode)].flatMap((match): Reference[] => {
    const target = match[1] ?? match[2] ?? '';
    return target === '' ? [] : [{ kind: 'ref', target, start: match.index + match[0].lastIndexOf(target) }];
  });
}
