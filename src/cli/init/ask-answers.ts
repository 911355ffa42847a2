import { addDays, addMonths } from '../../lint/dates.ts';
import { type Answers, type CollaborationAnswer, type RoleAnswer, TEMPORARY_KINDS } from '../../starter/answers.ts';
import { COLLABORATION_MODES } from '../../starter/collaboration-modes.ts';
import type { StarterLanguage } from '../../starter/languages.ts';
import { type NotUnderstood, readCollaboration, readRole } from '../../starter/read-role.ts';
import { completeRole, typicalRoles } from '../../starter/typical-roles.ts';
import type { Way } from '../../starter/way.ts';
import { WAY_IDS, type WayId } from '../../starter/way-ids.ts';
import { WAYS } from '../../starter/ways.ts';
import { isIsoDate } from '../../text/iso-date.ts';
import { Failure } from '../world.ts';
import { type Advising, askRoles, isTaken } from './ask-roles.ts';
import type { Interview } from './interview.ts';
import { adviceOf, lookAtAnswers } from './look-at-answers.ts';
import { WIZARD_WORDS, type WizardWords } from './wizard-words.ts';

/** The answers that options give; every question has one. */
export interface AnswerOptions {
  readonly organization?: string;
  readonly way?: WayId;
  readonly purpose?: string;
  readonly team?: string;
  readonly teamPurpose?: string;
  readonly kind?: string;
  readonly until?: string;
  readonly role?: readonly string[];
  readonly termEnds?: string;
  readonly worksWith?: string;
}

/** Asks for all that a new map needs; what options say is not asked. Throws a `Failure` where an option cannot be understood. */
export async function askAnswers(
  interview: Interview,
  options: AnswerOptions,
  { language, today }: { readonly language: StarterLanguage; readonly today: string },
): Promise<Answers> {
  const words = WIZARD_WORDS[language];
  const required = (typed: string) => (typed === '' ? words.empty : undefined);
  const day = (typed: string) =>
    !isIsoDate(typed) ? words.badDate : typed < today ? words.pastDate(today) : undefined;
  /** The answers so far, on which advice is given. */
  let answers: Answers = {
    language,
    way: options.way ?? 'simple',
    organization: '?',
    purpose: '',
    team: { name: '?', purpose: '', type: '' },
    roles: [],
  };
  const advising: Advising = (place, withAnswer) => async (typed) => {
    const findings = await lookAtAnswers(withAnswer(typed), today, place);
    return findings.length === 0 ? undefined : findings.map(adviceOf).join('\n');
  };

  const way = await interview.choose(
    'way',
    {
      ...words.way,
      choices: WAY_IDS.map((id) => ({ value: id, ...WAYS[id].texts[language] })),
    },
    { option: '--way', given: options.way },
  );
  const chosen = WAYS[way];
  const { example, name: wayName } = chosen.texts[language];
  const organization = await interview.text(
    'organization',
    { ...words.organization(example.organization), check: required },
    { option: '--organization', given: options.organization },
  );
  answers = { ...answers, way, organization };
  const purpose = await interview.text(
    'purpose',
    {
      ...words.purpose(organization, example.purpose),
      advise: advising(
        (map) => map.locations.get('purpose')?.value,
        (typed) => ({ ...answers, purpose: typed }),
      ),
    },
    { option: '--purpose', given: options.purpose, otherwise: '' },
  );
  const name = await interview.text(
    'team',
    { ...words.team(example.team), check: required },
    { option: '--team', given: options.team },
  );
  answers = { ...answers, purpose, team: { ...answers.team, name } };
  const teamPurpose = await interview.text(
    'team-purpose',
    {
      ...words.teamPurpose(name, example.teamPurpose),
      check: required,
      advise: advising(
        (map) => [...map.teams.values()][0]?.location.child('purpose').value,
        (typed) => ({ ...answers, team: { ...answers.team, purpose: typed } }),
      ),
    },
    { option: '--team-purpose', given: options.teamPurpose },
  );
  const type = await askType(interview, chosen, { team: name, wayName, given: options.kind, language, words });
  const isTemporary = TEMPORARY_KINDS.has(type.kind);
  if (!isTemporary && options.until !== undefined)
    throw new Failure(words.notForWay('--until', type.texts[language].name));
  const until = isTemporary
    ? await interview.text(
        'until',
        { ...words.until(name), check: day, suggestion: addDays(today, 28) },
        { option: '--until', given: options.until },
      )
    : undefined;
  answers = { ...answers, team: { name, purpose: teamPurpose, type: type.id, until } };

  const roles = options.role
    ? rolesOf(options.role, typicalRoles(chosen, type.id), language)
    : await askRoles(interview, answers, words, advising);
  const elected = isTemporary ? [] : roles.filter((role) => role.elected && role.holders.length > 0);
  const termEnds =
    elected.length > 0
      ? await interview.text(
          'term-ends',
          { ...words.termEnds(elected.map((role) => role.name)), check: day, suggestion: addMonths(today, 12) },
          { option: '--term-ends', given: options.termEnds, otherwise: addMonths(today, 12) },
        )
      : undefined;
  if (!chosen.asksCollaboration && options.worksWith !== undefined)
    throw new Failure(words.notForWay('--works-with', wayName));
  const worksWith = chosen.asksCollaboration
    ? await askCollaboration(interview, name, options.worksWith, language)
    : undefined;
  return { ...answers, roles, termEnds, worksWith };
}

