import { type BlogError, usageError } from './diagnostic.ts';
import type { Dialect } from './dialect.ts';
import { type HouseStyle, styleOfTemplate } from './house-style.ts';
import type { TemplateRequest } from './new-place.ts';
import type { Blog } from './ports.ts';
import { suggest } from './suggest.ts';
import { fillTemplate, type TemplateFacts } from './template.ts';

export interface FoundTemplate {
  /** Absent where the template has no front matter, or there is none to use. */
  readonly style?: HouseStyle;
  readonly body?: string;
  /** Why a template that is there was not used. */
  readonly note?: string;
}

export interface TemplateSetting {
  readonly blog: Blog;
  readonly dialect: Dialect;
  readonly facts: TemplateFacts;
}

/**
 * The archetype or scaffold for a new post, filled in. One with logic is not used, as nothing of a blog is run.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where a template was named, and is not there or has logic.
 */
export function findTemplate(request: TemplateRequest, { blog, dialect, facts }: TemplateSetting): FoundTemplate {
  const { name } = request;
  const { files, folders } = dialect.templates(request, blog.site);
  const path = files.find((file) => blog.file(file) !== undefined);
  if (path === undefined) {
    if (name !== undefined) throw noTemplate(name, namesIn(folders, blog));
    return {};
  }
  const filled = fillTemplate(blog.file(path) ?? '', facts);
  if ('text' in filled) return asTemplate(filled.text);
  if (name === undefined) return { note: `The template "${path}" has logic (${filled.logic}) and was not used` };
  const message = `Cannot use the template "${path}": it has logic (${filled.logic}), and nothing of a blog is run`;
  throw usageError(message, 'leave --template out: the post will look like the recent ones');
}

/** The templates that there are, by the name to give for them, in order. */
export function templateNames({ blog, dialect }: Pick<TemplateSetting, 'blog' | 'dialect'>): string[] {
  return namesIn(dialect.templates({ draft: true, bundle: false }, blog.site).folders, blog);
}

function namesIn(folders: readonly string[], blog: Blog): string[] {
  const files = folders.flatMap((folder) => blog.names(folder));
  return [...new Set(files.map((file) => file.replace(/\.\w+$/, '')))].sort();
}

function asTemplate(text: string): FoundTemplate {
  const style = styleOfTemplate(text);
  return style ? { style, body: style.body } : { body: text };
}

function noTemplate(name: string, names: readonly string[]): BlogError {
  const near = suggest(name, names);
  const hint =
    near !== undefined
      ? `did you mean "${near}"?`
      : names.length > 0
        ? `there are ${names.join(', ')}`
        : 'the blog has no templates';
  return usageError(`Cannot find the template "${name}": the blog has none of that name`, hint);
}
