import type { Board } from '../../core/board.ts';
import { fill } from '../../core/words/fill.ts';
import { safe } from '../safe.ts';
import { sha256 } from '../sha256.ts';
import { followServer } from './client/follow-server.ts';
import type { PageFacts } from './client/page-facts.ts';
import { readShelves } from './client/read-shelves.ts';
import { runPage } from './client/run-page.ts';
import { showMonth } from './client/show-month.ts';
import { messagesFor } from './messages.ts';
import { bytesOf, postSections } from './post-items.ts';
import { calendar, categoryTree, counters, mostRead, tagCloud, years } from './side.ts';
import { styles } from './styles.ts';

/** How a page is recognised as one of these: it stands in its first line. */
export const pageMark = '<!doctype html><!-- blog dashboard -->';

export interface PageRequest {
  /** Where the file of a post is, seen from the page; undefined where it cannot be reached from there. */
  readonly hrefOf: (path: string) => string | undefined;
  /** It is served, and fetched anew when it has changed. */
  readonly live: boolean;
}

/**
 * A blog as one HTML page that asks for nothing else: its policy lets only its own script and style run, by their SHA-256, and a served
 * one hear of changes from its server.
 */
export async function renderBoard(board: Board, { hrefOf, live }: PageRequest): Promise<string> {
  const messages = messagesFor(board.view.words);
  const { title, view, problems } = board;
  const side = [
    calendar(board, messages),
    mostRead(board, { messages, hrefOf }),
    tagCloud(board, messages),
    categoryTree(board, messages),
  ].join('');
  const pictures = years(board, messages);
  const main = [
    `<a class="skip" href="#posts">${safe(messages.skip)}</a>`,
    `<header><h1>${safe(title)}</h1>${counters(board, messages)}</header>`,
    `<div class="page"><aside aria-label="${safe(`${messages.calendar}, ${messages.tags}, ${messages.categories}`)}">`,
    side,
    `</aside><main id="posts" tabindex="-1">`,
    pictures,
    `<div id="finder" class="script" role="search"><label for="search">${safe(messages.search)}</label>`,
    '<input id="search" type="search" autocomplete="off" spellcheck="false"><span id="status" role="status" class="note"></span>',
    `<div id="chosen" hidden><h2 id="chosen-name"></h2><a href="#posts">${safe(messages.allPosts)}</a></div></div>`,
    postSections(board, { messages, hrefOf, bytes: roomBytes - bytesOf(side + pictures) }),
    '</main></div>',
    `<footer>${safe(fill(messages.made, { day: view.today }))}${live ? ` ${safe(messages.live)}` : ''}`,
    `${problems === 0 ? '' : ` ${safe(fill(messages.problems, { n: problems }))}`}</footer>`,
  ].join('\n');
  const facts: PageFacts = {
    ...{ locale: view.locale, today: view.today, weekStart: view.weekStart },
    posts: view.words.posts,
    ...{ showMore: messages.showMore, noMatch: messages.noMatch },
  };
  const version = live ? ` data-version="${await sha256(main)}"` : '';
  return `${pageMark}
<html lang="${messages.lang}"${version}><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy(live)}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${safe(title)}</title><style>${styles}</style><script>${early}</script></head>
<body>
${main}
<script type="application/json" id="facts">${JSON.stringify(facts).replace(/</g, '\\u003c')}</script>
<script>${script}</script></body></html>
`;
}

/** The version that a served page has; empty for another text. */
export function versionOf(page: string): string {
  return /^.*\n<html [^>]*data-version="([\w+/=]+)"/.exec(page)?.[1] ?? '';
}

/** All but the frame of a page of a few thousand posts is to take no more. */
const roomBytes = 4_800_000;

/** Before anything is drawn: what only a script can answer is shown then, and the lists are not laid out twice. */
const early = "document.documentElement.className='js'";
// Each of them runs by itself: as text they need nothing from here.
const script = `(${runPage})({readShelves:${readShelves},showMonth:${showMonth},followServer:${followServer}})`;

async function policy(live: boolean): Promise<string> {
  const [first, second, look] = await Promise.all([early, script, styles].map(sha256));
  const connect = live ? "; connect-src 'self'" : '';
  return `default-src 'none'; script-src 'sha256-${first}' 'sha256-${second}'; style-src 'sha256-${look}'${connect}; base-uri 'none'; form-action 'none'`;
}
