/** The target of a wiki link, and its offset. */
export interface WikiReference {
  readonly target: string;
  readonly start: number;
}

/** The links and embeds of Obsidian, `[[target#part|text]]`, outside code. */
export function wikiReferences(body: string): WikiReference[] {
  return [...withoutCode(body).matchAll(/\[\[([^\]|#^\n]{1,500})(?=[\]|#^])/g)].map((match) => {
    const [, target = ''] = match;
    return { target: target.trim(), start: match.index + 2 + target.length - target.trimStart().length };
  });
}

/** The text with blanks for what stands in code. */
function withoutCode(body: string): string {
  return body
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}\1)[^\n]*\n)*(?: {0,3}\1[^\n]*)?/gm, blank)
    .replace(/(?<!`)(`{1,8})(?!`)[^`\n]{1,1000}\1(?!`)/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
