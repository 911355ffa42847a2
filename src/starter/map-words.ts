import type { InLanguages } from './way.ts';

/** What the comments of a new map say, in plain words; each text is one or more lines of a comment. */
export interface MapWords {
  readonly top: readonly string[];
  readonly purpose: readonly string[];
  readonly language: readonly string[];
  readonly teams: readonly string[];
  readonly until: readonly string[];
  /** What a team can say besides; the lines are YAML. */
  readonly teamNext: readonly string[];
  readonly roles: readonly string[];
  readonly core: readonly string[];
  readonly responsibilities: readonly string[];
  readonly decides: readonly string[];
  readonly holders: readonly string[];
  readonly elected: readonly string[];
  readonly vacant: readonly string[];
  readonly roleNext: readonly string[];
  readonly people: readonly string[];
  readonly collaborations: readonly string[];
  readonly draftTeam: readonly string[];
  readonly end: readonly string[];
}

export const MAP_WORDS: InLanguages<MapWords> = {
  en: {
    top: [
      'This is your role map. Lines that begin with # are explanations: rolemap passes them over, and you can delete',
      'them when you no longer need them. What belongs together stands further to the right by two spaces.',
    ],
    purpose: ['What all of this is for, in one sentence that people can remember.'],
    language: ['The language of the texts below.'],
    teams: [
      'The teams. Each stands under its id: a short word by which the rest of the map refers to it. The id stays as it',
      'is when the name changes.',
    ],
    until: ['The day on which the team stops, or looks together whether it goes on.'],
    teamNext: [
      'What you can add to a team next: remove the # and write your own.',
      'contact: team@example.org                            # how others reach the team',
      'meetings: [{name: Weekly start, every: week, minutes: 30}]',
      'results: [{what: A first result}]                    # what it has to deliver; `by:` says when',
      'domains: [Something that only this team controls]',
    ],
    roles: [
      'The roles. A role is a piece of work and not a person: one person can hold several, and a role several people.',
    ],
    core: ['lead, rep, facilitator or secretary, where the role is one of these.'],
    responsibilities: [
      'What the role keeps doing. Begin with the activity: "Keeping the list", not "The list is correct".',
    ],
    decides: ['What the role decides without asking anyone.'],
    holders: ['Who holds the role now: ids of people below.'],
    elected: ['The team chooses who holds this role, until the day that stands with the person.'],
    vacant: ['Nobody holds this role yet. When somebody does, write `holders: [their-id]` in place of this line.'],
    roleNext: [
      'What you can add to a role next:',
      'talents: [listening]                                 # what it asks of people',
      'replaces: [Policy adviser]                           # the job title whose work landed here',
      'review: {every: 6 months}                            # when you look whether it still fits',
    ],
    people: [
      'The people. Each stands under an id; a name is enough. You can also write, for example:',
      'eva: {name: Eva Jansen, talents: [listening], email: eva@example.org, share: 0.8}',
    ],
    collaborations: [
      'Teams that work together. `mode` says how: collaboration (side by side, for a time), x-as-a-service (one offers,',
      'the other uses) or facilitating (one helps the other to learn).',
    ],
    draftTeam: ['This team is not described yet: add its roles, then take out the line `status: draft`.'],
    end: [
      'All that a map can say: `rolemap schema`, and the completion of your editor. What is missing still: `rolemap questions`.',
    ],
  },
  nl: {
    top: [
      'Dit is jullie rollenkaart. Regels die met # beginnen zijn uitleg: rolemap slaat ze over, en je kunt ze weghalen',
      'als je ze niet meer nodig hebt. Wat bij elkaar hoort staat twee spaties verder naar rechts.',
    ],
    purpose: ['Waar dit alles voor is, in één zin die mensen onthouden.'],
    language: ['De taal van de teksten hieronder.'],
    teams: [
      'De teams. Elk team staat onder zijn id: een kort woord waarmee de rest van de kaart ernaar verwijst. Dat id blijft',
      'hetzelfde als de naam verandert.',
    ],
    until: ['De dag waarop het team stopt, of samen bekijkt of het doorgaat.'],
    teamNext: [
      'Wat je hierna bij een team kunt zetten: haal het # weg en vul het zelf in.',
      'contact: team@example.org                            # hoe anderen het team bereiken',
      'meetings: [{name: Weekstart, every: week, minutes: 30}]',
      'results: [{what: Een eerste resultaat}]              # wat het moet opleveren; `by:` zegt wanneer',
      'domains: [Iets waar alleen dit team over gaat]',
    ],
    roles: [
      'De rollen. Een rol is werk en geen persoon: iemand kan er meer vervullen, en een rol kan door meer mensen vervuld worden.',
    ],
    core: ['lead, rep, facilitator of secretary, als de rol daar een van is.'],
    responsibilities: [
      'Wat de rol steeds doet. Begin met de activiteit: "Bijhouden van de lijst", niet "De lijst klopt".',
    ],
    decides: ['Wat de rol beslist zonder het iemand te vragen.'],
    holders: ['Wie de rol nu vervult: ids van mensen hieronder.'],
    elected: ['Het team kiest wie deze rol vervult, tot de dag die bij de persoon staat.'],
    vacant: [
      'Niemand vervult deze rol nog. Zodra iemand dat doet, schrijf je `holders: [id]` in plaats van deze regel.',
    ],
    roleNext: [
      'Wat je hierna bij een rol kunt zetten:',
      'talents: [luisteren]                                 # wat de rol van mensen vraagt',
      'replaces: [Beleidsmedewerker]                        # de functie waarvan het werk hier terechtkwam',
      'review: {every: 6 months}                            # wanneer je bekijkt of de rol nog klopt',
    ],
    people: [
      'De mensen. Ieder staat onder een id; een naam is genoeg. Je kunt ook schrijven, bijvoorbeeld:',
      'eva: {name: Eva Jansen, talents: [luisteren], email: eva@example.org, share: 0.8}',
    ],
    collaborations: [
      'Teams die samenwerken. `mode` zegt hoe: collaboration (zij aan zij, een tijd lang), x-as-a-service (de één biedt',
      'aan, de ander gebruikt) of facilitating (de één helpt de ander iets te leren).',
    ],
    draftTeam: ['Dit team is nog niet beschreven: zet er rollen bij, en haal dan de regel `status: draft` weg.'],
    end: [
      'Alles wat een kaart kan zeggen: `rolemap schema`, en de aanvulling van je editor. Wat er nog ontbreekt: `rolemap questions --lang nl`.',
    ],
  },
};
