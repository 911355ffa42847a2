import type { Collaboration } from '../../model/org-map.ts';
import { blocks, fact, facts, list, notes, paragraph, part, purpose, section } from './blocks.ts';
import { collaborationSection } from './collaboration.ts';
import { type Context, capital, nameOf } from './context.ts';
import { link } from './links.ts';
import type { CollaborationLine, Page } from './page-model.ts';
import { particulars } from './particulars.ts';
import { paySection } from './pay.ts';
import { templateCard } from './role-card.ts';

/** The first page: what the organisation is for, its teams as an outline and a picture, who works together, and pay. */
export function overviewPage(context: Context): Page {
  const { map, labels } = context;
  const teams = map.topTeams.map((team) => context.node(team));
  return {
    path: 'overview',
    target: 'page:overview',
    title: nameOf({ name: map.name, id: labels.page.teams }),
    blocks: blocks(
      purpose(map.purpose),
      paragraph(
        [
          context.count(map.teams.size, 'team'),
          context.count(map.roles.size, 'role'),
          context.count(map.people.size, 'person'),
        ].join(' · '),
      ),
      facts(
        fact(labels.about.vision, map.vision),
        map.defaultLevel && fact(labels.about.defaultRoom(context.one('role')), labels.levels[map.defaultLevel]),
        particulars(map, context),
      ),
      part(
        labels.page.lookUp,
        list([
          [link('page:people', capital(context.many('person')))],
          [link('page:decisions', labels.page.whoDecidesWhat)],
          [link('page:open-points', labels.page.openPoints)],
        ]),
      ),
      notes(map.notes),
      teams.length > 0 &&
        section(
          { kind: 'teams', title: capital(context.many('team')) },
          { type: 'team-tree', teams },
          {
            type: 'team-diagram',
            teams,
            collaborations: [...map.collaborations.values()].map((one) => collaborationLine(one, context)),
          },
        ),
      section(
        { kind: 'collaborations', title: labels.collaboration.collaborations },
        [...map.collaborations.values()]
          .map((collaboration) => collaborationSection(collaboration, context))
          .filter((one) => one !== undefined),
      ),
      paySection(context),
      section(
        { kind: 'templates', title: labels.page.templates(context.many('role')) },
        [...map.templates.values()]
          .map((template) => templateCard(template, context))
          .filter((one) => one !== undefined),
      ),
    ),
  };
}

function collaborationLine(collaboration: Collaboration, context: Context): CollaborationLine {
  const teams = new Set(collaboration.between.flatMap(({ team }) => team ?? []));
  return {
    name: nameOf(collaboration),
    teams: [...teams].map((team) => context.node(team)),
    organizations: collaboration.between.flatMap(({ team, organization }) =>
      team || organization === undefined ? [] : organization,
    ),
  };
}
