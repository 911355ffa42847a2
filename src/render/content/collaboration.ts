import type { Collaboration, OrgMap } from '../../model/org-map.ts';
import { fact, facts, inline, joined, list, notes, purpose, section } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import { inUse } from './in-use.ts';
import { teamLink } from './links.ts';
import type { ListItem, Section } from './page-model.ts';
import { particulars } from './particulars.ts';

/** The collaborations that are not retired, with the numbers that they have on the drawn map: from 1, in the order of their ids. */
export function numberedCollaborations(map: OrgMap): ReadonlyMap<Collaboration, number> {
  return new Map(inUse(map.collaborations.values()).map((collaboration, index) => [collaboration, index + 1]));
}

/** A collaboration: who takes part, what each gives and gets, and how they decide; with the number that it has on the drawn map. */
export function collaborationSection(
  collaboration: Collaboration,
  number: number | undefined,
  context: Context,
): Section | undefined {
  const { labels } = context;
  const { id, mode, decides, since, until, review, status } = collaboration;
  return section(
    {
      kind: 'collaboration',
      target: `collaboration:${id}`,
      title: nameOf(collaboration),
      ...(number !== undefined && { number }),
    },
    purpose(collaboration.purpose),
    list(
      collaboration.between.map(
        ({ team, organization, gives, gets }): ListItem => ({
          text: joined([team && teamLink(team), organization]),
          blocks: [
            list(
              [
                gives !== undefined && inline(labels.collaboration.gives + context.colon, gives),
                gets !== undefined && inline(labels.collaboration.gets + context.colon, gets),
              ].filter((item) => item !== false),
            ),
          ].filter((block) => block !== undefined),
        }),
      ),
    ),
    facts(
      fact(labels.about.status, status !== 'active' && labels.statuses[status]),
      fact(labels.collaboration.mode, mode !== undefined && labels.modes[mode]),
      fact(labels.collaboration.decides, decides),
      fact(labels.collaboration.term, context.term(since, until)),
      fact(labels.about.review, context.review(review)),
      particulars(collaboration, context),
    ),
    notes(collaboration.notes),
  );
}
