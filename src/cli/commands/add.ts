import type { Planned } from '../../edit/plans/edit-plan.ts';
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
import type { Said } from '../../text/said.ts';
import { quoteForShell } from '../../text/wording.ts';
import { type EditQuestions, findOrAsk, readGiven } from '../edits/edit-questions.ts';
import { findOne, someoneNew } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure } from '../edits/spoken-failure.ts';
import type { Failure, Status, World } from '../world.ts';

/** What can be said of something new that has a name. */
interface NameOptions extends EditOptions {
  readonly id?: string;
  readonly name?: string;
}

/** What can be said of a new team; `to` is the team above it. */
export interface AddTeamOptions extends NameOptions, Pick<NewTeam, 'kind' | 'purpose'> {
  readonly to?: string;
}

/** `rolemap add team`; asks for what is missing where no name is given. Throws a `Failure` as `makeEdit` does. */
export async function addTeam(
  name: string | undefined,
  path: string | undefined,
  options: AddTeamOptions,
  world: World,
): Promise<Status> {
  const asked = await readGiven([name, path], options, world);
  const { questions } = asked;
  const [wanted] = asked.given;
  if (wanted === undefined && !questions) throw missingName('team', options.lang);
  return makeEdit(asked.path, options, world, async (map, file) => {
    const called =
      wanted ??
      (await (questions as EditQuestions).text({ en: 'What is the team called?', nl: 'Hoe heet het team?' }, (answer) =>
        reasonAgainst(planAddTeam(map, { called: answer })),
      ));
    const parent =
      options.to !== undefined
        ? findOne(map, ['team'], options.to)
        : await questions?.optionalThing(map, ['team'], {
            en: 'Of which team is it a part?',
            nl: 'Van welk team is het een deel?',
          });
    const purpose =
      options.purpose ?? (await questions?.optional({ en: 'What is it for?', nl: 'Waarvoor is het er?' }));
    return planAddTeam(
      map,
      {
        ...{ called, ...given(options, ['id', 'name', 'kind']) },
        ...(purpose !== undefined && { purpose }),
        ...(parent && { parent: parent.reference }),
      },
      file,
    );
  });
}

/** What can be said of a new role. */
export interface AddRoleOptions extends NameOptions, Pick<NewRole, 'purpose'> {
  readonly to?: string;
  readonly responsibility?: readonly string[];
  readonly holder?: readonly string[];
  readonly like?: string;
}

/** `rolemap add role`; asks for what is missing where no name or team is given. Throws a `Failure` as `makeEdit` does. */
export async function addRole(
  name: string | undefined,
  path: string | undefined,
  options: AddRoleOptions,
  world: World,
): Promise<Status> {
  const { lang } = options;
  const hasTeam = options.to !== undefined || (name !== undefined && IN_FULL.test(name));
  const asked = await readGiven([name, path], options, world, !hasTeam);
  const { questions } = asked;
  const [wanted] = asked.given;
  const inFull = wanted !== undefined && IN_FULL.test(wanted);
  if (inFull && options.to !== undefined)
    throw failure(
      {
        en: 'Name the team before the slash or with --to: not both.',
        nl: 'Noem het team voor de schuine streep of met --to: niet allebei.',
      },
      lang,
    );
  if (wanted === undefined && !questions) throw missingName('role', lang);
  const to = inFull ? teamOf(wanted) : options.to;
  if (to === undefined && !questions) {
    const command = `rolemap add role ${quoteForShell(wanted as string)} --to TEAM`;
    throw failure({ en: `Say for which team: ${command}`, nl: `Zeg voor welk team: ${command}` }, lang);
  }
  return makeEdit(asked.path, options, world, async (map) => {
    const { reference: team } = await findOrAsk(map, ['team'], to, {
      questions,
      question: { en: 'In which team is the role?', nl: 'In welk team komt de rol?' },
    });
    const called =
      wanted ??
      (await (questions as EditQuestions).text({ en: 'What is the role called?', nl: 'Hoe heet de rol?' }, (answer) =>
        reasonAgainst(planAddRole(map, { called: answer, team })),
      ));
    const purpose =
      options.purpose ?? (await questions?.optional({ en: 'What is it for?', nl: 'Waarvoor is die er?' }));
    const responsibilities =
      options.responsibility ??
      (await questions?.texts({ en: 'What does it take care of?', nl: 'Waar zorgt die voor?' }));
    const holders = options.holder
      ? options.holder.map((person) => findPerson(map, person))
      : (await questions?.things(map, ['person'], { en: 'Who holds it?', nl: 'Wie vervult die?' }))?.map(
          ({ reference }) => reference,
        );
    return planAddRole(map, {
      ...{ called: inFull ? idOf(called) : called, team },
      ...given(options, ['id', 'name']),
      ...(purpose !== undefined && { purpose }),
      ...(responsibilities && { responsibilities }),
      ...(holders && { holders }),
      ...(options.like !== undefined && { like: findOne(map, ['template'], options.like).reference }),
    });
  });
}

/** A role with its team. */
const IN_FULL = /^[^\s/]+\/[^\s/]+$/;

/** What can be said of a new person. */
export interface AddPersonOptions
  extends NameOptions,
    Pick<NewPerson, 'title' | 'organization' | 'share' | 'email' | 'joined'> {
  readonly role?: readonly string[];
}

