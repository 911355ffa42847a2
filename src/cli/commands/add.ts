import {
  type NewDecision,
  type NewPerson,
  type NewResponsibility,
  type NewRole,
  type NewTeam,
  planAddDecision,
  planAddPerson,
  planAddResponsibility,
  planAddRole,
  planAddTeam,
} from '../../edit/plans/plan-add.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { idOf, teamOf } from '../../model/written-things.ts';
import { quoteForShell } from '../../text/wording.ts';
import { findOne, someoneNew } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** What can be said of something new that has a name. */
interface NameOptions extends EditOptions {
  readonly id?: string;
  readonly name?: string;
}

/** What can be said of a new team; `to` is the team above it. */
export interface AddTeamOptions extends NameOptions, Pick<NewTeam, 'kind' | 'purpose'> {
  readonly to?: string;
}

/** `rolemap add team`. Throws a `Failure` as `makeEdit` does. */
export async function addTeam(
  called: string,
  path: string | undefined,
  options: AddTeamOptions,
  world: World,
): Promise<Status> {
  return makeEdit(path, options, world, (map, file) =>
    planAddTeam(
      map,
      {
        ...{ called, ...given(options, ['id', 'name', 'kind', 'purpose']) },
        ...(options.to !== undefined && { parent: findOne(map, ['team'], options.to).reference }),
      },
      file,
    ),
  );
}

/** What can be said of a new role. */
export interface AddRoleOptions extends NameOptions, Pick<NewRole, 'purpose'> {
  readonly to?: string;
  readonly responsibility?: readonly string[];
  readonly holder?: readonly string[];
  readonly like?: string;
}

/** `rolemap add role`. Throws a `Failure` as `makeEdit` does, and where no team is named. */
export async function addRole(
  called: string,
  path: string | undefined,
  options: AddRoleOptions,
  world: World,
): Promise<Status> {
  const inFull = /^[^\s/]+\/[^\s/]+$/.test(called);
  if (inFull && options.to !== undefined)
    throw failure(
      {
        en: 'Name the team before the slash or with --to: not both.',
        nl: 'Noem het team voor de schuine streep of met --to: niet allebei.',
      },
      options.lang,
    );
  const to = inFull ? teamOf(called) : options.to;
  if (to === undefined) {
    const command = `rolemap add role ${quoteForShell(called)} --to TEAM`;
    throw failure({ en: `Say for which team: ${command}`, nl: `Zeg voor welk team: ${command}` }, options.lang);
  }
  return makeEdit(path, options, world, (map) =>
    planAddRole(map, {
      ...{ called: inFull ? idOf(called) : called, team: findOne(map, ['team'], to).reference },
      ...given(options, ['id', 'name', 'purpose']),
      ...(options.responsibility && { responsibilities: options.responsibility }),
      ...(options.holder && { holders: options.holder.map((person) => findPerson(map, person)) }),
      ...(options.like !== undefined && { like: findOne(map, ['template'], options.like).reference }),
    }),
  );
}

/** What can be said of a new person. */
export interface AddPersonOptions
  extends NameOptions,
    Pick<NewPerson, 'title' | 'organization' | 'share' | 'email' | 'joined'> {
  readonly role?: readonly string[];
}

/** `rolemap add person`. Throws a `Failure` as `makeEdit` does. */
export async function addPerson(
  called: string,
  path: string | undefined,
  options: AddPersonOptions,
  world: World,
): Promise<Status> {
  return makeEdit(path, options, world, (map, file) =>
    planAddPerson(
      map,
      {
        called,
        ...given(options, ['id', 'name', 'title', 'organization', 'share', 'email', 'joined']),
        ...(options.role && { roles: options.role.map((role) => findOne(map, ['role'], role).reference) }),
      },
      file,
    ),
  );
}

/** What can be said of a new responsibility. */
export interface AddResponsibilityOptions extends EditOptions, Pick<NewResponsibility, 'id'> {
  readonly to?: string;
}

/** `rolemap add responsibility`. Throws a `Failure` as `makeEdit` does, and where no role is named. */
export async function addResponsibility(
  text: string,
  path: string | undefined,
  options: AddResponsibilityOptions,
  world: World,
): Promise<Status> {
  const to = roleFor('responsibility', text, options);
  return makeEdit(path, options, world, (map) =>
    planAddResponsibility(map, { text, role: findOne(map, ['role'], to).reference, ...given(options, ['id']) }),
  );
}

/** What can be said of a new decision. */
export interface AddDecisionOptions extends EditOptions, Pick<NewDecision, 'level' | 'limit' | 'consult' | 'inform'> {
  readonly to?: string;
}

/** `rolemap add decision`. Throws a `Failure` as `makeEdit` does, and where no role is named. */
export async function addDecision(
  text: string,
  path: string | undefined,
  options: AddDecisionOptions,
  world: World,
): Promise<Status> {
  const to = roleFor('decision', text, options);
  const { consult, inform } = options;
  return makeEdit(path, options, world, (map) =>
    planAddDecision(map, {
      ...{ what: text, role: findOne(map, ['role'], to).reference },
      ...given(options, ['level', 'limit']),
      ...(consult && { consult: consult.map((work) => findWork(map, work)) }),
      ...(inform && { inform: inform.map((work) => findWork(map, work)) }),
    }),
  );
}

function roleFor(what: string, text: string, { to, lang }: EditOptions & { readonly to?: string }): string {
  if (to !== undefined) return to;
  const command = `rolemap add ${what} ${quoteForShell(text)} --to ROLE`;
  throw failure({ en: `Say for which role: ${command}`, nl: `Zeg voor welke rol: ${command}` }, lang);
}

function findPerson(map: OrgMap, wanted: string): string {
  return findOne(map, ['person'], wanted, someoneNew(wanted)).reference;
}

/** A role as `team/role`, a team as `team/`. */
function findWork(map: OrgMap, wanted: string): string {
  const { kind, reference } = findOne(map, ['role', 'team'], wanted);
  return kind === 'team' ? `${reference}/` : reference;
}

/** Those of some options that were given. */
function given<Options, Key extends keyof Options>(
  options: Options,
  keys: readonly Key[],
): { [Name in Key]?: Exclude<Options[Name], undefined> } {
  return Object.fromEntries(keys.filter((key) => options[key] !== undefined).map((key) => [key, options[key]])) as {
    [Name in Key]?: Exclude<Options[Name], undefined>;
  };
}
