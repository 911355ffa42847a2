import type { InLanguages, RoleTexts } from '../../starter/way.ts';
import type { InterviewWords } from './interview.ts';

/** A question as it is asked: the question itself, and help with an example. */
interface Asked {
  readonly message: string;
  readonly hint: string;
}

/** All that the wizard says. */
export interface WizardWords extends InterviewWords {
  readonly organization: (example: string) => Asked;
  readonly way: Asked;
  readonly purpose: (organization: string, example: string) => Asked;
  readonly team: (example: string) => Asked;
  readonly teamPurpose: (team: string, example: string) => Asked;
  readonly kind: (team: string) => Asked;
  readonly until: (team: string) => Asked;
  readonly take: (team: string, role: string, texts: RoleTexts) => Asked;
  readonly takes: { readonly take: string; readonly change: string; readonly leave: string };
  readonly ownRole: (team: string, roles: readonly string[], lacksWork: boolean) => Asked;
  readonly roleName: Asked;
  readonly rolePurpose: (role: string) => Asked;
  readonly responsibilities: (role: string) => Asked;
  readonly decides: (role: string) => Asked;
  /** What Enter alone means where nothing is suggested, and where something is. */
  readonly enterAlone: { readonly nothing: string; readonly suggestion: string };
  readonly holders: (role: string) => Asked;
  readonly holdersOfRep: string;
  readonly termEnds: (roles: readonly string[]) => Asked;
  readonly worksWith: (team: string) => Asked;
  readonly worksWithPurpose: (team: string) => Asked;
  readonly mode: (team: string, other: string) => Asked;
  readonly ci: Asked;
  readonly ciChoices: { readonly none: string; readonly github: string; readonly gitlab: string };
  readonly write: string;
  readonly writeChoices: { readonly write: string; readonly again: string; readonly stop: string };
  readonly summary: {
    readonly team: string;
    readonly ends: (date: string) => string;
    readonly nobody: string;
    readonly noRoles: string;
    readonly worksWith: string;
    readonly files: string;
    readonly remarks: string;
  };
  readonly stopped: string;
  readonly empty: string;
  readonly badDate: string;
  readonly pastDate: (today: string) => string;
  readonly roleTwice: (role: string) => string;
  readonly kindOfWay: (way: string, kinds: readonly string[]) => string;
  readonly notForWay: (option: string, way: string) => string;
  readonly mapThere: (files: string, folder: string) => string;
  readonly filesThere: (files: readonly string[]) => string;
  readonly notAFolder: (path: string) => string;
  readonly remarks: (remarks: readonly string[]) => string;
  readonly written: (files: readonly string[], next: readonly string[], folder: string | undefined) => string;
  readonly wouldWrite: (files: readonly string[]) => string;
}

const listed = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');

/** What a role is, in a few lines. */
function described({ purpose, responsibilities, decides }: RoleTexts, decidesWord: string): string {
  return [
    purpose,
    ...responsibilities.map((text) => `- ${text}`),
    ...decides.map((text) => `- ${decidesWord}: ${text}`),
  ].join('\n');
}

