import { quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import { LEVEL_WORDS } from './level-words.ts';
import { type Detail, details, kind, type Rename, renameKind, type Texts, textKind } from './say.ts';

/** What only the organisation as a whole has. */
export interface OrganizationChanges {
  'organization-renamed': Rename;
  'language-changed': Texts;
  'vocabulary-changed': { readonly word: string; readonly details: readonly Detail[] };
  'default-room-changed': Texts;
}

const WORDS = {
  en: { team: 'team', role: 'role', person: 'person', responsibility: 'responsibility' } as Readonly<
    Record<string, string>
  >,
  nl: { team: 'team', role: 'rol', person: 'persoon', responsibility: 'verantwoordelijkheid' } as Readonly<
    Record<string, string>
  >,
};

export const organizationKinds: Kinds<OrganizationChanges> = {
  'organization-renamed': {
    ...renameKind('organization', '', {
      name: 'Waterland',
      data: { from: 'Waterland', to: 'Municipality of Waterland' },
    }),
    summary: 'The organisation has another name.',
  },
  'language-changed': textKind({
    summary: 'The language in which the map is written changed.',
    concerns: ['organization'],
    en: 'a language',
    nl: 'de taal',
    example: { name: 'Waterland', data: { from: 'en', to: 'nl' } },
  }),
  'vocabulary-changed': kind({
    summary: 'The organisation calls teams, roles, persons or responsibilities by another word.',
    concerns: ['organization'],
    impacts: ['wording'],
    en: (of, data) =>
      `the word of ${of} for ${quote(WORDS.en[data.word] ?? data.word)} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) =>
      `het woord van ${of} voor ${quote(WORDS.nl[data.word] ?? data.word)} veranderde: ${details(data.details, 'nl')}.`,
    example: {
      name: 'Waterland',
      data: {
        word: 'team',
        details: [
          { field: 'one', to: 'circle' },
          { field: 'many', to: 'circles' },
        ],
      },
    },
  }),
  'default-room-changed': textKind({
    summary: 'How much room a role has where it says nothing changed.',
    concerns: ['organization'],
    impact: 'shift',
    en: 'a default for the room to decide',
    nl: 'de standaard voor de ruimte om te beslissen',
    values: LEVEL_WORDS,
    example: { name: 'Waterland', data: { from: 'agree', to: 'advise' } },
  }),
};
