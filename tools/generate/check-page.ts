import { CHECKS, type Check } from '../../src/finding/checks.ts';
import { type GeneratedFile, pageNote } from './generated-file.ts';
import { code, fence, table } from './markdown.ts';
import { runExample } from './run-example.ts';

/** The page of all that `validate` checks. */
export async function generateCheckPage(): Promise<GeneratedFile[]> {
  const checks = Object.entries<Check>(CHECKS);
  const sections = await Promise.all(checks.map(([id, check]) => section(id, check)));
  const index = table(
    ['check', 'what is wrong'],
    checks.map(([id, { summary }]) => [`[${id}](#${id})`, summary]),
  );
  const text = `${pageNote('src/finding/checks.ts')}# The checks of validate

${code('rolemap validate')} checks whether a map can be read in one way only: its YAML, its form, its references. Each of
these findings is an error, and none can be switched off. What a good map has besides is the matter of the
[rules](README.md) of ${code('rolemap lint')}.

${index}
${sections.join('\n')}`;
  return [{ path: 'docs/rules/checks.md', text }];
}

async function section(id: string, { summary, why, example }: Check): Promise<string> {
  return `## ${id}\n\n${summary} ${why}\n${example ? `\n${await shown(example)}` : ''}`;
}

async function shown(files: Readonly<Record<string, string>>): Promise<string> {
  const entries = Object.entries(files);
  const texts = entries.map(([path, text]) => (entries.length > 1 ? `${code(path)}:\n\n` : '') + fence('yaml', text));
  return `${texts.join('\n')}\n${fence('text', await runExample(files))}`;
}