async function askType(
  interview: Interview,
  { types }: Way,
  {
    team,
    wayName,
    given,
    language,
    words,
  }: {
    readonly team: string;
    readonly wayName: string;
    readonly given: string | undefined;
    readonly language: StarterLanguage;
    readonly words: WizardWords;
  },
) {
  const ids = types.map(({ id }) => id);
  if (given !== undefined && !ids.includes(given))
    throw new Failure(`--kind ${given}: ${words.kindOfWay(wayName, ids)}`);
  const [first = ''] = ids;
  const id =
    types.length === 1
      ? first
      : await interview.choose(
          `kind ${wayName}`,
          { ...words.kind(team), choices: types.map((type) => ({ value: type.id, ...type.texts[language] })) },
          { option: '--kind', given, otherwise: first },
        );
  return types.find((type) => type.id === id) as (typeof types)[number];
}

/** The roles that options write down. */
function rolesOf(
  written: readonly string[],
  typical: ReturnType<typeof typicalRoles>,
  language: StarterLanguage,
): RoleAnswer[] {
  const roles: RoleAnswer[] = [];
  for (const text of written) {
    const role = completeRole(understood(readRole(text, language)), typical, language);
    if (isTaken(role.name, roles)) throw new Failure(WIZARD_WORDS[language].roleTwice(role.name));
    roles.push(role);
  }
  return roles;
}

function understood<Read extends object>(read: Read | NotUnderstood): Read {
  if ('problem' in read) throw new Failure(read.problem);
  return read;
}

async function askCollaboration(
  interview: Interview,
  name: string,
  given: string | undefined,
  language: StarterLanguage,
): Promise<CollaborationAnswer | undefined> {
  if (given !== undefined) return understood(readCollaboration(given, language));
  const words = WIZARD_WORDS[language];
  const from = { option: '--works-with', otherwise: '' };
  const team = await interview.text('works-with', words.worksWith(name), from);
  if (team === '') return undefined;
  const purpose = await interview.text('works-with purpose', words.worksWithPurpose(team), from);
  const mode = await interview.choose('works-with mode', {
    ...words.mode(name, team),
    choices: Object.entries(COLLABORATION_MODES).map(([value, texts]) => ({
      value: value as CollaborationAnswer['mode'],
      ...texts[language],
    })),
  });
  return { team, purpose, mode };
}
