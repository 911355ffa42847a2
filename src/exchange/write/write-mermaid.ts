import type { OrgMap, Team } from '../../model/org-map.ts';
import { mermaidLabel } from '../../text/mermaid-label.ts';

/** What Mermaid draws without being told otherwise (`maxTextSize`, `maxEdges`). */
const MOST = { characters: 50_000, arrows: 500 } as const;

/** A drawing in Mermaid's language; `tooLarge` says why Mermaid would refuse it as it is set up. */
export interface MermaidDrawing {
  readonly text: string;
  readonly tooLarge?: string;
}

/** A map as a flow chart: a box for each team with its roles in it, an arrow from each team to those inside it, a dotted line for each collaboration. No text of the map can be read as a command. */
export function writeMermaid(map: OrgMap): MermaidDrawing {
  const ids = new Map([...map.teams.values()].map((team, index) => [team, `t${index}`]));
  const lines = ['flowchart LR', ...Array.from(ids, ([team, id]) => `  ${id}["${label(team)}"]`)];
  let arrows = 0;
  for (const [{ children }, id] of ids) {
    const inner = children.flatMap((child) => ids.get(child) ?? []);
    arrows += inner.length;
    if (inner.length > 0) lines.push(`  ${id} --> ${inner.join(' & ')}`);
  }
  const outside = new Map<string, string>();
  for (const { name, between } of map.collaborations.values()) {
    const partners = between.map(({ team, organization = '' }) => {
      const known = team ? ids.get(team) : outside.get(organization);
      if (known !== undefined) return known;
      const id = `o${outside.size}`;
      outside.set(organization, id);
      lines.push(`  ${id}(["${mermaidLabel(organization) || ' '}"])`);
      return id;
    });
    const [first, ...others] = new Set(partners);
    arrows += others.length;
    for (const other of others) lines.push(`  ${first} -. "${mermaidLabel(name) || ' '}" .- ${other}`);
  }
  const text = `${lines.join('\n')}\n`;
  if (text.length <= MOST.characters && arrows <= MOST.arrows) return { text };
  return {
    text,
    tooLarge: `Mermaid draws ${MOST.characters.toLocaleString('en')} characters and ${MOST.arrows} arrows unless it is told otherwise (maxTextSize, maxEdges); this drawing has ${text.length.toLocaleString('en')} and ${arrows.toLocaleString('en')}.`,
  };
}

function label({ id, name, roles }: Team): string {
  return [mermaidLabel(name) || id, ...roles.map((role) => `· ${mermaidLabel(role.name)}`)].join('<br>');
}
