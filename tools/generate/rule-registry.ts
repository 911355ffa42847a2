import { readdir } from 'node:fs/promises';
import { codeNote, type GeneratedFile } from './generated-file.ts';

/** The list of all lint rules, one for each file in `src/lint/rules`, in the order of their ids. */
export async function generateRuleRegistry(): Promise<GeneratedFile[]> {
  const files = (await readdir('src/lint/rules')).filter((file) => file.endsWith('.ts')).sort();
  const rules = files.map((file) => ({ file, name: variableFor(file.replace(/\.ts$/, '')) }));
  const text = `${codeNote('the files in src/lint/rules')}import type { Rule } from './rule.ts';
${rules.map(({ file, name }) => `import ${name} from './rules/${file}';\n`).join('')}
/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = [
${rules.map(({ name }) => `  ${name},\n`).join('')}];
`;
  return [{ path: 'src/lint/registry.ts', text }];
}

/** `role-empty` becomes `roleEmpty`. */
function variableFor(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
