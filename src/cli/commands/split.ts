import type { Planned } from '../../edit/plans/edit-plan.ts';
import { whyNotFree } from '../../edit/plans/free-reference.ts';
import { isReferredTo, itemsToShare, planSplit, type SharedList, type SplitPart } from '../../edit/plans/plan-split.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { idOf, teamOf } from '../../model/written-things.ts';
import { idFromName, isId } from '../../text/id-from-name.ts';
import { quote } from '../../text/wording.ts';
import { type EditQuestions, findOrAsk, readGiven } from '../edits/edit-questions.ts';
import { findOne, someoneNew } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure, SpokenFailure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** A part as it was asked for: how it is called, and what stands behind it on the command line. */
export interface AskedPart {
  readonly into: string;
  purpose?: string;
  readonly shares: Partial<Record<SharedList, string[]>>;
}

/** What can be chosen for a split. */
export interface SplitOptions extends EditOptions {
  readonly rest?: string;
  readonly references?: string;
}

/** `rolemap split`: divides a role over several. Throws a `Failure` as `makeEdit` does. */
export async function split(
  role: string | undefined,
  pathOfMap: string | undefined,
  { parts, ...options }: SplitOptions & { readonly parts: readonly AskedPart[] },
  world: World,
): Promise<Status> {
  const { given, path, questions } = await readGiven([role, pathOfMap], options, world, parts.length === 0);
  const [wanted] = given;
  if (!questions && (wanted === undefined || parts.length === 0))
    throw failure(
      {
        en: 'Say what is split, and into which roles: rolemap split ROLE --into ROLE … --into ROLE …',
        nl: 'Zeg wat wordt gesplitst, en in welke rollen: rolemap split ROL --into ROL … --into ROL …',
      },
      options.lang,
    );
  return makeEdit(path, options, world, async (map) => {
    const { reference } = await findOrAsk(map, ['role'], wanted, {
      questions,
      question: { en: 'Which role is split?', nl: 'Welke rol wordt gesplitst?' },
    });
    if (questions && parts.length === 0) return askSplit(map, reference, options, questions);
    const named = parts.map((part) => partOf(map, reference, part));
    const among = (wanted: string) => {
      const index = parts.findIndex(({ into }) => into === wanted);
      return named[index]?.reference ?? newReference(map, reference, wanted).reference;
    };
    return planSplit(map, {
      role: reference,
      parts: named,
      ...(options.rest !== undefined && { rest: among(options.rest) }),
      ...(options.references !== undefined && { references: among(options.references) }),
    });
  });
}

/** Asks which parts there are, what each is for, and for every item who gets it. */
async function askSplit(
  map: OrgMap,
  role: string,
  { rest, references }: SplitOptions,
  questions: EditQuestions,
): Promise<Planned> {
  const named = new Map<string, SplitPart & { readonly shares: Partial<Record<SharedList, string[]>> }>();
  const into = { en: 'Into which role? An id, or a name', nl: 'In welke rol? Een id of een naam' };
  const part = (wanted: string) => newReference(map, role, wanted);
  while (named.size < 2) {
    const answer = part(
      await questions.text(into, (typed) => {
        const { reference } = part(typed);
        if (named.has(reference)) return { en: 'That one is named already.', nl: 'Die is al genoemd.' };
        return reference === role
          ? undefined
          : whyNotFree(map, 'role', { id: idOf(reference), team: teamOf(reference) });
      }),
    );
    named.set(answer.reference, { ...answer, shares: {} });
  }
  for (const answer of (await questions.texts(into)).map(part))
    if (!named.has(answer.reference)) named.set(answer.reference, { ...answer, shares: {} });
  const parts = [...named.values()];
  const choices = parts.map((one) => ({ value: one.reference, name: one.reference }));
  for (const one of parts) {
    if (one.reference === role) continue;
    const purpose = await questions.optional({
      en: `What is ${quote(one.reference)} for?`,
      nl: `Waarvoor is ${quote(one.reference)} er?`,
    });
    if (purpose !== undefined) named.set(one.reference, { ...one, purpose });
  }
  for (const { list, text } of itemsToShare(map, role)) {
    const owner = named.get(
      await questions.choose({ en: `Who gets ${quote(text)}?`, nl: `Wie krijgt ${quote(text)}?` }, choices),
    );
    if (owner) owner.shares[list] = [...(owner.shares[list] ?? []), text];
  }
  const request = { role, parts: [...named.values()] };
  const others =
    rest ??
    (await questions.choose(
      { en: 'Who gets all else that is said of the role?', nl: 'Wie krijgt al het andere dat over de rol is gezegd?' },
      choices,
    ));
  const meant =
    references ??
    (named.has(role) || !isReferredTo(map, role)
      ? undefined
      : await questions.choose(
          { en: 'Whom do others mean who refer to the role?', nl: 'Wie bedoelen anderen die naar de rol verwijzen?' },
          choices,
        ));
  return planSplit(map, { ...request, rest: others, ...(meant !== undefined && { references: meant }) });
}

function partOf(map: OrgMap, role: string, { into, purpose, shares }: AskedPart): SplitPart {
  const holders = shares.holders?.map((person) => findOne(map, ['person'], person, someoneNew(person)).reference);
  return {
    ...newReference(map, role, into),
    ...(purpose !== undefined && { purpose }),
    shares: { ...shares, ...(holders && { holders }) },
  };
}

/** The reference of a role by its id, by `team/role` or by a name; without a team, in that of another role. */
export function newReference(
  map: OrgMap,
  beside: string,
  wanted: string,
): { readonly reference: string; readonly name?: string } {
  const text = wanted.trim();
  const inFull = /^[^\s/]+\/[^/]+$/.test(text);
  const team = inFull ? findOne(map, ['team'], teamOf(text)).reference : teamOf(beside);
  const called = inFull ? idOf(text) : text;
  const id = isId(called) ? called : idFromName(called);
  if (id === undefined)
    throw new SpokenFailure({
      en: `${quote(text)} gives no id, which has letters a to z and digits.`,
      nl: `${quote(text)} geeft geen id, met letters a tot en met z en cijfers.`,
    });
  return { reference: `${team}/${id}`, ...(called !== id && { name: called }) };
}
