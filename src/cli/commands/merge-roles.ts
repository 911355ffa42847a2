import { planMergeRoles } from '../../edit/plans/plan-merge-roles.ts';
import { findThings } from '../../model/find-things.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { excerpt } from '../../text/wording.ts';
import { type EditQuestions, openQuestions, readGiven } from '../edits/edit-questions.ts';
import { findOne } from '../edits/find-one.ts';
import { isThere } from '../edits/is-there.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure, SpokenFailure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';
import { newReference } from './split.ts';

/** What can be chosen where roles are merged. */
export interface MergeRolesOptions extends EditOptions {
  readonly into?: string;
  readonly name?: string;
  readonly purpose?: string;
  /** `field=role`, for each field in which the roles say different things. */
  readonly keep?: readonly string[];
}

/**
 * `rolemap merge-roles`: makes several roles one. The last argument is the map's path where a file or folder of that name is there.
 *
 * Throws a `Failure` as `makeEdit` does, and where it is not said what they become.
 */
export async function mergeRoles(given: readonly string[], options: MergeRolesOptions, world: World): Promise<Status> {
  const { lang } = options;
  const asked = await readGiven([given[0], undefined], options, world, options.into === undefined);
  const { questions } = asked;
  if (!questions && (options.into === undefined || given.length === 0))
    throw failure(
      {
        en: 'Say which roles are merged, and with --into what they become: rolemap merge-roles ROLE ROLE --into ROLE',
        nl: 'Zeg welke rollen worden samengevoegd, en met --into wat ze worden: rolemap merge-roles ROL ROL --into ROL',
      },
      lang,
    );
  const last = given.at(-1);
  const hasPath = last !== undefined && (given.length > 1 || questions !== undefined) && (await isThere(last, world));
  const named = hasPath ? given.slice(0, -1) : given;
  return makeEdit(hasPath ? last : undefined, options, world, async (map) => {
    const roles = named.map((role) => findOne(map, ['role'], role).reference);
    if (questions && roles.length < 2) {
      const question = { en: 'Which roles become one?', nl: 'Welke rollen worden er één?' };
      const more = await questions.things(map, ['role'], question, ({ reference }) => !roles.includes(reference));
      roles.push(...more.map(({ reference }) => reference));
    }
    const into =
      options.into ??
      (await (questions as EditQuestions).text({
        en: 'Which role do they become? One of them, or a new id or name',
        nl: 'Welke rol worden ze? Een ervan, of een nieuwe id of naam',
      }));
    const [known, ...others] = findThings(map, 'role', into);
    const target =
      known && others.length === 0 ? { reference: known.reference } : newReference(map, roles[0] as string, into);
    const request = {
      roles,
      into: target.reference,
      ...('name' in target && target.name !== undefined && { name: target.name }),
      ...(options.name !== undefined && { name: options.name }),
      ...(options.purpose !== undefined && { purpose: options.purpose }),
    };
    const keep = new Map(options.keep?.map((pair) => readKeep(map, pair)));
    const planned = planMergeRoles(map, { ...request, keep });
    const prompts = 'questions' in planned ? (questions ?? (await openQuestions(options, world))) : undefined;
    if (!('questions' in planned) || !prompts) return planned;
    for (const { field, answers } of planned.questions)
      keep.set(
        field,
        await prompts.choose(
          { en: `They differ in \`${field}\`: which one counts?`, nl: `Ze verschillen in \`${field}\`: wat geldt?` },
          answers.map(({ role, said }) => ({
            value: role,
            name: `${role}: ${excerpt(typeof said === 'string' ? said : JSON.stringify(said), 100)}`,
          })),
        ),
      );
    return planMergeRoles(map, { ...request, keep });
  });
}

function readKeep(map: OrgMap, pair: string): readonly [string, string] {
  const [, field, role] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (field === undefined || role === undefined)
    throw new SpokenFailure({
      en: '--keep is written as FIELD=ROLE, for example --keep purpose=beds.',
      nl: '--keep wordt geschreven als VELD=ROL, bijvoorbeeld --keep purpose=bedden.',
    });
  return [field, findOne(map, ['role'], role).reference];
}
