import { type BodyEdit, type Edit, isBodyEdit } from '../core/change.ts';
import type { FrontRules, LinkRules } from '../core/dialect.ts';
import type { FieldEdit } from '../core/field-edit.ts';
import { type Edited, type EditRequest, editFront } from './edit-front.ts';
import { scanFront } from './scan.ts';

export interface TextRequest {
  readonly file: string;
  readonly text: string;
  readonly rules: FrontRules;
  readonly references: LinkRules['references'];
  /** Done in order; one that changes nothing leaves the text as it is. */
  readonly edits: readonly Edit[];
}

/** The text of a file with its front matter and body edited, every other byte as it was; or why none of it is done. */
export async function editText({ edits, ...request }: TextRequest): Promise<Edited> {
  const { file, rules } = request;
  const fields = edits.filter((edit): edit is FieldEdit => !isBodyEdit(edit));
  let state: Edited = { text: request.text };
  if (fields.length > 0) state = await editHead({ file, rules, text: state.text, edits: fields });
  for (const edit of edits.filter(isBodyEdit)) {
    if ('refusal' in state) return state;
    state = await editBody(edit, { ...request, text: state.text });
  }
  return state;
}

/** As `editFront()`, which is shown no more than the head where that is fenced: it copies its text for each reading. */
async function editHead(request: EditRequest): Promise<Edited> {
  const { text, rules } = request;
  const fence = scanFront(text, rules);
  const head = text.slice(0, fence.body);
  const alone = scanFront(head, rules);
  const fenced = (fence.kind === 'yaml' || fence.kind === 'toml') && fence.header === undefined && !fence.unfenced;
  if (!fenced || alone.kind !== fence.kind || alone.end !== fence.end || alone.body !== fence.body)
    return editFront(request);
  const edited = await editFront({ ...request, text: head });
  if ('refusal' in edited) return edited;
  const whole = edited.text + text.slice(fence.body);
  return scanFront(whole, rules).body === edited.text.length ? { text: whole } : editFront(request);
}

async function editBody(
  edit: BodyEdit,
  { file, text, rules, references }: Omit<TextRequest, 'edits'>,
): Promise<Edited> {
  const bodyAt = scanFront(text, rules).body;
  if (edit.kind === 'link')
    return (await import('./edit-links.ts')).editLinks({ file, text, bodyAt, references, edit });
  if (edit.kind === 'byte order mark') return { text: text.replace(/^\ufeff/, '') };
  if (edit.kind === 'wiki link')
    return { text: (await import('./edit-wiki-links.ts')).editWikiLinks(text, bodyAt, edit) };
  if (edit.kind === 'heading')
    return (await import('./edit-heading.ts')).editHeading({ file, text, bodyAt, to: edit.to });
  return (await import('./edit-hashtags.ts')).editHashtags({ file, text, bodyAt, edit });
}
