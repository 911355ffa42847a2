import type { Finding } from '../finding/finding.ts';
import { by } from '../text/order.ts';
import { quote } from '../text/wording.ts';
import type { WrittenTeam } from './collect-entities.ts';
import type { Draft } from './draft.ts';
import type { Team } from './org-map.ts';
import type { Registry } from './registry.ts';

/**
 * Connects teams with the team that they stand in or name as their parent, and each team with its children, in the order of their ids.
 *
 * Findings: `two-parents`, `unknown-reference`, and `parent-cycle` with the whole circle; the teams of a circle are left without a parent.
 */
export function connectTeams(written: readonly WrittenTeam[], teams: Registry<Draft<Team>>): Finding[] {
  const findings: Finding[] = [];
  for (const team of written) {
    const parent = findParent(team, teams);
    if (parent && 'rule' in parent) findings.push(parent);
    else team.draft.parent = parent;
  }
  const sorted = teams.sorted();
  findings.push(...cutCycles(sorted));
  const children = new Map<Team, Team[]>();
  for (const team of sorted) {
    if (!team.parent) continue;
    const siblings = children.get(team.parent);
    if (siblings) siblings.push(team);
    else children.set(team.parent, [team]);
  }
  for (const [parent, own] of children) (parent as Draft<Team>).children = own;
  return findings;
}

function findParent(
  { draft, written, enclosing }: WrittenTeam,
  teams: Registry<Draft<Team>>,
): Team | Finding | undefined {
  if (written.parent === undefined) return enclosing;
  const parent = draft.location.child('parent');
  const found = teams.find(written.parent.replace(/\/$/, ''), parent, draft.id);
  if ('rule' in found || !enclosing || enclosing === found) return found;
  return {
    rule: 'two-parents',
    severity: 'error',
    subject: draft.id,
    message: `${quote(draft.id)} stands inside ${quote(enclosing.id)} and names ${quote(found.id)} as its parent.`,
    at: parent.value,
    related: [{ message: 'it stands inside this team', at: enclosing.location.key }],
    help: 'leave `parent` out, or move the team.',
  };
}

/** Finds the circles among teams, each once, and takes their parents away. */
function cutCycles(teams: readonly Draft<Team>[]): Finding[] {
  const findings: Finding[] = [];
  const settled = new Set<Team>();
  for (const team of teams) {
    const path: Draft<Team>[] = [];
    const onPath = new Set<Team>();
    let at: Team | undefined = team;
    for (; at && !settled.has(at) && !onPath.has(at); at = at.parent) {
      path.push(at);
      onPath.add(at);
    }
    for (const member of path) settled.add(member);
    if (!at || !onPath.has(at)) continue;
    const circle = path.slice(path.indexOf(at));
    // The circle is told from its first team in alphabetical order, whichever team led into it.
    const first = circle.indexOf([...circle].sort(by(({ id }) => id))[0] as Draft<Team>);
    findings.push(parentCycle([...circle.slice(first), ...circle.slice(0, first)]));
    for (const member of circle) member.parent = undefined;
  }
  return findings;
}

function parentCycle(circle: readonly Team[]): Finding {
  const [first, ...others] = circle as [Team, ...Team[]];
  return {
    rule: 'parent-cycle',
    severity: 'error',
    subject: first.id,
    message: `These teams are each other's parents: ${[...circle, first].map(({ id }) => id).join(' → ')}.`,
    at: first.location.child('parent').value,
    related: others.map((member) => ({
      message: `its parent is ${quote(member.parent?.id ?? '')}`,
      at: member.location.child('parent').value,
    })),
    help: 'take `parent` away from one of them.',
  };
}
