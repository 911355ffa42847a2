import type { Talent } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { sortedForReading } from '../../text/order.ts';
import { fact, facts, joined, notes, section } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import { personLink, roleLink } from './links.ts';
import type { Inline, Section } from './page-model.ts';
import { particulars } from './particulars.ts';

/** Every talent, of the catalogue or as a word: who has it, as far as that is shown, and which roles ask for it. */
export function talentsSection(context: Context): Section | undefined {
  const { map, labels } = context;
  const withPeople = context.shows('people') && context.shows('talents');
  const had = new Map<Talent | string, Inline[][]>();
  const asked = new Map<Talent | string, Inline[][]>();
  for (const person of sortedForReading(map.people.values(), nameOf))
    for (const talent of new Set(person.talents.map(({ entry, talent: word }) => entry ?? oneLine(word))))
      push(had, talent, [personLink(person)]);
  for (const role of map.roles.values())
    for (const talent of new Set(role.talents.map(({ entry, talent: word }) => entry ?? oneLine(word))))
      push(asked, talent, roleLink(role));
  const about = (talent: Talent | string) =>
    facts(
      withPeople && fact(labels.talent.had, joined(had.get(talent) ?? [[labels.role.nobody]])),
      fact(labels.talent.asked, joined(asked.get(talent) ?? [[labels.talent.noRole(context.one('role'))]])),
      typeof talent === 'object' && [
        ...[
          fact(labels.about.links, talent.uri !== undefined && { type: 'web-link', url: talent.uri, text: talent.uri }),
        ].filter((one) => one !== undefined),
        ...particulars(talent, context),
      ],
    );
  const words = [...new Set([...had.keys(), ...asked.keys()])].filter((talent) => typeof talent === 'string');
  return section(
    {
      kind: 'talents',
      ...(map.talents.size > 0 && { target: 'section:talents' as const }),
      title: labels.index.talents,
    },
    sortedForReading([...map.talents.values(), ...words], (talent) =>
      typeof talent === 'string' ? talent : nameOf(talent),
    )
      .map((talent) =>
        typeof talent === 'string'
          ? section({ kind: 'talent', title: talent }, about(talent))
          : section(
              { kind: 'talent', target: `talent:${talent.id}`, title: nameOf(talent) },
              about(talent),
              notes(talent.notes),
            ),
      )
      .filter((one) => one !== undefined),
  );
}

function push(lists: Map<Talent | string, Inline[][]>, talent: Talent | string, item: Inline[]): void {
  const own = lists.get(talent);
  if (own) own.push(item);
  else lists.set(talent, [item]);
}
