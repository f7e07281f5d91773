import type { Diagnostic } from '../core/diagnostic.ts';
import type { Report } from '../core/report.ts';
import { clean } from './clean.ts';
import type { View } from './format.ts';
import { fileFrom } from './problem-file.ts';

/** Commands that GitHub's runner turns into notes beside the lines (actions/toolkit, packages/core/src/command.ts). */
export async function renderGithub({ diagnostics = [] }: Report, { base = '' }: View): Promise<string> {
  return diagnostics.map((one) => `${commandOf(one, base)}\n`).join('');
}

function commandOf(diagnostic: Diagnostic, base: string): string {
  const { code, severity, message, hint, place } = diagnostic;
  const properties = {
    file: fileFrom(diagnostic, base),
    line: place?.line,
    col: place?.column,
    endColumn: place?.endColumn,
    title: code,
  };
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(clean(String(value)))}`],
  );
  const text = hint === undefined ? message : `${message} (${hint})`;
  return `::${severity} ${given.join(',')}::${escapeData(clean(text))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
