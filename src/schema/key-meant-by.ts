import { distance } from 'fastest-levenshtein';
import { nearest } from '../text/did-you-mean.ts';
import { homeOf } from './home-of-key.ts';

/**
 * The key that a writer most likely meant by a key that the format does not know: another word for it, in English or
 * Dutch, or the one that is nearest in spelling; undefined where none is.
 */
export function keyMeantBy(written: string, known: readonly string[]): string | undefined {
  if (known.includes('rolemap') && WORDS_FOR_ORGANIZATION.includes(fold(written))) return 'name';
  const same = known.find((key) => fold(key) === fold(written));
  const word = same ?? keysFor(written).find((key) => known.includes(key));
  if (word !== undefined) return word;
  const near = nearest(written, known);
  // A key that is right elsewhere is rather in the wrong place than misspelt.
  return near !== undefined && homeOf(written) !== undefined && distance(near, written) > 1 ? undefined : near;
}

/** A key that does not belong where it stands: its name in the format, and the sort of thing that has it. */
export function belongsTo(written: string): { readonly key: string; readonly home: string } | undefined {
  for (const key of [written, ...keysFor(written)]) {
    const home = homeOf(key);
    if (home !== undefined) return { key, home };
  }
  return undefined;
}

function keysFor(word: string): readonly string[] {
  const folded = fold(word);
  return OTHER_WORDS.get(folded) ?? OTHER_WORDS.get(folded.replace(/s$/, '')) ?? [];
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** At the top of a map, the organisation is given by its name. */
const WORDS_FOR_ORGANIZATION = 'organization organisation organisatie org company bedrijf gemeente'.split(' ');

/** What other tools, other schools and people call the keys of the format; several keys share a word, so the first that fits counts. */
export const WORDS_FOR_KEYS: readonly (readonly [keys: string, words: string])[] = [
  ['name text what title', 'naam label'],
  ['purpose', 'mission goal aim intent doel missie opdracht bedoeling'],
  ['purpose text what notes', 'description omschrijving beschrijving'],
  ['vision', 'visie droom'],
  ['language', 'taal lang locale'],
  ['vocabulary', 'terms woorden woordenlijst'],
  ['teams', 'circle department group unit squad subteam kring kringen afdeling afdelingen groep groepen'],
  ['team', 'circle department kring afdeling'],
  [
    'holders people',
    'member filler assignee medewerker medewerkers mensen personen leden vervullers rolvervullers bezetting',
  ],
  ['people', 'employee person user colleague staff mens mensen persoon personen collega'],
  ['person', 'name who member holder naam wie persoon lid medewerker id'],
  ['roles', 'job position function rol rollen functie functies'],
  [
    'responsibilities',
    'accountability accountabilities task duty duties activity activities taak taken verantwoordelijkheid verantwoordelijkheden werkzaamheden',
  ],
  [
    'decides defaults',
    'authority authorities mandate decisions decision decide bevoegdheid bevoegdheden besluit besluiten beslissing beslissingen beslist mandaat',
  ],
  ['delivers results', 'deliverable output product producten levert levering resultaat resultaten'],
  [
    'talents',
    'skill competency competencies competence qualification talent talenten vaardigheid vaardigheden competentie competenties',
  ],
  ['talent name', 'skill competence vaardigheid competentie naam'],
  ['since joined', 'start from begin startdate startdatum begindatum sinds vanaf'],
  ['until left', 'end enddate tot einde einddatum term'],
  ['share', 'fte hours percentage fraction uren deeltijd aandeel allocation'],
  ['organization', 'company employer organisation org organisatie werkgever bedrijf'],
  ['email contact', 'mail emailaddress emailadres'],
  ['title', 'job jobtitle position functie functietitel functienaam'],
  ['as', 'capacity role type hoedanigheid rol als'],
  ['kind mode', 'type soort'],
  ['focus domains', 'area scope gebied aandachtsgebied'],
  ['domains domain', 'domein domeinen'],
  ['vacant', 'vacancy vacancies open vacature'],
  ['pay band', 'salary wage reward compensation scale salaris loon beloning schaal'],
  ['why', 'reason explanation because waarom reden uitleg'],
  ['url links', 'link href website address adres'],
  ['uri', 'esco link url'],
  ['by review', 'deadline due date datum'],
  ['what', 'decision result name text besluit wat'],
  ['text', 'what name tekst'],
  ['limit', 'amount budget max bedrag limiet'],
  ['every', 'frequency interval cadence frequentie elke iedere'],
  ['minutes', 'duration length duur minuten'],
  ['at', 'time day when tijd dag'],
  ['between', 'partner party parties partij partijen tussen'],
  ['gives', 'offers geeft brengt'],
  ['gets', 'receives krijgt haalt'],
  ['consult', 'advice asks advies raadpleegt overleg'],
  ['inform', 'tells informeert'],
  ['like', 'template extends sjabloon zoals'],
  ['previously', 'alias aliases formerly renamed previous voorheen was'],
  ['status', 'state toestand'],
  ['tags', 'label labels'],
  ['notes', 'comment remark opmerking opmerkingen info'],
  ['parent', 'reportsto belongsto partof onderdeelvan bovenliggend'],
  ['min', 'minimum least from van'],
  ['max', 'maximum most to tot'],
  ['currency', 'munt valuta'],
  ['period', 'per periode'],
  ['agreement', 'cao collectiveagreement'],
  ['needed', 'importance required nodig'],
  ['level', 'niveau'],
  ['evidence', 'proof bewijs'],
  ['last', 'latest laatst vorige'],
  ['next', 'volgende'],
];

const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = gather();

function gather(): Map<string, string[]> {
  const keysOf = new Map<string, string[]>();
  for (const [keys, words] of WORDS_FOR_KEYS)
    for (const word of words.split(' ')) keysOf.set(word, [...(keysOf.get(word) ?? []), ...keys.split(' ')]);
  return keysOf;
}
