import type { Collaboration, Team } from '../../model/org-map.ts';
import type { Page } from '../page.ts';
import { inline, mermaidLabel, paragraphs } from './escape.ts';
import { blocks, bullets, fact, PAGES, part, type Setting } from './setting.ts';

/** The first page: what the organisation is for, its teams as a tree and a chart, who works together, and pay. */
export function overviewPage(setting: Setting): Page {
  const { map, labels } = setting;
  const from = PAGES.overview;
  const tree = (teams: readonly Team[], depth: number): string[] =>
    teams.flatMap((team) => [
      `${'  '.repeat(depth)}- ${setting.team(team, from)}${team.purpose ? `: ${inline(team.purpose)}` : ''}`,
      ...tree(team.children, depth + 1),
    ]);
  const text = blocks(
    setting.heading(1, map.name, 'README'),
    fact(labels.purpose, map.purpose && inline(map.purpose)),
    fact(labels.vision, map.vision && inline(map.vision)),
    map.defaultLevel && fact(labels.defaultRoom, labels.levels[map.defaultLevel]),
    setting.rest({ ...map, previously: [] }),
    bullets([
      setting.page(setting.word('person'), PAGES.people, from),
      setting.page(labels.whoDecidesWhat, PAGES.decisions, from),
      setting.page(labels.openPoints, PAGES.openPoints, from),
    ]),
    setting.heading(2, setting.labels.overview, 'overview'),
    tree(map.topTeams, 0).join('\n'),
    chart(setting),
    part(
      labels.collaborations,
      [...map.collaborations.values()]
        .map((collaboration) => collaborationText(collaboration, setting, from))
        .join('\n\n'),
    ),
    payText(setting),
  );
  return { path: from, text };
}

/** Mermaid draws no more than 500 edges and 50,000 characters; a larger map shows its top and the teams right under it. */
const MOST_EDGES = 400;
const MOST_CHARACTERS = 45_000;

function chart({ map }: Setting): string {
  if (map.teams.size === 0) return '';
  const draw = (teams: readonly Team[]): { text: string; edges: number } => {
    const ids = new Map(teams.map((team, index) => [team, `t${index}`]));
    const lines = [...ids].map(([team, id]) => `  ${id}["${mermaidLabel(team.name) || mermaidLabel(team.id)}"]`);
    const edges = teams.flatMap((team) =>
      team.parent && ids.has(team.parent) ? [`  ${ids.get(team.parent)} --> ${ids.get(team)}`] : [],
    );
    for (const { between } of map.collaborations.values()) {
      const [first, ...others] = between.flatMap(({ team }) => (team && ids.has(team) ? [team] : []));
      if (first) for (const other of others) edges.push(`  ${ids.get(first)} -.- ${ids.get(other)}`);
    }
    return { text: ['```mermaid', 'flowchart LR', ...lines, ...edges, '```'].join('\n'), edges: edges.length };
  };
  const whole = draw([...map.teams.values()]);
  if (whole.edges <= MOST_EDGES && whole.text.length <= MOST_CHARACTERS) return whole.text;
  const top = draw([...map.topTeams].slice(0, MOST_EDGES));
  return top.text.length <= MOST_CHARACTERS && top.edges <= MOST_EDGES ? top.text : '';
}

/** A collaboration with what each partner gives and gets. */
export function collaborationText(collaboration: Collaboration, setting: Setting, from: string): string {
  const { labels } = setting;
  const partners = collaboration.between.map(({ team, organization, gives, gets }) =>
    [
      [team && setting.team(team, from), organization && inline(organization)].filter(Boolean).join(', '),
      gives && `${labels.gives}: ${inline(gives)}`,
      gets && `${labels.gets}: ${inline(gets)}`,
    ]
      .filter(Boolean)
      .join('; '),
  );
  return blocks(
    `**${inline(collaboration.name)}**${collaboration.purpose ? `: ${inline(collaboration.purpose)}` : ''}`,
    bullets(partners),
    [
      collaboration.mode && inline(collaboration.mode),
      collaboration.decides && `${labels.decides}: ${inline(collaboration.decides)}`,
      setting.term(collaboration.since, collaboration.until),
    ]
      .filter(Boolean)
      .join('; '),
    fact(labels.review, setting.review(collaboration.review)),
    setting.rest(collaboration),
  );
}

function payText(setting: Setting): string {
  const { map, labels } = setting;
  const bands = [...map.pay.bands.values()].map((band) => {
    const range = [band.min, band.max].filter((amount) => amount !== undefined).join(' – ');
    const criteria = Object.entries(band.criteria)
      .filter(([key]) => !key.startsWith('x-'))
      .sort()
      .map(([key, weight]) => `${key} ${weight}`)
      .join(', ');
    return `**${inline(band.id)}:** ${[[band.currency, range, band.period && `/ ${band.period}`].filter(Boolean).join(' '), criteria && `${labels.criteria}: ${criteria}`, band.why && `${labels.why}: ${inline(band.why)}`, band.notes && inline(band.notes), band.previously.length > 0 && `${labels.formerly}: ${band.previously.map(inline).join(', ')}`].filter(Boolean).join('; ')}`;
  });
  const { agreement, progression, notes } = map.pay;
  return part(
    labels.pay,
    blocks(
      fact(labels.agreement, agreement && inline(agreement)),
      fact(labels.progression, progression && inline(progression)),
      bullets(bands),
      notes && paragraphs(notes),
    ),
  );
}
