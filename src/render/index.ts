import type { FormatName } from '../core/report.ts';
import type { Format } from './format.ts';

export type { View } from './format.ts';

/** Every format by its name; what one needs is loaded when it is used. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: async (report, view) => (await import('./text.ts')).renderText(report, view),
  json: async (report) => (await import('./json.ts')).renderJson(report),
  jsonl: async (report) => (await import('./jsonl.ts')).renderJsonl(report),
  csv: async (report, view) => (await import('./csv.ts')).renderCsv(report, view),
  tsv: async (report, view) => (await import('./tsv.ts')).renderTsv(report, view),
  md: async (report) => [await (await import('./markdown.ts')).renderMarkdown(report)],
  paths: async (report, view) => (await import('./paths.ts')).renderPaths(report, view),
  svg: async (report) => [await (await import('./svg.ts')).renderSvg(report)],
  html: async (report) => (await import('./html.ts')).renderHtml(report),
  own: async (report, view) => (await import('./own.ts')).renderOwn(report, view),
  sarif: async (report, view) => [await (await import('./sarif.ts')).renderSarif(report, view)],
  github: async (report, view) => [await (await import('./github.ts')).renderGithub(report, view)],
};

/** Formats that show nothing but what is wrong with files. */
export const problemFormats: ReadonlySet<FormatName> = new Set<FormatName>(['sarif', 'github']);