/** `rolemap add person`; asks for what is missing where no name is given. Throws a `Failure` as `makeEdit` does. */
export async function addPerson(
  name: string | undefined,
  path: string | undefined,
  options: AddPersonOptions,
  world: World,
): Promise<Status> {
  const asked = await readGiven([name, path], options, world);
  const { questions } = asked;
  const [wanted] = asked.given;
  if (wanted === undefined && !questions) throw missingName('person', options.lang);
  return makeEdit(asked.path, options, world, async (map, file) => {
    const called =
      wanted ??
      (await (questions as EditQuestions).text({ en: 'What is their name?', nl: 'Hoe heet die persoon?' }, (answer) =>
        reasonAgainst(planAddPerson(map, { called: answer })),
      ));
    const title = options.title ?? (await questions?.optional({ en: 'Which job title?', nl: 'Welke functietitel?' }));
    const roles = options.role
      ? options.role.map((role) => findOne(map, ['role'], role).reference)
      : (await questions?.things(map, ['role'], { en: 'Which roles to hold?', nl: 'Welke rollen erbij?' }))?.map(
          ({ reference }) => reference,
        );
    return planAddPerson(
      map,
      {
        called,
        ...given(options, ['id', 'name', 'organization', 'share', 'email', 'joined']),
        ...(title !== undefined && { title }),
        ...(roles && { roles }),
      },
      file,
    );
  });
}

/** What can be said of a new responsibility. */
export interface AddResponsibilityOptions extends EditOptions, Pick<NewResponsibility, 'id'> {
  readonly to?: string;
}

/** `rolemap add responsibility`; asks for the text or role that is missing. Throws a `Failure` as `makeEdit` does. */
export async function addResponsibility(
  text: string | undefined,
  path: string | undefined,
  options: AddResponsibilityOptions,
  world: World,
): Promise<Status> {
  const item = await readItem('responsibility', [text, path], options, world);
  return makeEdit(item.path, options, world, async (map) => {
    const role = await item.role(map);
    const question = { en: 'What does it take care of?', nl: 'Waar zorgt die voor?' };
    const said = await item.text(question, (answer) => planAddResponsibility(map, { role, text: answer }));
    return planAddResponsibility(map, { text: said, role, ...given(options, ['id']) });
  });
}

/** What can be said of a new decision. */
export interface AddDecisionOptions extends EditOptions, Pick<NewDecision, 'level' | 'limit' | 'consult' | 'inform'> {
  readonly to?: string;
}

/** `rolemap add decision`; asks for the text or role that is missing. Throws a `Failure` as `makeEdit` does. */
export async function addDecision(
  text: string | undefined,
  path: string | undefined,
  options: AddDecisionOptions,
  world: World,
): Promise<Status> {
  const item = await readItem('decision', [text, path], options, world);
  const { consult, inform } = options;
  return makeEdit(item.path, options, world, async (map) => {
    const role = await item.role(map);
    const question = { en: 'What may it decide?', nl: 'Wat mag die beslissen?' };
    const what = await item.text(question, (answer) => planAddDecision(map, { role, what: answer }));
    return planAddDecision(map, {
      ...{ what, role },
      ...given(options, ['level', 'limit']),
      ...(consult && { consult: consult.map((work) => findWork(map, work)) }),
      ...(inform && { inform: inform.map((work) => findWork(map, work)) }),
    });
  });
}

/** An item for a list of a role as it was asked for, and how to get what is missing. */
async function readItem(
  what: 'responsibility' | 'decision',
  args: readonly [text: string | undefined, path: string | undefined],
  options: EditOptions & { readonly to?: string },
  world: World,
) {
  const { to, lang } = options;
  const { given: before, path, questions } = await readGiven(args, options, world, to === undefined);
  const [wanted] = before;
  if (!questions && (wanted === undefined || to === undefined)) {
    const command = `rolemap add ${what} ${wanted === undefined ? 'TEXT' : quoteForShell(wanted)} --to ${to === undefined ? 'ROLE' : quoteForShell(to)}`;
    const said =
      wanted === undefined
        ? { en: `Say in words what is added: ${command}`, nl: `Zeg in woorden wat erbij komt: ${command}` }
        : { en: `Say for which role: ${command}`, nl: `Zeg voor welke rol: ${command}` };
    throw failure(said, lang);
  }
  return {
    path,
    role: async (map: OrgMap) => {
      const question = { en: 'For which role?', nl: 'Voor welke rol?' };
      return (await findOrAsk(map, ['role'], to, { questions, question })).reference;
    },
    text: async (question: Said, plan: (answer: string) => Planned) =>
      wanted ?? (await (questions as EditQuestions).text(question, (answer) => reasonAgainst(plan(answer)))),
  };
}

/** Why a plan cannot be, where it cannot. */
function reasonAgainst(planned: Planned): Said | undefined {
  return 'refused' in planned ? planned.refused : undefined;
}

function missingName(kind: 'team' | 'role' | 'person', language: keyof Said): Failure {
  const command = `rolemap add ${kind} NAME${kind === 'role' ? ' --to TEAM' : ''}`;
  return failure(
    { en: `Say what the new ${kind} is called: ${command}`, nl: `Zeg hoe ${NEW_THINGS[kind]} heet: ${command}` },
    language,
  );
}

const NEW_THINGS = { team: 'het nieuwe team', role: 'de nieuwe rol', person: 'de nieuwe persoon' } as const;

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
