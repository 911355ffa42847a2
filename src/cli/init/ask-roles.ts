import type { Place } from '../../finding/finding.ts';
import type { OrgMap, Role } from '../../model/org-map.ts';
import type { Answers, RoleAnswer } from '../../starter/answers.ts';
import { fromTypicalRole, typicalRoles } from '../../starter/typical-roles.ts';
import { WAYS } from '../../starter/ways.ts';
import { nameForm } from '../../text/normal-form.ts';
import type { Interview } from './interview.ts';
import type { WizardWords } from './wizard-words.ts';

/** Gives advice on an answer by what lint says of one place in the map that it would give. */
export type Advising = (
  place: (map: OrgMap) => Place | undefined,
  withAnswer: (typed: string) => Answers,
) => (typed: string) => Promise<string | undefined>;

/** Goes through the typical roles, then asks for others. */
export async function askRoles(
  interview: Interview,
  answers: Answers,
  words: WizardWords,
  advising: Advising,
): Promise<RoleAnswer[]> {
  const { way, language, team } = answers;
  const roles: RoleAnswer[] = [];
  const ask = new RoleQuestions(interview, answers, words, advising);
  for (const typical of typicalRoles(WAYS[way], team.type)) {
    const texts = typical.texts[language];
    const key = `role ${way} ${typical.id}`;
    const choice = await interview.choose(
      key,
      {
        ...words.take(team.name, texts.name, texts),
        choices: (['take', 'change', 'leave'] as const).map((value) => ({ value, name: words.takes[value] })),
      },
      { option: '--role', otherwise: 'take' },
    );
    if (choice === 'leave') continue;
    const role = fromTypicalRole(typical, language, []);
    roles.push(await ask.holders(key, choice === 'change' ? await ask.change(key, role, roles) : role));
  }
  for (let number = 1; ; number++) {
    const key = `other role ${number}`;
    const lacksWork = roles.length > 0 && roles.every(({ core }) => core !== undefined);
    const name = await ask.name(
      key,
      words.ownRole(
        team.name,
        roles.map((role) => role.name),
        lacksWork,
      ),
      roles,
    );
    if (name === '') return roles;
    const role = await ask.texts(key, { name, responsibilities: [], decides: [], holders: [] });
    roles.push(await ask.holders(key, role));
  }
}

/** The questions about one role. */
class RoleQuestions {
  readonly #interview: Interview;
  readonly #answers: Answers;
  readonly #words: WizardWords;
  readonly #advising: Advising;

  constructor(interview: Interview, answers: Answers, words: WizardWords, advising: Advising) {
    this.#interview = interview;
    this.#answers = answers;
    this.#words = words;
    this.#advising = advising;
  }

  /** The name, or nothing where it may be left out. */
  name(
    key: string,
    asked: { readonly message: string; readonly hint: string },
    others: readonly RoleAnswer[],
    suggestion?: string,
  ) {
    return this.#interview.text(
      `${key} name`,
      {
        ...asked,
        ...(suggestion !== undefined && { suggestion }),
        check: (typed) => (typed !== '' && isTaken(typed, others) ? this.#words.roleTwice(typed) : undefined),
        advise: this.#advise((typed) => ({ name: typed, responsibilities: [], decides: [], holders: [] }), 'name'),
      },
      { option: '--role', otherwise: '' },
    );
  }

  /** A typical role with other words: what it says now is what counts where nothing is typed. */
  async change(key: string, role: RoleAnswer, others: readonly RoleAnswer[]): Promise<RoleAnswer> {
    const name = await this.name(key, this.#words.roleName, others, role.name);
    return this.texts(key, { ...role, name });
  }

  async texts(key: string, role: RoleAnswer): Promise<RoleAnswer> {
    const { rolePurpose, responsibilities, decides } = this.#words;
    const { name } = role;
    const purpose = await this.#text(`${key} purpose`, rolePurpose(name), role.purpose, 'purpose', (typed) => ({
      ...role,
      purpose: typed,
    }));
    const does = await this.#text(
      `${key} responsibilities`,
      responsibilities(name),
      role.responsibilities.join('; '),
      'responsibilities',
      (typed) => ({ ...role, responsibilities: itemsOf(typed, ';') }),
    );
    const may = await this.#text(`${key} decides`, decides(name), role.decides.join('; '), 'decides', (typed) => ({
      ...role,
      decides: itemsOf(typed, ';'),
    }));
    return { ...role, purpose, responsibilities: itemsOf(does, ';'), decides: itemsOf(may, ';') };
  }

  async holders(key: string, role: RoleAnswer): Promise<RoleAnswer> {
    const { message, hint } = this.#words.holders(role.name);
    const names = await this.#interview.text(
      `${key} holders`,
      { message, hint: role.core === 'rep' ? `${this.#words.holdersOfRep} ${hint}` : hint },
      { option: '--role', otherwise: '' },
    );
    return { ...role, holders: itemsOf(names, ',').map((name) => name.replace(/^@/, '')) };
  }

  #text(
    key: string,
    { message, hint }: { readonly message: string; readonly hint: string },
    suggestion: string | undefined,
    field: string,
    withAnswer: (typed: string) => RoleAnswer,
  ): Promise<string> {
    const { enterAlone } = this.#words;
    return this.#interview.text(
      key,
      {
        message,
        hint: `${hint}\n${suggestion ? enterAlone.suggestion : enterAlone.nothing}`,
        ...(suggestion && { suggestion }),
        advise: this.#advise(withAnswer, field),
      },
      { option: '--role', otherwise: '' },
    );
  }

  #advise(withAnswer: (typed: string) => RoleAnswer, field: string) {
    return this.#advising(
      (map) => roleOf(map)?.location.child(field).value,
      (typed) => ({ ...this.#answers, roles: [withAnswer(typed)] }),
    );
  }
}

function roleOf(map: OrgMap): Role | undefined {
  return [...map.roles.values()][0];
}

function itemsOf(text: string, separator: ';' | ','): string[] {
  const items = text.split(separator).map((item) => item.replace(/\s+/g, ' ').trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** Whether a role has this name; capitals and accents do not count. */
export function isTaken(name: string, roles: readonly RoleAnswer[]): boolean {
  return roles.some((role) => nameForm(role.name) === nameForm(name));
}
