import { mermaidLabel } from '../../text/mermaid-label.ts';
import type { CollaborationLine, TeamDiagram, TeamNode } from '../content/page-model.ts';

/** A drawing of teams in Mermaid's language; `folded` where deeper teams were left to their own pages. */
export interface Chart {
  readonly text: string;
  readonly folded: boolean;
}

interface Limit {
  readonly characters: number;
  readonly edges: number;
}

/** GitLab draws up to 2,000 characters a page without asking; more is hard to read anyway. */
const COMFORTABLE: Limit = { characters: 1_950, edges: 450 };
/** Mermaid refuses more than 50,000 characters or 500 edges. */
const POSSIBLE: Limit = { characters: 45_000, edges: 450 };
const TEAMS_A_CHART = 200;

/**
 * Draws teams from left to right with one node a team, and collaborations as dotted lines. As many levels are drawn as GitLab shows without asking; a team whose
 * own teams are left out says how many there are. Teams that are too many for one chart even on one level get several.
 */
export function drawTeams({ teams, collaborations }: TeamDiagram): Chart[] {
  const drawing = new Drawing(teams, collaborations);
  if (drawing.size < 2 && collaborations.length === 0) return [];
  for (let depth = drawing.depth; depth > 0; depth--) {
    const chart = drawing.draw(depth, depth === 1 ? POSSIBLE : COMFORTABLE);
    if (chart) return [chart];
  }
  if (collaborations.length > 0) return drawTeams({ type: 'team-diagram', teams, collaborations: [] });
  return Array.from({ length: Math.ceil(teams.length / TEAMS_A_CHART) }, (_, index) => {
    const some = teams.slice(index * TEAMS_A_CHART, (index + 1) * TEAMS_A_CHART);
    return new Drawing(some, []).draw(1, { characters: Number.POSITIVE_INFINITY, edges: Number.POSITIVE_INFINITY });
  }).filter((chart) => chart !== undefined);
}

class Drawing {
  /** The teams by their depth below the first ones. */
  readonly #levels: TeamNode[][] = [];
  readonly #parents = new Map<TeamNode, TeamNode>();
  readonly #collaborations: readonly CollaborationLine[];

  constructor(teams: readonly TeamNode[], collaborations: readonly CollaborationLine[]) {
    this.#collaborations = collaborations;
    for (let level = [...teams]; level.length > 0; ) {
      this.#levels.push(level);
      const next: TeamNode[] = [];
      for (const team of level) {
        for (const child of team.children) {
          this.#parents.set(child, team);
          next.push(child);
        }
      }
      level = next;
    }
  }

  get depth(): number {
    return this.#levels.length;
  }

  get size(): number {
    return this.#levels.reduce((sum, level) => sum + level.length, 0);
  }

  /** A chart of the first levels; nothing where that is more than the limit. */
  draw(depth: number, limit: Limit): Chart | undefined {
    const shown = this.#levels.slice(0, depth);
    const total = shown.reduce((sum, level) => sum + level.length, 0);
    // A node takes more than ten characters: no need to draw what cannot fit.
    if (total * 10 > limit.characters) return undefined;
    const ids = new Map(shown.flat().map((team, index) => [team, `t${index}`]));
    const [last = []] = shown.slice(-1);
    const hidden = new Map(last.map((team) => [team, descendants(team)]));
    const lines = [...ids].map(([team, id]) => `  ${id}["${label(team, hidden.get(team) ?? 0)}"]`);
    let edges = 0;
    for (const [team, id] of ids) {
      const children = team.children.flatMap((child) => ids.get(child) ?? []);
      edges += children.length;
      if (children.length > 0) lines.push(`  ${id} --> ${children.join(' & ')}`);
    }
    const dotted = this.#dottedLines(ids);
    const text = ['flowchart LR', ...lines, ...dotted.lines].join('\n');
    if (text.length > limit.characters || edges + dotted.edges > limit.edges) return undefined;
    return { text, folded: [...hidden.values()].some((count) => count > 0) };
  }

  #dottedLines(ids: ReadonlyMap<TeamNode, string>): { lines: string[]; edges: number } {
    const nodes: string[] = [];
    const edges: string[] = [];
    const outside = new Map<string, string>();
    for (const { name, teams, organizations } of this.#collaborations) {
      const partners = new Set(teams.flatMap((team) => this.#shownId(team, ids) ?? []));
      for (const organization of organizations) {
        let id = outside.get(organization);
        if (id === undefined) {
          id = `o${outside.size}`;
          outside.set(organization, id);
          nodes.push(`  ${id}(["${mermaidLabel(organization)}"])`);
        }
        partners.add(id);
      }
      const [first, ...others] = partners;
      for (const other of others) edges.push(`  ${first} -. "${mermaidLabel(name)}" .- ${other}`);
    }
    return { lines: [...nodes, ...edges], edges: edges.length };
  }

  /** The node of a team, or of the nearest team above it that is drawn. */
  #shownId(team: TeamNode, ids: ReadonlyMap<TeamNode, string>): string | undefined {
    for (let at: TeamNode | undefined = team; at; at = this.#parents.get(at)) {
      const id = ids.get(at);
      if (id !== undefined) return id;
    }
    return undefined;
  }
}

function descendants(team: TeamNode): number {
  let count = 0;
  for (let level = team.children; level.length > 0; level = level.flatMap(({ children }) => children))
    count += level.length;
  return count;
}

function label({ name, target }: TeamNode, hidden: number): string {
  return mermaidLabel(hidden > 0 ? `${name} (+${hidden})` : name) || mermaidLabel(target);
}
