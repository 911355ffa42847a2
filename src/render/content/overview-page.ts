import type { Collaboration } from '../../model/org-map.ts';
import { blocks, fact, facts, list, notes, paragraph, part, purpose, section } from './blocks.ts';
import { changesTitle } from './changes-page.ts';
import { collaborationSection, numberedCollaborations } from './collaboration.ts';
import { type Context, capital, nameOf } from './context.ts';
import { inUse } from './in-use.ts';
import { link } from './links.ts';
import type { Block, CollaborationLine, Page } from './page-model.ts';
import { particulars } from './particulars.ts';
import { paySection } from './pay.ts';
import { templateCard } from './role-card.ts';

/** The first page: what the organisation is for, its teams as an outline and a picture, what the words mean, who works together, and pay. */
export function overviewPage(context: Context): Page {
  const { map, labels } = context;
  const isCover = context.has('overview');
  const numbers = numberedCollaborations(map);
  return {
    path: 'overview',
    target: 'page:overview',
    title: nameOf({ name: map.name, id: labels.page.teams }),
    blocks: blocks(
      isCover && cover(context),
      teamsSection(context),
      isCover &&
        blocks(
          section(
            { kind: 'collaborations', title: labels.collaboration.collaborations },
            [...map.collaborations.values()]
              .map((collaboration) => collaborationSection(collaboration, numbers.get(collaboration), context))
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
    ),
  };
}

function cover(context: Context): Block[] {
  const { map, labels, choice } = context;
  return blocks(
    purpose(map.purpose),
    paragraph(
      [
        context.count(inUse(map.teams.values()).length, 'team'),
        context.count(inUse(map.roles.values()).length, 'role'),
        context.shows('people') && context.count(map.people.size, 'person'),
      ]
        .filter((part) => part !== false)
        .join(' · '),
    ),
    facts(
      fact(labels.about.vision, map.vision),
      map.defaultLevel && fact(labels.about.defaultRoom(context.one('role')), labels.levels[map.defaultLevel]),
      particulars(map, context),
      fact(labels.page.vocabulary, ownWords(context)),
      fact(labels.page.asOf, choice.date !== undefined && context.date(choice.date)),
      fact(labels.page.version, choice.commit),
    ),
    part(
      labels.page.lookUp,
      list(
        [
          context.has('people') && [link('page:people', capital(context.many('person')))],
          context.has('decisions') && [link('page:decisions', labels.page.whoDecidesWhat)],
          context.has('indexes') && [link('page:indexes', labels.index.title)],
          context.has('open-points') && [link('page:open-points', labels.page.openPoints)],
          context.has('changes') && [link('page:changes', changesTitle(context, choice.changes?.since))],
        ].filter((item) => item !== false),
      ),
    ),
    notes(map.notes),
    legend(context),
  );
}

function teamsSection(context: Context): Block | undefined {
  const { map } = context;
  const teams = map.topTeams.map((team) => context.node(team));
  if (teams.length === 0) return undefined;
  return section(
    { kind: 'teams', title: capital(context.many('team')) },
    { type: 'team-tree', teams },
    {
      type: 'team-diagram',
      teams,
      collaborations: [...map.collaborations.values()].map((one) => collaborationLine(one, context)),
    },
  );
}

/** The words that the organisation uses for those of the language: "team: circle". */
function ownWords({ map, labels }: Context): string {
  return VOCABULARY.flatMap((word) => {
    const own = map.vocabulary[word];
    return own && own.one !== labels.words[word][0] ? `${own.one} (${labels.words[word][0]})` : [];
  }).join(', ');
}

const VOCABULARY = ['team', 'role', 'person', 'responsibility'] as const;

/** What the marks on roles mean, of those that the pages have. */
function legend(context: Context): Block | undefined {
  const { map, labels } = context;
  const used = { vacant: false, nobody: false, elected: false, critical: false, core: false };
  for (const role of inUse(map.roles.values())) {
    if (role.vacant) used.vacant = true;
    else if (context.isOpen(role)) used.nobody = true;
    if (role.elected) used.elected = true;
    if (role.critical) used.critical = true;
    if (role.core !== undefined) used.core = true;
  }
  return part(
    labels.legend.title,
    list(
      (['vacant', 'nobody', 'elected', 'critical', 'core'] as const)
        .filter((mark) => used[mark])
        .map((mark) => [`${labels.role[mark]}${labels.colon} ${labels.legend[mark]}`]),
    ),
  );
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
