import type { OrgMap, Person } from '../model/org-map.ts';
import { normalWordsOf } from '../text/normal-form.ts';
import { LEGAL_FORMS, NO_EMPLOYER } from './words/organizations.ts';

/** Tells who is employed elsewhere: whose `organization` is written and is neither the map's own nor nobody's. */
export class Affiliations {
  readonly #own: readonly string[];
  /** What stands for an organisation as it is written, looked up once for all its people. */
  readonly #outside = new Map<string, string | undefined>();

  /** `own` are further names of the organisation itself. */
  constructor({ name }: OrgMap, own: readonly string[]) {
    this.#own = [name, ...own].map(nameOf);
  }

  /** What tells a person's outside employer from others, however it is written ("Acme", "ACME, Inc."); undefined for colleagues and for who works alone. */
  outsideEmployerOf({ organization }: Person): string | undefined {
    if (organization === undefined) return undefined;
    const employer = this.#outsideNameOf(organization);
    return employer === undefined || NO_EMPLOYER.has(employer) ? undefined : employer;
  }

  /** Whether a human being comes from outside: employed elsewhere, or working alone. */
  isOutsider({ organization, kind }: Person): boolean {
    return kind === 'human' && organization !== undefined && this.#outsideNameOf(organization) !== undefined;
  }

  #outsideNameOf(organization: string): string | undefined {
    if (this.#outside.has(organization)) return this.#outside.get(organization);
    const name = nameOf(organization);
    const outside = name === '' || this.#own.some((own) => isPart(own, name)) ? undefined : name;
    this.#outside.set(organization, outside);
    return outside;
  }
}

/** A name in normal form, without its legal form: "Preferred Networks, Inc." is "preferred networks". */
function nameOf(organization: string): string {
  const words = normalWordsOf(organization.replace(/(?<=\p{L})\.(?=\p{L})/gu, ''));
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) as string)) words.pop();
  return words.join(' ');
}

/** Whether one of two names is a part of the other, by whole words: "Lindenhof" and "Lindenhof Home Care" are one organisation. */
function isPart(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
