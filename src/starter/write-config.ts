import type { Answers } from './answers.ts';
import type { InLanguages } from './way.ts';
import { WAYS } from './ways.ts';

const WORDS: InLanguages<{
  readonly top: readonly string[];
  readonly profile: readonly string[];
  readonly language: string;
}> = {
  en: {
    top: ['How `rolemap lint` looks at this map. `rolemap config` shows all that counts.'],
    profile: [
      'The profile: which rules there are. `rolemap rules` lists them. Rules of your own choice stand below `rules:`, for',
      'example `rules: {review-overdue: error}`.',
    ],
    language: 'The language of the messages.',
  },
  nl: {
    top: ['Hoe `rolemap lint` naar deze kaart kijkt. `rolemap config` laat alles zien wat geldt.'],
    profile: [
      'Het profiel: welke regels er zijn. `rolemap rules` noemt ze. Wat je anders wilt zet je onder `rules:`,',
      'bijvoorbeeld `rules: {review-overdue: error}`.',
    ],
    language: 'De taal van de meldingen.',
  },
};

/** The configuration of a new map; `schema` is where its JSON Schema is, seen from it. */
export function writeConfig({ way, language }: Answers, schema: string | undefined): string {
  const { top, profile, language: ofMessages } = WORDS[language];
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...top.map((line) => `# ${line}`),
    '',
    ...profile.map((line) => `# ${line}`),
    `extends: [${WAYS[way].profile}]`,
    '',
    `# ${ofMessages}`,
    `language: ${language}`,
    '',
  ].join('\n');
}
