import { writeFile } from 'node:fs/promises';
import { generateRuleRegistry } from './generate/rule-registry.ts';

/** `npm run new-rule <id>`: writes the file of a new lint rule, to be filled in, and adds it to the registry. */
async function newRule(id: string | undefined): Promise<string> {
  if (id === undefined || !/^[a-z]+(-[a-z]+)+$/.test(id))
    return 'Give the id of the rule: words in lower case joined by hyphens, the thing first, for example role-empty.';
  const file = `src/lint/rules/${id}.ts`;
  try {
    await writeFile(file, skeleton(id), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return `There is a rule ${id} already: ${file}.`;
  }
  for (const { path, text } of await generateRuleRegistry()) await writeFile(path, text);
  process.stdout.write(`${file} is written, and the registry knows it.

  1. Fill it in: the texts, a bad and a good example, and what it checks.
  2. Run the examples as tests: npx vitest run tests/lint
  3. Write its page and all else that follows from it: npm run generate
`);
  return '';
}

function skeleton(id: string): string {
  return `import { defineRule } from '../rule.ts';

export default defineRule({
  id: '${id}',
  group: 'direction',
  severity: 'warning',
  summary: 'TODO: one sentence: what the rule catches.',
  why: 'TODO: why it matters, in terms of people and work.',
  source: 'TODO: where the rule comes from.',
  bad: \`rolemap: 1
name: Harbour Care
vision: Everyone is well looked after
teams:
  nursing:
    purpose: Care at home
    roles:
      planning:
        purpose: TODO, a map in which the rule finds one thing, and no other rule finds anything
        holders: [ines]
people: {ines: Ines}
\`,
  good: \`rolemap: 1
name: Harbour Care
vision: Everyone is well looked after
teams:
  nursing:
    purpose: Care at home
    roles:
      planning:
        purpose: TODO, the same map mended
        holders: [ines]
people: {ines: Ines}
\`,
  messages: {
    en: { found: 'TODO: what is wrong.', help: 'TODO: how to mend it.' },
    nl: { found: 'TODO: wat er mis is.', help: 'TODO: hoe je het herstelt.' },
  },
  *check(map, { say }) {
    for (const role of map.roles.values()) {
      if (role.purpose !== 'TODO') continue;
      yield {
        at: role.location.key,
        subject: role.reference,
        message: say.found,
        help: say.help,
      };
    }
  },
});
`;
}

const problem = await newRule(process.argv[2]);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
