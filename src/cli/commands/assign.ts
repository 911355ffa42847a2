import { planAssign, planUnassign } from '../../edit/plans/plan-holders.ts';
import type { Capacity } from '../../model/org-map.ts';
import { findOrAsk, readGiven } from '../edits/edit-questions.ts';
import { someoneNew } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** What can be said of someone who holds a role. */
export interface AssignOptions extends EditOptions {
  readonly focus?: string;
  readonly share?: number;
  readonly since?: string;
  readonly until?: string;
  readonly as?: Capacity;
}

/** What can be chosen where someone stops holding a role. */
export interface UnassignOptions extends EditOptions {
  readonly focus?: string;
  readonly until?: string;
  readonly emeritus?: boolean;
}

type Given = readonly [person: string | undefined, role: string | undefined, path: string | undefined];

/** `rolemap assign`: makes a person hold a role; asks who and which where that is not said. Throws a `Failure` as `makeEdit` does. */
export async function assign(args: Given, options: AssignOptions, world: World): Promise<Status> {
  const { focus, share, since, until, as } = options;
  const { given, path, questions } = await readGiven(args, options, world);
  const [person, role] = given;
  if (!questions) expectBoth(given, 'assign', options);
  return makeEdit(path, options, world, async (map) => {
    const who = { en: 'Who holds the role?', nl: 'Wie vervult de rol?' };
    const hint = person === undefined ? undefined : someoneNew(person);
    const holder = await findOrAsk(map, ['person'], person, { questions, question: who, ...(hint && { hint }) });
    const held = await findOrAsk(map, ['role'], role, { questions, question: { en: 'Which role?', nl: 'Welke rol?' } });
    return planAssign(map, {
      ...{ person: holder.reference, role: held.reference },
      ...(focus !== undefined && { focus }),
      ...(share !== undefined && { share }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(as !== undefined && { as }),
    });
  });
}

/** `rolemap unassign`: ends what a person holds of a role; asks among those who hold one. Throws a `Failure` as `makeEdit` does. */
export async function unassign(args: Given, options: UnassignOptions, world: World): Promise<Status> {
  const { focus, until, emeritus } = options;
  const { given, path, questions } = await readGiven(args, options, world);
  const [wantedPerson, wantedRole] = given;
  if (!questions) expectBoth(given, 'unassign', options);
  return makeEdit(path, options, world, async (map) => {
    const { reference: person } = await findOrAsk(map, ['person'], wantedPerson, {
      questions,
      question: { en: 'Who stops?', nl: 'Wie stopt?' },
      among: ({ reference }) => (map.people.get(reference)?.holds.length ?? 0) > 0,
    });
    const held = new Set(map.people.get(person)?.holds.map((holding) => holding.role.reference));
    const { reference: role } = await findOrAsk(map, ['role'], wantedRole, {
      questions,
      question: { en: 'With which role?', nl: 'Met welke rol?' },
      among: ({ reference }) => held.has(reference),
    });
    return planUnassign(map, {
      ...{ person, role },
      ...(focus !== undefined && { focus }),
      ...(until !== undefined && { until }),
      ...(emeritus && { emeritus }),
    });
  });
}

function expectBoth(given: readonly (string | undefined)[], command: string, { lang }: EditOptions): void {
  if (!given.includes(undefined)) return;
  throw failure(
    {
      en: `Say who and which role: rolemap ${command} PERSON ROLE`,
      nl: `Zeg wie en welke rol: rolemap ${command} PERSOON ROL`,
    },
    lang,
  );
}
