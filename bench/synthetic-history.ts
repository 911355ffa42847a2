import type { Role, RoleMap, Team } from '../src/schema/generated/role-map.ts';
import { type PrintedFile, printFiles } from './print-map.ts';
import { createRandom, type Random } from './random.ts';
import { synthesize } from './synthetic-organization.ts';
import { SyntheticTexts } from './synthetic-texts.ts';

/** How large a history is made, and which one of that size. */
export interface HistoryOptions {
  readonly roles: number;
  readonly commits: number;
  readonly seed: number;
}

/** What the first commit brings, and what each later one changes. */
export interface SyntheticCommit {
  readonly subject: string;
  readonly files: readonly PrintedFile[];
}

interface PlacedTeam {
  readonly id: string;
  readonly team: Team;
  readonly path: string;
}

/**
 * The history of a synthetic organisation in a folder of many files: each commit after the first changes one to three files, as people do: who holds what, a text, now and then a
 * role that is new, renamed, moved or gone. Every state is valid. The same options give the same history.
 */
export function* synthesizeHistory({ roles, commits, seed }: HistoryOptions): Generator<SyntheticCommit> {
  const map = synthesize({ roles, seed });
  const random = createRandom(seed);
  const first = printFiles(map);
  yield { subject: 'Begin', files: first };
  const teams = teamsOf(map).map(({ id, team }): PlacedTeam => {
    const path = first.find((file) => file.path.endsWith(`/${id}.yaml`))?.path as string;
    return { id, team, path };
  });
  const editor = new Editor(teams, Object.keys(map.people ?? {}), random);
  for (let commit = 1; commit < commits; commit++) {
    const changed = new Set<PlacedTeam>();
    const subject = editor.edit(changed);
    for (let more = random.int(0, 1); more > 0; more--) editor.edit(changed);
    yield { subject, files: [...changed].map(print) };
  }
}

/** Flat, since each team is printed into a file of its own. */
function teamsOf(map: RoleMap): { id: string; team: Team }[] {
  const found: { id: string; team: Team }[] = [];
  const visit = (teams: Readonly<Record<string, Team>>, parent?: string) => {
    for (const [id, { teams: inside = {}, ...team }] of Object.entries(teams)) {
      found.push({ id, team: parent === undefined ? team : { ...team, parent } });
      visit(inside, id);
    }
  };
  visit(map.teams ?? {});
  return found;
}

function print({ id, team, path }: PlacedTeam): PrintedFile {
  const [file] = printFiles({ rolemap: 1, teams: { [id]: team } }).filter((one) => one.path !== 'organization.yaml');
  return { path, text: file?.text as string };
}

class Editor {
  readonly #teams: readonly PlacedTeam[];
  readonly #people: readonly string[];
  readonly #random: Random;
  readonly #texts: SyntheticTexts;
  /** Roles that came later: nothing refers to them, so they may go, move and be renamed. */
  readonly #added: { team: PlacedTeam; id: string }[] = [];
  #made = 0;

  constructor(teams: readonly PlacedTeam[], people: readonly string[], random: Random) {
    this.#teams = teams;
    this.#people = people;
    this.#random = random;
    this.#texts = new SyntheticTexts(random);
  }

  /** Makes one change and notes which teams it is in; says what it is. */
  edit(changed: Set<PlacedTeam>): string {
    const random = this.#random;
    const kind = random.int(1, 100);
    const team = random.pick(this.#teams);
    const [id, role] = random.pick(Object.entries(team.team.roles ?? {})) as [string, Role];
    changed.add(team);
    if (kind <= 40) {
      role.holders = [random.pick(this.#people)];
      delete role.vacant;
      return `Someone else for ${id}`;
    }
    if (kind <= 60) {
      role.purpose = this.#texts.purpose();
      return `Say better what ${id} is for`;
    }
    if (kind <= 80) {
      role.responsibilities = [this.#texts.responsibility(), ...(role.responsibilities ?? []).slice(1)];
      return `Other work for ${id}`;
    }
    const later = this.#added.length > 0 && kind > 88 ? random.pick(this.#added) : undefined;
    return later ? this.#change(later, kind, changed) : this.#add(team);
  }

  #add(team: PlacedTeam): string {
    const id = `added-${++this.#made}`;
    team.team.roles = {
      ...team.team.roles,
      [id]: { purpose: this.#texts.purpose(), responsibilities: [this.#texts.responsibility()], vacant: true },
    };
    this.#added.push({ team, id });
    return `A new role: ${id}`;
  }

  #change(later: { team: PlacedTeam; id: string }, kind: number, changed: Set<PlacedTeam>): string {
    const { team, id } = later;
    const { [id]: role, ...others } = team.team.roles as Record<string, Role>;
    team.team.roles = others;
    changed.add(team);
    if (kind <= 91) {
      this.#added.splice(this.#added.indexOf(later), 1);
      return `${id} is not needed any more`;
    }
    later.team = this.#random.chance(50) ? team : this.#random.pick(this.#teams);
    later.id = `added-${++this.#made}`;
    later.team.team.roles = { ...later.team.team.roles, [later.id]: { ...role, previously: [`${team.id}/${id}`] } };
    changed.add(later.team);
    return `${id} becomes ${later.id}`;
  }
}
