import { PROFILE_IDS } from '../../src/lint/profile-ids.ts';
import { PROFILES } from '../../src/lint/profiles.ts';
import { RULES } from '../../src/lint/registry.ts';
import { type GeneratedFile, pageNote } from './generated-file.ts';
import { anchor, code, table } from './markdown.ts';

/** The page of the profiles: when to choose which, and what each makes of every rule. */
export async function generateProfilePage(): Promise<GeneratedFile[]> {
  const paragraphs = PROFILE_IDS.map((id) => `## ${id}\n\n${PROFILES[id].summary}\n`);
  const rows = RULES.map((rule) => [
    `[${rule.id}](${rule.id}.md)`,
    ...PROFILE_IDS.map((profile) => emphasized(PROFILES[profile].rules[rule.id], rule.severity)),
  ]);
  const heads = PROFILE_IDS.map((id) => `[${id}](${anchor(id)})`);
  const text = `${pageNote('src/lint/profiles.ts')}# Profiles

A profile is a set of rules to choose as a whole: ${code('rolemap lint --profile crisis')}. Without one, ${code('recommended')} counts. The
rules themselves are explained in [the list of rules](README.md).

${paragraphs.join('\n')}
## What each profile makes of each rule

An empty cell means that the profile leaves the rule out. What differs from the rule's own severity is **bold**.

${table(['rule', ...heads], rows)}`;
  return [{ path: 'docs/rules/profiles.md', text }];
}

function emphasized(severity: string | undefined, own: string): string {
  if (severity === undefined) return '';
  return severity === own ? severity : `**${severity}**`;
}
