import { daysBetween, type PlainDate } from './date.ts';
import { MadeList } from './many.ts';
import type { Post } from './post.ts';
import type { Block, Cell, Span } from './report.ts';
import { parseWritten } from './written-date.ts';
import { dayAt, instantMs } from './zone.ts';

export interface PostTableOptions {
  readonly today: PlainDate;
  /** IANA; decides the day on which a scheduled post goes live. */
  readonly zone: string;
  /** Words, path and excerpt too. */
  readonly long?: boolean;
  /** The path too, as a program needs it to go on with. */
  readonly paths?: boolean;
}

/** Posts as a table: day, state where it is not published, title, tags, and what is to be known of it. */
export function postTable(posts: readonly Post[], options: PostTableOptions): Extract<Block, { kind: 'table' }> {
  const { long = false, paths = false } = options;
  return {
    kind: 'table',
    columns: [
      { name: 'Day' },
      { name: 'State', optional: true },
      { name: 'Title', flexible: true },
      { name: 'Tags', flexible: 'first', optional: true },
      { name: 'Note', optional: true, trailing: true },
      ...(long || paths ? [{ name: 'Path', flexible: 'first' as const }] : []),
      ...(long
        ? [
            { name: 'Words', align: 'right' as const },
            { name: 'Excerpt', flexible: 'first' as const, optional: true },
          ]
        : []),
    ],
    rows: new MadeList(posts, (post) => [
      ...cells(post, options),
      ...(long || paths ? [post.path] : []),
      ...(long ? longCells(post) : []),
    ]),
  };
}

/** Each post on lines of its own, for a terminal: day, state and title, then what is to be known of it, then the excerpt. */
export function longPosts(posts: readonly Post[], options: PostTableOptions): Block[] {
  return posts.flatMap((post, index): Block[] => {
    const { path, body } = post;
    const [day = '', state = '', title = ''] = cells(post, options);
    const words = body ? `${body.words} ${body.words === 1 ? 'word' : 'words'}` : '';
    const facts: Span[] = [
      { text: post.tags.join(', ') },
      { text: postNote(post, options), said: true },
      { text: path },
      { text: words, said: true },
    ];
    return [
      ...(index === 0 ? [] : [{ kind: 'text' as const, spans: [{ text: '' }] }]),
      { kind: 'text', spans: inOneLine([day, state, title]) },
      { kind: 'text', indent: 2, spans: factsInLine(facts) },
      ...(body?.excerpt ? [{ kind: 'text' as const, indent: 2, spans: [{ text: body.excerpt }] }] : []),
    ];
  });
}

function factsInLine(facts: readonly Span[]): Span[] {
  const full = facts.filter(({ text }) => text !== '');
  return full.flatMap((fact, at): Span[] => [
    ...(at === 0 ? [] : [{ text: ' · ', role: 'muted' as const }]),
    { ...fact, role: 'muted' },
  ]);
}

/** Cells that hold something, two blanks apart. */
function inOneLine(row: readonly Cell[]): Span[] {
  const spans = row.map((cell): readonly Span[] =>
    typeof cell === 'string' ? [{ text: cell }] : 'text' in cell ? [cell] : cell,
  );
  const full = spans.filter((cell) => cell.some(({ text }) => text !== ''));
  return full.flatMap((cell, index) => [...(index === 0 ? [] : [{ text: '  ' }]), ...cell]);
}

/** When a scheduled post goes live (`goes live in 6 days`), that a post has no date, or why one is hidden. */
export function postNote(post: Post, { today, zone }: { today: PlainDate; zone: string }): string {
  if (post.state === 'scheduled') {
    const day = liveDay(post, zone);
    return day === undefined ? 'goes live later' : `goes live ${untilText(daysBetween(today, day))}`;
  }
  if (post.state === 'hidden') return post.reason;
  return post.day === undefined ? 'no date' : '';
}

function cells(post: Post, options: PostTableOptions): Cell[] {
  return [
    { text: post.day ?? '', role: 'date' },
    post.state === 'published' ? '' : { text: post.state, role: post.state, said: true },
    {
      text: post.title,
      role: post.titleFrom === undefined || post.titleFrom === 'heading' ? 'title' : 'muted',
      file: post.path,
    },
    tagSpans(post.tags),
    { text: postNote(post, options), role: 'muted', said: true },
  ];
}

function longCells({ body }: Post): Cell[] {
  return [
    { text: body ? String(body.words) : '', role: 'count' },
    { text: body?.excerpt ?? '', role: 'muted' },
  ];
}

function tagSpans(tags: readonly string[]): Span[] {
  return tags.flatMap((tag, index) => [...(index === 0 ? [] : [{ text: ', ' }]), { text: tag, role: 'tag' as const }]);
}

function liveDay({ liveAt, day }: Post, zone: string): PlainDate | undefined {
  const written = liveAt === undefined ? undefined : parseWritten(liveAt);
  return written === undefined ? day : dayAt(instantMs(written.wall, zone), zone);
}

function untilText(days: number): string {
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}
