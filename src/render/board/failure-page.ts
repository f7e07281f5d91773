import { safe } from '../safe.ts';
import { sha256 } from '../sha256.ts';
import { followServer } from './client/follow-server.ts';
import { pageMark } from './page.ts';

/** The page that is served while there is none: it says why, and gives way when the server names another version. */
export async function failurePage(message: string, hint: string | undefined): Promise<string> {
  const script = `(${followServer})(document.documentElement.dataset.version)`;
  const body = `<h1>${safe(message)}</h1>${hint === undefined ? '' : `<p>${safe(hint)}</p>`}`;
  const version = await sha256(body);
  return `${pageMark}
<html lang="en" data-version="${version}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${await sha256(script)}'; connect-src 'self'; base-uri 'none'; form-action 'none'">
<title>blog</title></head><body>${body}<script>${script}</script></body></html>
`;
}
