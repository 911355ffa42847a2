import { markdownText } from '../text/markdown-text.ts';
import type { Answers } from './answers.ts';
import type { InLanguages } from './way.ts';

interface ReadMeWords {
  readonly title: (organization: string) => string;
  readonly about: string;
  readonly commands: (program: string) => readonly (readonly [command: string, does: string])[];
  readonly next: string;
  readonly files: string;
  readonly change: string;
}

const WORDS: InLanguages<ReadMeWords> = {
  en: {
    title: (organization) => `The role map of ${organization}`,
    about:
      'Who does what here, and who decides what: the roles are in `map.yaml`. Open it with any editor for text; it explains itself.',
    next: 'In a terminal, in this folder:',
    commands: (program) => [
      [`${program} lint`, 'says what is missing or wrong, and how to mend it'],
      [`${program} render --format html --out page.html`, 'makes a page to read, to search and to print'],
      [`${program} questions`, 'lists what to ask next, for each team'],
    ],
    files: '`.rolemap.yaml` says by which rules the map is looked at.',
    change:
      'You can change the map in the editor, or with commands: `rolemap add role`, `rolemap assign`, `rolemap rename` and others; `rolemap --help` shows them all.',
  },
  nl: {
    title: (organization) => `De rollenkaart van ${organization}`,
    about:
      'Wie hier wat doet, en wie wat beslist: de rollen staan in `map.yaml`. Open het bestand met een gewone teksteditor; het legt zichzelf uit.',
    next: 'In een terminal, in deze map:',
    commands: (program) => [
      [`${program} lint`, 'zegt wat er ontbreekt of niet klopt, en hoe je het verbetert'],
      [`${program} render --format html --out page.html`, 'maakt een pagina om te lezen, te doorzoeken en te printen'],
      [`${program} questions --lang nl`, 'noemt wat je nu kunt vragen, per team'],
    ],
    files: '`.rolemap.yaml` zegt met welke regels er naar de kaart gekeken wordt.',
    change:
      'Je kunt de kaart in de editor wijzigen, of met opdrachten: `rolemap add role`, `rolemap assign`, `rolemap rename` en meer; `rolemap --help` noemt ze allemaal.',
  },
};

/** A page about a new map: what it is, and the next three commands; `program` is how rolemap is started there. */
export function writeReadMe({ organization, language }: Answers, program: string): string {
  const { title, about, next, commands, files, change } = WORDS[language];
  const shown = commands(program);
  const widest = Math.max(...shown.map(([command]) => command.length));
  return [
    `# ${title(markdownText(organization))}`,
    about,
    next,
    ['```sh', ...shown.map(([command, does]) => `${command.padEnd(widest)}   # ${does}`), '```'].join('\n'),
    `${change} ${files}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The next three commands, as they stand in the page. */
export function nextCommands({ language }: Pick<Answers, 'language'>, program: string): readonly string[] {
  return WORDS[language].commands(program).map(([command]) => command);
}
