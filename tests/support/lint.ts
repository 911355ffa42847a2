import type { Finding } from '../../src/finding/finding.ts';
import type { MessageLanguage } from '../../src/lint/languages.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { RULES } from '../../src/lint/registry.ts';
import { defaultsOf } from '../../src/lint/rule-options.ts';
import { readMap } from '../../src/model/read-map.ts';

/** How a rule is to look at a map in a test; options that are not named keep their defaults. */
export interface Setting {
  readonly options?: Readonly<Record<string, unknown>>;
  /** ISO date. */
  readonly today?: string;
  readonly language?: MessageLanguage;
}

/** What one rule finds in a valid map, whatever its own severity; sorted as findings are printed. */
export async function findWith(
  id: string,
  text: string,
  { options = {}, today = '2026-11-24', language = 'en' }: Setting = {},
): Promise<readonly Finding[]> {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  for (const name of Object.keys(options)) if (!rule.options?.[name]) throw new Error(`${id} has no option ${name}`);
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  if (!map || findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n') || 'no map');
  const setting = { severity: 'warning', options: { ...defaultsOf(rule.options), ...options } } as const;
  return lintMap(map, new Map([[rule, setting]]), { today, language }).findings;
}

/** The messages of what one rule finds. */
export async function messagesOf(id: string, text: string, setting?: Setting): Promise<string[]> {
  return (await findWith(id, text, setting)).map(({ message }) => message);
}

/** The subjects of what one rule finds. */
export async function subjectsOf(id: string, text: string, setting?: Setting): Promise<string[]> {
  return (await findWith(id, text, setting)).map(({ subject }) => subject);
}

/** The text that a finding underlines. */
export function underlined({ at }: Pick<Finding, 'at'>): string {
  const { start, end } = at.locate();
  return at.source.text.slice(start, end);
}

/** What one rule finds, as `subject: the text that is underlined`. */
export async function placesOf(id: string, text: string, setting: Setting = {}): Promise<string[]> {
  return (await findWith(id, text, setting)).map((finding) => `${finding.subject}: ${underlined(finding).trim()}`);
}

/** The texts that the findings of one rule underline. */
export async function textsOf(id: string, text: string, setting?: Setting): Promise<string[]> {
  return (await findWith(id, text, setting)).map(underlined);
}
