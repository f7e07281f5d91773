/** A name for files about the blog at a root: 16 hexadecimal digits of its path and what the file is for. */
export function rootKey(root: string, purpose: string): string {
  return `${hash(`${purpose}\0${root}`, 0)}${hash(`${purpose}\0${root}`, 0x9e3779b9)}`;
}

function hash(text: string, seed: number): string {
  let sum = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    sum ^= sum >>> 13;
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
