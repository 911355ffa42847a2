/**
 * Words that make a role's name a job title, by language. `whole`: as a word of its own; `ending`: at the end of a word, where a language joins words.
 * Words that are names of good roles as well (coach, host, lead, facilitator, buyer) are left out.
 */
export const JOB_TITLES: Readonly<
  Record<string, { readonly whole: readonly string[]; readonly ending: readonly string[] }>
> = {
  en: {
    whole: [
      'manager',
      'managers',
      'director',
      'head of',
      'head',
      'chief',
      'officer',
      'supervisor',
      'senior',
      'junior',
      'vice president',
      'vp',
      'ceo',
      'cfo',
      'cto',
      'coo',
      'ciso',
      'assistant',
      'associate',
      'executive',
      'clerk',
      'employee',
      'specialist',
      'administrator',
      'adviser',
      'advisor',
      'consultant',
    ],
    ending: [],
  },
  nl: {
    whole: [
      'manager',
      'directeur',
      'directrice',
      'hoofd',
      'chef',
      'senior',
      'junior',
      'medior',
      'medewerker',
      'medewerkster',
      'afdelingshoofd',
      'bestuurder',
      'functionaris',
      'assistent',
      'assistente',
      'adviseur',
      'beleidsadviseur',
      'specialist',
      'leidinggevende',
    ],
    ending: ['manager', 'medewerker', 'medewerkster', 'directeur', 'adviseur', 'functionaris', 'assistent', 'chef'],
  },
};
