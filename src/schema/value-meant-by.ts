import { nearest } from '../text/did-you-mean.ts';

/** The value of a list of choices that was most likely meant: another word for it, its beginning, or the nearest in spelling. */
export function valueMeantBy(written: unknown, choices: readonly string[]): string | undefined {
  if (typeof written !== 'string') return undefined;
  const folded = written.trim().toLowerCase();
  const words = WORDS_FOR_VALUES.filter(([, others]) => others.split(', ').includes(folded)).map(([value]) => value);
  const beginning = choices.filter((choice) => folded.length > 1 && choice.startsWith(folded));
  return (
    words.find((value) => choices.includes(value)) ??
    (beginning.length === 1 ? beginning[0] : undefined) ??
    nearest(written, choices)
  );
}

/** What people write for the values of the format, in English and Dutch. */
export const WORDS_FOR_VALUES: readonly (readonly [value: string, words: string])[] = [
  ['team', 'squad, ploeg'],
  ['circle', 'kring, cirkel'],
  ['department', 'afdeling, unit, division'],
  ['project', 'task force, taskforce, working group, werkgroep'],
  ['council', 'board, committee, raad, bestuur, commissie'],
  ['crisis', 'emergency, nood, noodteam'],
  ['guild', 'chapter, community, gilde, vakgroep'],
  ['lead', 'leader, lead link, leider, voorzitter, circle lead'],
  ['rep', 'rep link, representative, delegate, vertegenwoordiger, afgevaardigde'],
  ['facilitator', 'gespreksleider, procesbegeleider'],
  ['secretary', 'secretaris, scribe, notulist'],
  ['tell', 'vertellen'],
  ['sell', 'verkopen'],
  ['consult', 'raadplegen'],
  ['agree', 'overeenkomen, consent, together, samen'],
  ['advise', 'adviseren'],
  ['inquire', 'enquire, informeren, navragen'],
  ['delegate', 'delegeren, alone, zelf'],
  ['draft', 'concept, proposed, voorstel'],
  ['active', 'actief, current, in force'],
  ['retired', 'archived, closed, inactive, ended, gestopt, vervallen, inactief'],
  ['holder', 'houder, vervuller, filler'],
  ['deputy', 'plaatsvervanger, backup, substitute, vice, reserve'],
  ['acting', 'waarnemend, interim, temporary, ad interim, a.i., tijdelijk'],
  ['trainee', 'stagiair, leerling, apprentice, junior, intern'],
  ['emeritus', 'former, oud, previous, alumnus'],
  ['human', 'person, mens, people, employee'],
  ['agent', 'robot, bot, ai, program, software, programma'],
  ['x-as-a-service', 'xaas, service, as a service, dienst'],
  ['collaboration', 'collaborating, samenwerking'],
  ['facilitating', 'facilitation, coaching, begeleiding'],
  ['essential', 'yes, ja, must, required, noodzakelijk, verplicht, true'],
  ['helpful', 'no, nee, nice, optional, nice to have, wenselijk, false'],
  ['hour', 'hourly, uur, per uur'],
  ['week', 'weekly, per week'],
  ['month', 'monthly, maand, per maand'],
  ['year', 'yearly, annual, annually, jaar, per jaar'],
];
