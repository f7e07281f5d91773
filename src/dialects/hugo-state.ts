import type { Site } from '../core/dialect.ts';
import { type Fields, isFields, isScalar, textAt, type Value, yaml11 } from '../core/fields.ts';
import type { State } from '../core/post.ts';
import { type Section, withCascade } from './hugo-cascade.ts';
import { chainDate, type FileName } from './hugo-chain.ts';
import { isIndex } from './hugo-path.ts';
import { lowerKeys } from './reading.ts';

interface Judged {
  readonly site: Site;
  readonly named: FileName | undefined;
  readonly sections: readonly Section[];
  readonly path: string;
}

/** Draft, then expired, then scheduled, then unlisted; a section that is not published hides all below it. */
export function stateOf(fields: Fields, judged: Judged): { state: State; reason: string; liveAt?: string } {
  const own = ownState(fields, judged);
  if (own.state !== 'published') return own;
  for (const { folder, fields: section } of judged.sections) {
    const above = ownState(
      withCascade(section, { ...judged, sections: judged.sections.filter((one) => folder.startsWith(one.folder)) }),
      { ...judged, named: undefined },
    );
    if (above.state === 'draft' || above.state === 'scheduled' || above.state === 'expired') {
      return { ...above, reason: `its section ${folder} is ${above.state}` };
    }
  }
  return unlisted(fields, judged.path) ?? own;
}

function ownState(fields: Fields, { site, named }: Judged): { state: State; reason: string; liveAt?: string } {
  const draft = flagOf(fields.get('draft'));
  const published = flagOf(fields.get('published'));
  const builds = (key: string): boolean => textAt(site.config, key) === 'true';
  if (draft === true && !builds('builddrafts')) return { state: 'draft', reason: 'draft: true' };
  if (draft === undefined && published === false && !builds('builddrafts'))
    return { state: 'draft', reason: 'published: false' };
  const expiry = chainDate(fields, 'expirydate', { site, named }).date;
  if (expiry && !site.isFuture(expiry.ms) && !builds('buildexpired'))
    return { state: 'expired', reason: `expiryDate ${expiry.date} has passed` };
  const from = chainDate(fields, 'publishdate', { site, named }).date;
  if (from && site.isFuture(from.ms) && !builds('buildfuture')) {
    return { state: 'scheduled', reason: 'its date is in the future', liveAt: from.date };
  }
  return { state: 'published', reason: 'nothing holds it back' };
}

function unlisted(fields: Fields, path: string): { state: State; reason: string } | undefined {
  const build = fields.get('_build') ?? fields.get('build');
  if (isFields(build)) {
    const keys = lowerKeys(build);
    const list = textAt(keys, 'list');
    const render = textAt(keys, 'render');
    if (render === 'never' || render === 'false') return { state: 'hidden', reason: 'build.render: never' };
    if (list === 'never' || list === 'false' || list === 'local')
      return { state: 'hidden', reason: `build.list: ${list}` };
  }
  if (isIndex(path) && flagOf(fields.get('headless')) === true) return { state: 'hidden', reason: 'headless: true' };
  return undefined;
}

/** Go's strconv.ParseBool for strings, go-yaml's booleans for plain ones, any number but 0. */
function flagOf(value: Value | undefined): boolean | undefined {
  if (!isScalar(value)) return undefined;
  const letter = value.kind === 'plain' && /^[yn]$/i.test(value.text);
  const typed = yaml11(letter ? { ...value, text: /y/i.test(value.text) ? 'yes' : 'no' } : value);
  if (typed.type === 'boolean') return typed.flag;
  if (typed.type === 'number') return /^[-+]?\d+$/.test(typed.text) ? typed.number !== 0 : undefined;
  if (/^(?:1|t|T|true|TRUE|True)$/.test(typed.text)) return true;
  return /^(?:0|f|F|false|FALSE|False)$/.test(typed.text) ? false : undefined;
}