export const WIZARD_WORDS: InLanguages<WizardWords> = {
  en: {
    keep: 'Keep it as it is?',
    missing: (options) =>
      `Nothing was written: without questions, init also needs ${options.join(', ')}.\nFor example: rolemap init map --way crisis --organization "Waterland" --team "Emergency shelter" --team-purpose "A bed for 500 people" --until 2027-01-31`,
    organization: (example) => ({
      message: 'What is the organisation called?',
      hint: `For example: ${example}`,
    }),
    way: {
      message: 'How do you work, or how do you want to work?',
      hint: 'It says which roles you start with and what rolemap looks at; you can change all of it later.',
    },
    purpose: (organization, example) => ({
      message: `What is ${organization} for?`,
      hint: `What is better, and for whom, because it exists? One sentence.\nFor example: ${example}\nEnter alone: only the team says what it is for.`,
    }),
    team: (example) => ({
      message: 'With which team do you begin?',
      hint: `The one that most needs to know who does what. For example: ${example}`,
    }),
    teamPurpose: (team, example) => ({
      message: `What is the team ${team} for?`,
      hint: `A result that people notice, in one sentence. For example: ${example}`,
    }),
    kind: (team) => ({ message: `What kind of team is ${team}?`, hint: 'Choose what comes nearest.' }),
    until: (team) => ({
      message: `On which day does ${team} stop?`,
      hint: 'Or: on which day do you look together whether it goes on? Year-month-day.',
    }),
    take: (team, role, texts) => ({
      message: `Does ${team} have the role ${role}?`,
      hint: described(texts, 'decides'),
    }),
    takes: { take: 'Yes, like this', change: 'Yes, with changes', leave: 'No' },
    ownRole: (team, roles, lacksWork) => ({
      message: `Which other role does ${team} have?`,
      hint: `${lacksWork ? 'The roles so far serve the meetings. Which work do you do for others? ' : ''}Name the work, not the job title: "Beds" rather than "Facility manager".${roles.length > 0 ? `\nSo far: ${roles.join(', ')}` : ''}\nEnter alone: no other role.`,
    }),
    roleName: { message: 'What is the role called?', hint: 'Name the work, not the job title.' },
    rolePurpose: (role) => ({
      message: `What is the role ${role} for?`,
      hint: 'What is better when it is done well? For example: Everyone sleeps dry and safe tonight',
    }),
    responsibilities: (role) => ({
      message: `What does ${role} keep doing?`,
      hint: 'Begin with the activity; a semicolon between two.\nFor example: Arranging camp beds; Keeping the list of who sleeps where',
    }),
    decides: (role) => ({
      message: `What may ${role} decide without asking?`,
      hint: 'A semicolon between two. For example: Which halls are opened; Purchases up to 500 euros',
    }),
    enterAlone: { nothing: 'Enter alone: not known yet.', suggestion: 'Enter alone: as it is. Tab: change it.' },
    holders: (role) => ({
      message: `Who holds ${role}?`,
      hint: 'Names, a comma between two. Enter alone: nobody yet.',
    }),
    holdersOfRep: 'Somebody who also does other work in the team.',
    termEnds: (roles) => ({
      message: 'Until when are people elected?',
      hint: `For: ${roles.join(', ')}. Year-month-day.`,
    }),
    worksWith: (team) => ({
      message: `With which other team does ${team} work most?`,
      hint: 'For example: Platform. Enter alone: none, or not known yet.',
    }),
    worksWithPurpose: (team) => ({ message: `What is ${team} for?`, hint: 'One sentence.' }),
    mode: (team, other) => ({
      message: `How do ${team} and ${other} work together?`,
      hint: 'As it is, or as you want it.',
    }),
    ci: {
      message: 'Check the map with every change?',
      hint: 'For maps in git: a pull request then shows what is missing or wrong.',
    },
    ciChoices: { none: 'Not now', github: 'Yes, on GitHub', gitlab: 'Yes, on GitLab' },
    write: 'Write these files?',
    writeChoices: { write: 'Yes', again: 'No, go through the answers again', stop: 'No, stop' },
    summary: {
      team: 'Team',
      ends: (date) => `until ${date}`,
      nobody: 'nobody yet',
      noRoles: 'no roles yet',
      worksWith: 'Works with',
      files: 'Files',
      remarks: 'What lint says of it:',
    },
    stopped: 'Stopped; nothing was written.',
    empty: 'Type an answer.',
    badDate: 'Write a date as year-month-day, for example 2027-01-31.',
    pastDate: (today) => `That day has passed: today is ${today}.`,
    roleTwice: (role) => `There is a role called ${role} already.`,
    kindOfWay: (way, kinds) => `With ${way}, a team is one of: ${kinds.join(', ')}.`,
    notForWay: (option, way) => `${option} says nothing with ${way}: leave it out.`,
    mapThere: (files, folder) =>
      `Nothing was written: there is a map already (${files}). To add to it, for example: rolemap add team "Night shelter" ${folder}\nFor a map of its own, name another folder: rolemap init other-folder`,
    filesThere: (files) =>
      `Nothing was written: ${files.join(', ')} ${files.length === 1 ? 'is' : 'are'} there already. Name another folder (rolemap init map), or overwrite with --force.`,
    notAFolder: (path) => `${path} is a file: name a folder for the map.`,
    remarks: (remarks) =>
      `Nothing was written, since lint would say this of it:\n${listed(remarks)}\nChange it, or take it as it is with --accept-remarks.`,
    written: (files, next, folder) =>
      `Written: ${files.join(', ')}\nNext${folder === undefined ? '' : `, in the folder ${folder}`}:\n${listed(next)}`,
    wouldWrite: (files) => `Would write: ${files.join(', ')}; nothing was written.`,
  },
  nl: {
    keep: 'Toch zo laten staan?',
    missing: (options) =>
      `Er is niets geschreven: zonder vragen heeft init ook ${options.join(', ')} nodig.\nBijvoorbeeld: rolemap init kaart --lang nl --way crisis --organization "Waterland" --team "Noodopvang" --team-purpose "Een bed voor 500 mensen" --until 2027-01-31`,
    organization: (example) => ({ message: 'Hoe heet de organisatie?', hint: `Bijvoorbeeld: ${example}` }),
    way: {
      message: 'Hoe werken jullie, of hoe willen jullie werken?',
      hint: 'Dit bepaalt met welke rollen je begint en waar rolemap op let; je kunt alles later wijzigen.',
    },
    purpose: (organization, example) => ({
      message: `Waar is ${organization} voor?`,
      hint: `Wat is er beter, en voor wie, doordat het er is? Eén zin.\nBijvoorbeeld: ${example}\nAlleen Enter: alleen het team zegt waar het voor is.`,
    }),
    team: (example) => ({
      message: 'Met welk team begin je?',
      hint: `Het team dat het hardst moet weten wie wat doet. Bijvoorbeeld: ${example}`,
    }),
    teamPurpose: (team, example) => ({
      message: `Waar is het team ${team} voor?`,
      hint: `Een resultaat dat mensen merken, in één zin. Bijvoorbeeld: ${example}`,
    }),
    kind: (team) => ({ message: `Wat voor team is ${team}?`, hint: 'Kies wat er het dichtst bij komt.' }),
    until: (team) => ({
      message: `Op welke dag stopt ${team}?`,
      hint: 'Of: op welke dag bekijken jullie samen of het doorgaat? Jaar-maand-dag.',
    }),
    take: (team, role, texts) => ({ message: `Heeft ${team} de rol ${role}?`, hint: described(texts, 'beslist') }),
    takes: { take: 'Ja, zo', change: 'Ja, maar anders', leave: 'Nee' },
    ownRole: (team, roles, lacksWork) => ({
      message: `Welke rol heeft ${team} nog meer?`,
      hint: `${lacksWork ? 'De rollen tot nu toe gaan over het overleg. Welk werk doen jullie voor anderen? ' : ''}Noem het werk, niet de functie: "Bedden" en niet "Facilitair manager".${roles.length > 0 ? `\nTot nu toe: ${roles.join(', ')}` : ''}\nAlleen Enter: geen andere rol.`,
    }),
    roleName: { message: 'Hoe heet de rol?', hint: 'Noem het werk, niet de functie.' },
    rolePurpose: (role) => ({
      message: `Waar is de rol ${role} voor?`,
      hint: 'Wat is er beter als het goed gebeurt? Bijvoorbeeld: Iedereen slaapt vannacht droog en veilig',
    }),
    responsibilities: (role) => ({
      message: `Wat doet ${role} steeds?`,
      hint: 'Begin met de activiteit; een puntkomma tussen twee.\nBijvoorbeeld: Regelen van veldbedden; Bijhouden van wie waar slaapt',
    }),
    decides: (role) => ({
      message: `Wat mag ${role} beslissen zonder het te vragen?`,
      hint: 'Een puntkomma tussen twee. Bijvoorbeeld: Welke zalen opengaan; Aankopen tot 500 euro',
    }),
    enterAlone: { nothing: 'Alleen Enter: nog niet bekend.', suggestion: 'Alleen Enter: zoals het is. Tab: wijzigen.' },
    holders: (role) => ({
      message: `Wie vervult ${role}?`,
      hint: 'Namen, een komma tussen twee. Alleen Enter: nog niemand.',
    }),
    holdersOfRep: 'Iemand die ook ander werk in het team doet.',
    termEnds: (roles) => ({
      message: 'Tot wanneer zijn mensen gekozen?',
      hint: `Voor: ${roles.join(', ')}. Jaar-maand-dag.`,
    }),
    worksWith: (team) => ({
      message: `Met welk ander team werkt ${team} het meest samen?`,
      hint: 'Bijvoorbeeld: Platform. Alleen Enter: geen, of nog niet bekend.',
    }),
    worksWithPurpose: (team) => ({ message: `Waar is ${team} voor?`, hint: 'Eén zin.' }),
    mode: (team, other) => ({
      message: `Hoe werken ${team} en ${other} samen?`,
      hint: 'Zoals het is, of zoals jullie het willen.',
    }),
    ci: {
      message: 'De kaart bij elke wijziging controleren?',
      hint: 'Voor kaarten in git: een pull request laat dan zien wat er ontbreekt of niet klopt.',
    },
    ciChoices: { none: 'Nu niet', github: 'Ja, op GitHub', gitlab: 'Ja, op GitLab' },
    write: 'Deze bestanden schrijven?',
    writeChoices: { write: 'Ja', again: 'Nee, nog eens door de antwoorden', stop: 'Nee, stoppen' },
    summary: {
      team: 'Team',
      ends: (date) => `tot ${date}`,
      nobody: 'nog niemand',
      noRoles: 'nog geen rollen',
      worksWith: 'Werkt samen met',
      files: 'Bestanden',
      remarks: 'Wat lint ervan zegt:',
    },
    stopped: 'Gestopt; er is niets geschreven.',
    empty: 'Typ een antwoord.',
    badDate: 'Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2027-01-31.',
    pastDate: (today) => `Die dag is voorbij: vandaag is het ${today}.`,
    roleTwice: (role) => `Er is al een rol die ${role} heet.`,
    kindOfWay: (way, kinds) => `Bij ${way} is een team een van deze: ${kinds.join(', ')}.`,
    notForWay: (option, way) => `${option} zegt niets bij ${way}: laat het weg.`,
    mapThere: (files, folder) =>
      `Er is niets geschreven: er is hier al een kaart (${files}). Iets toevoegen gaat bijvoorbeeld zo: rolemap add team "Nachtopvang" ${folder}\nNoem voor een eigen kaart een andere map: rolemap init andere-map`,
    filesThere: (files) =>
      `Er is niets geschreven: ${files.join(', ')} ${files.length === 1 ? 'bestaat' : 'bestaan'} al. Noem een andere map (rolemap init kaart), of overschrijf met --force.`,
    notAFolder: (path) => `${path} is een bestand: noem een map voor de kaart.`,
    remarks: (remarks) =>
      `Er is niets geschreven, want lint zou er dit van zeggen:\n${listed(remarks)}\nPas het aan, of neem het zoals het is met --accept-remarks.`,
    written: (files, next, folder) =>
      `Geschreven: ${files.join(', ')}\nHierna${folder === undefined ? '' : `, in de map ${folder}`}:\n${listed(next)}`,
    wouldWrite: (files) => `Zou schrijven: ${files.join(', ')}; er is niets geschreven.`,
  },
};
