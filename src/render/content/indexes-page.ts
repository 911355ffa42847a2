import { currentHolders, type Role } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { byText, sortedForReading } from '../../text/order.ts';
import { blocks, inline, joined, list, paragraph, section, table } from './blocks.ts';
import { type Context, capital, nameOf } from './context.ts';
import { inUse } from './in-use.ts';
import { keywordsOf } from './keywords.ts';
import { personLink, roleLink } from './links.ts';
import type { Inline, Page, Section } from './page-model.ts';
import { talentsSection } from './talents.ts';

/** What readers look up: all roles by name, whom to ask about a subject, where the work of a job title went, and who has which talent. */
export function indexesPage(context: Context): Page {
  return {
    path: 'indexes',
    target: 'page:indexes',
    title: context.labels.index.title,
    blocks: blocks(allRoles(context), askAbout(context), jobTitles(context), talentsSection(context)),
  };
}

function allRoles(context: Context): Section | undefined {
  const { labels, today } = context;
  return section(
    { kind: 'index', title: labels.index.all(capital(context.many('role'))) },
    list(
      sortedForReading(inUse(context.map.roles.values()), nameOf).map((role) => {
        const people = new Set(currentHolders(role, today).map(({ person }) => person));
        return inline(roleLink(role), people.size > 0 && [context.colon, ...joined([...people].map(personLink))]);
      }),
    ),
  );
}

/** A word that more roles than this take care of finds nobody. */
const MOST_ROLES = 6;

/** The words of what roles take care of, each with these roles; words that many have in common tell too little. */
function askAbout(context: Context): Section | undefined {
  const { labels } = context;
  const roles = inUse(context.map.roles.values());
  const byWord = new Map<string, { readonly word: string; readonly roles: Set<Role> }>();
  for (const role of roles)
    for (const word of new Set(role.responsibilities.flatMap(({ text }) => keywordsOf(oneLine(text))))) {
      const key = word.toLowerCase();
      const entry = byWord.get(key);
      if (entry) entry.roles.add(role);
      else
        byWord.set(key, { word: key === word ? word : /^\p{Lu}+$/u.test(word) ? word : key, roles: new Set([role]) });
    }
  const entries = sortedForReading(
    [...byWord.values()].filter((entry) => entry.roles.size <= MOST_ROLES),
    ({ word }) => word,
  );
  return section(
    { kind: 'index', title: labels.index.askAbout },
    entries.length > 0 && paragraph(labels.index.askIntroduction),
    list(
      entries.map((entry) =>
        inline(
          { type: 'strong', text: entry.word },
          context.colon,
          ...joined([...entry.roles].map((role) => roleLink(role))),
        ),
      ),
    ),
  );
}

/** Where the work of each job title is now, from what roles replace and what persons with that title hold. */
function jobTitles(context: Context): Section | undefined {
  const { map, labels, today } = context;
  const byTitle = new Map<string, Set<Role>>();
  const add = (title: string, role: Role) => {
    const text = oneLine(title);
    const roles = byTitle.get(text) ?? new Set();
    byTitle.set(text, roles.add(role));
  };
  for (const role of inUse(context.map.roles.values())) {
    for (const { text } of role.replaces) add(text, role);
    for (const { person } of currentHolders(role, today))
      if (person.title !== undefined && map.people.has(person.id)) add(person.title, role);
  }
  return section(
    { kind: 'index', title: labels.index.jobTitles(context.many('role')) },
    table(
      [labels.index.jobTitle, capital(context.many('role'))],
      sortedForReading(byTitle, ([title]) => title).map(([title, roles]): Inline[][] => [
        [title],
        joined([...roles].sort((a, b) => byText(a.reference, b.reference)).map((role) => roleLink(role))),
      ]),
    ),
  );
}
