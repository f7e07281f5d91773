import type { Diagnostic } from '../core/diagnostic.ts';
import type { Report } from '../core/report.ts';
import type { View } from './format.ts';
import { toJson } from './json.ts';
import { fileFrom } from './problem-file.ts';

/** SARIF 2.1.0 (docs.oasis-open.org/sarif): one run, a rule for each code that occurs, a result for each problem. */
export async function renderSarif({ diagnostics = [] }: Report, { base = '' }: View): Promise<string> {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'blog', rules: codes.map((code) => ({ id: code, name: pascal(code) })) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((one) => resultOf(one, { ruleIndex: codes.indexOf(one.code), base })),
  };
  const document = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${toJson(document, 2)}\n`;
}

function resultOf(diagnostic: Diagnostic, { ruleIndex, base }: { ruleIndex: number; base: string }): object {
  const { code, severity, message, hint, place } = diagnostic;
  const file = fileFrom(diagnostic, base);
  const region = {
    startLine: place?.line ?? 1,
    ...(place === undefined ? {} : { startColumn: place.column }),
    ...(place?.endColumn === undefined ? {} : { endColumn: place.endColumn }),
  };
  const physicalLocation = { artifactLocation: { uri: uriOf(file ?? ''), uriBaseId: '%SRCROOT%' }, region };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint === undefined ? message : `${message}. Hint: ${hint}` },
    locations: file === undefined ? [] : [{ physicalLocation }],
  };
}

/** BROKEN_LINK → BrokenLink */
function pascal(code: string): string {
  return code.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A relative reference (RFC 3986) of a path; lone surrogates, which no URI can hold, as U+FFFD. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
