/** Particles that differ after a consonant, as catalogues write them: the form after one, the form after a vowel. */
export const particles: Readonly<Record<string, readonly [string, string]>> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '(이)었': ['이었', '였'],
};

/**
 * The form of a particle that follows a word, by the sound on which the word ends: of its last letter or digit, whatever
 * quotes and brackets close after it.
 *
 * @param particle A key of `particles`.
 */
export function particleAfter(word: string, particle: string): string {
  const [closed = '', open = ''] = particles[particle] ?? [];
  const sound = lastSound(word);
  // 로, not 으로, after ㄹ.
  return sound === 'open' || (sound === 'l' && particle === '(으)로') ? open : closed;
}

type Sound = 'open' | 'l' | 'closed';

function lastSound(word: string): Sound {
  const end = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(word.normalize('NFC'))?.[0] ?? '';
  const code = end.codePointAt(end.length - 1) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? 'open' : final === 8 ? 'l' : 'closed';
  }
  const last = end.slice(-1);
  if (/\d/.test(last)) return /[178]/.test(last) ? 'l' : /[036]/.test(last) ? 'closed' : 'open';
  const latin = /[a-z]+$/i.exec(end)?.[0] ?? '';
  // Read letter by letter: abbreviations, and the ends of file names.
  const spelled = latin === latin.toUpperCase() || new RegExp(`\\.${latin}[^\\p{L}\\p{N}]*$`, 'u').test(word);
  return spelled ? spelledSound(latin) : readSound(latin.toLowerCase());
}

function spelledSound(letters: string): Sound {
  const last = letters.slice(-1).toLowerCase();
  return /[lr]/.test(last) ? 'l' : /[mn]/.test(last) ? 'closed' : 'open';
}

/** As the word is mostly written in Hangul: 파일, 네임, 커밋, but 태그, 리스트, 파서. */
function readSound(word: string): Sound {
  if (/le?$/.test(word)) return 'l';
  return /[mn]e?$|ng$|(?<![aeiou])[aeiou][kpt]$|ook$|[aeiou]ck$/.test(word) ? 'closed' : 'open';
}
