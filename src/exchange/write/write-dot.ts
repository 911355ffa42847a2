import type { OrgMap, Team } from '../../model/org-map.ts';

/** A map in Graphviz' language: a box for each team with its roles in it, an arrow from each team to those inside it, a dotted line for each collaboration. */
export function writeDot(map: OrgMap): string {
  const lines = ['digraph map {', `  label=${quoted(map.name)};`, '  rankdir=LR;', '  node [shape=box];'];
  for (const team of map.teams.values()) lines.push(`  ${quoted(team.id)} [label=${label(team)}];`);
  for (const team of map.teams.values())
    if (team.parent) lines.push(`  ${quoted(team.parent.id)} -> ${quoted(team.id)};`);
  for (const { name, between } of map.collaborations.values()) {
    const [first, ...others] = between.flatMap(({ team }) => team?.id ?? []);
    if (first === undefined) continue;
    for (const other of others)
      lines.push(`  ${quoted(first)} -> ${quoted(other)} [style=dotted, dir=none, label=${quoted(name)}];`);
  }
  return `${[...lines, '}'].join('\n')}\n`;
}

function label({ name, roles }: Team): string {
  return `"${[name, ...roles.map((role) => `· ${role.name}`)].map(escaped).join('\\n')}"`;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** Backslashes have a meaning in labels; line breaks and control characters become blanks. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}
