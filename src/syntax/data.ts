import type { Fields } from '../core/fields.ts';
import { parseJson } from './json.ts';
import { shifted } from './syntax-problem.ts';

/** Parses a whole YAML, TOML or JSON text, such as a configuration file. @throws {SyntaxProblem} */
export async function parseData(text: string, kind: 'yaml' | 'toml' | 'json'): Promise<Fields> {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bare = text.slice(bom);
  try {
    if (kind === 'json') return parseJson(bare);
    return kind === 'toml' ? (await import('./toml.ts')).parseToml(bare) : (await import('./yaml.ts')).parseYaml(bare);
  } catch (error) {
    throw shifted(error, bom);
  }
}
