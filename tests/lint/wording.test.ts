import { describe, expect, it } from 'vitest';
import { findWith, type Setting, subjectsOf, textsOf } from '../support/lint.ts';

/** Those of some responsibilities that a rule finds fault with. */
async function faulty(rule: string, language: string, texts: readonly string[], run?: Setting): Promise<string[]> {
  const map = `rolemap: 1
name: X
language: ${language}
teams: {bakery: {roles: {oven: {responsibilities: ${JSON.stringify(texts)}}}}}
`;
  return (await textsOf(rule, map, run)).map((place) => JSON.parse(place));
}

/** Those of some names of roles that a rule finds fault with. */
async function faultyNames(rule: string, language: string, names: readonly string[], run?: Setting): Promise<string[]> {
  const roles = Object.fromEntries(names.map((name, index) => [`r${String(index).padStart(3, '0')}`, { name }]));
  const map = `rolemap: 1\nname: X\nlanguage: ${language}\nteams: {bakery: {roles: ${JSON.stringify(roles)}}}\n`;
  return (await textsOf(rule, map, run)).map((place) => JSON.parse(place));
}

describe('responsibility-not-ongoing', () => {
  const ID = 'responsibility-not-ongoing';
  const WRONG = {
    en: [
      'Plan the week',
      'The week',
      'Responsible for the rota',
      'Inventory of spare parts',
      'Coordinates volunteers',
      'Budget',
      'Management of the hall',
      'Point of contact for schools',
      'Everything about bread',
      'Evening shift',
      'Spring cleaning', // the season is no verb, and the cleaning comes second
    ],
    nl: [
      'Beheer van de kas',
      'Verantwoordelijk voor de kas',
      'Zorg voor de gasten',
      'Plant de week',
      'Coördineert vrijwilligers',
      'Coördinatie van de vrijwilligers',
      'Aanspreekpunt voor scholen',
      'De kas',
      'Contact met klanten',
      'Ondersteuning van het team',
      'Houdt de deuren open',
      'Vraagt subsidies aan voor het koor en de leden',
      'Checkt of de besluiten worden uitgevoerd',
    ],
    de: [
      'Verantwortlich für die Kasse',
      'Zuständig für neue Kollegen',
      'Plant die Woche',
      'Koordiniert die Helfer',
      'Ansprechpartner für Schulen',
      'Die Kasse',
      'Budget',
    ],
    fr: [
      'Responsable de la caisse',
      'La caisse',
      'Gère la caisse',
      'Référent pour les écoles',
      'Courrier',
      'Premier contact',
      'Gestion de la caisse',
      'Suivi des commandes',
    ],
  };
  const RIGHT = {
    en: [
      'Arranging camp beds',
      'Regularly checking the doors',
      'Co-ordinating the volunteers',
      'Re-evaluating the plan',
      'Training',
      'Building works on the dike',
      'Day-to-day running of the hall',
      'Weekly planning of the rota',
      '24/7 monitoring of the pumps',
      'In winter, clearing the paths',
      'Jointly with the crew, planning the week',
      '"Arranging" what nobody else arranges',
      '- Arranging beds',
      'Being there at night',
      'Tying up boats',
      '🛏',
      'TBD', // placeholder-text says it
    ],
    nl: [
      'Vaststellen van de koers',
      'Bijhouden wie waar slaapt',
      'Zorg dragen voor de gasten',
      'Het bijhouden van de slaaplijst',
      'Regelmatig controleren van de deuren',
      'De website bijhouden',
      'Vragen van de pers beantwoorden',
      'Contact houden met scholen',
      'Leiding geven aan de ploeg',
      'Doorverwijzen naar de huisarts',
      'Openen van de hal, elke ochtend om zes uur',
      'Toezien op de veiligheid',
      'Planning van de week',
      'In de winter: paden vrijmaken',
      'Coördineren van vrijwilligers',
      'Beïnvloeden van het beleid',
    ],
    de: [
      'Planen der Woche',
      'Das Planen der Woche',
      'Betten bereitstellen',
      'Die Gäste begrüßen',
      'Für Ruhe sorgen',
      'Betreuung der Gäste',
      'Organisation der Schichten',
      'Regelmäßiges Prüfen der Türen',
      'Wöchentliche Planung der Schichten',
      'Im Winter Wege räumen',
      'Sammeln von Spenden',
      'Erneuern der Leitungen',
    ],
    fr: [
      'Planifier la semaine',
      'Accueillir les clients',
      'Tenir la caisse',
      'Répondre au téléphone',
      'Recevoir les dons',
      "S'occuper des nouveaux",
      'S’assurer du bon état des lits',
      'Régulièrement vérifier les portes',
      'Co-animer les réunions',
      'Se charger du courrier',
      'Ne pas oublier les absents',
    ],
  };
  it.each(Object.entries(WRONG))('finds what does not begin with an activity (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual(texts),
  );
  it.each(Object.entries(RIGHT))('leaves what does (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual([]),
  );
  it('is silent in a language that it does not know', async () =>
    expect(await faulty(ID, 'pl', ['Planowanie tygodnia', 'The week'])).toEqual([]));
  it('lets words be allowed', async () =>
    expect(await faulty(ID, 'en', ['Hosts the table', 'The week'], { options: { allow: ['hosts'] } })).toEqual([
      'The week',
    ]));
  it('reports the text of a template once, at the template', async () => {
    const map = `rolemap: 1
name: X
language: en
templates: {base: {responsibilities: [Bread]}, baker: {like: base}}
teams: {a: {roles: {r: {like: baker}}}, b: {roles: {r: {like: baker}, s: {like: baker, responsibilities: [Cake]}}}}
`;
    expect(await subjectsOf(ID, map)).toEqual(['base', 'b/s']);
  });
  it('leaves retired roles, and roles of teams that are over', async () => {
    const map = `rolemap: 1
name: X
language: en
teams:
  a: {roles: {r: {status: retired, responsibilities: [Bread]}}}
  b: {until: 2020-01-01, roles: {r: {responsibilities: [Bread]}}}
  c: {status: retired, roles: {r: {responsibilities: [Bread]}}}
  d: {status: draft, roles: {r: {responsibilities: [Bread]}}}
`;
    expect(await subjectsOf(ID, map)).toEqual(['d/r']);
  });
});

describe('responsibility-demands-result', () => {
  const ID = 'responsibility-demands-result';
  const WRONG = {
    en: [
      'Ensuring that guests sleep dry',
      'Ensure quality',
      'Always ensuring safety'.replace('Always', 'Consistently'),
      'Enforcing the rules',
      'Guaranteeing quick answers',
      'Making sure nobody is forgotten',
      'Seeing to it that doors are closed',
    ],
    nl: [
      'Zorgen dat iedereen slaapt',
      'Ervoor zorgen dat iedereen slaapt',
      'Er voor zorgen, dat iedereen slaapt',
      'Zorgen ervoor dat het klopt',
      'Zorgdragen dat de deur dicht is',
      'Borgen van de kwaliteit',
      'Waarborgen van de veiligheid',
      'Garanderen van een snel antwoord',
      'De veiligheid waarborgen',
    ],
    de: [
      'Sicherstellen der Qualität',
      'Sicherstellung des Betriebs',
      'Die Qualität sicherstellen',
      'Gewährleisten der Sicherheit',
      'Dafür sorgen, dass alle schlafen',
    ],
    fr: [
      "S'assurer que tout le monde dort",
      'Garantir la qualité',
      'Veiller à ce que les portes soient fermées',
      'Faire en sorte que personne ne soit oublié',
    ],
  };
  const RIGHT = {
    en: [
      'Arranging beds',
      'Insuring the vans',
      'Securing the building at night',
      'Checking doors, ensuring that they are locked',
      'Assuring callers of our attention',
      'Making beds',
      'Seeing clients',
      'Reinsuring risks',
    ],
    nl: [
      'Zorgen voor de gasten',
      'Zorg dragen voor de kas',
      'Verzekeren van de bussen',
      'Verzorgen van dieren',
      'Regelen van borg voor de zaal',
      'Vertellen dat iedereen welkom is',
    ],
    de: [
      'Für Ruhe sorgen',
      'Sichern der Daten',
      'Sicherung des Geländes',
      'Versichern der Busse',
      'Besorgen von Decken',
    ],
    fr: [
      'Assurer la permanence',
      'Veiller sur les enfants',
      'Assurer les bus',
      'Garder les enfants',
      'Surveiller les portes',
    ],
  };
  it.each(Object.entries(WRONG))('finds what demands a result (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual(texts),
  );
  it.each(Object.entries(RIGHT))('leaves activities (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual([]),
  );
});

describe('responsibility-one-off', () => {
  const ID = 'responsibility-one-off';
  const WRONG = {
    en: [
      'Opening the shop by 2027-03-01',
      'Delivering the plan before 1 March',
      'Delivering the plan by March 1st, 2027',
      'Writing the report by the end of 2026',
      'Moving the archive by Q3',
      'Launching the new website',
      'Launch our ticket shop',
      'Building the new hall',
      'Organising the anniversary in 2027',
      'Preparing the go-live of the phone system',
      'On 1 March 2026 delivering the report',
      'On Monday, March 2nd, 2026, opening the hall',
      '1 March 2026: delivering the report',
      'In March 2026 moving the archive',
    ],
    nl: [
      'Opleveren van het rapport vóór 1 maart',
      'Opleveren van het rapport voor 1 maart 2027',
      'Uiterlijk 31-12-2026 afronden van de verhuizing',
      'Lanceren van de nieuwe website',
      'Invoeren van het nieuwe rooster',
      'Verhuizen van het archief, klaar op 1 mei',
      'Eenmalig opruimen van de zolder',
      'De nieuwe website lanceren',
      'Organiseren van het jubileum in 2027',
      'Op 1 maart 2026 opleveren van het rapport',
      'Op zondag 1 maart 2026 openen van de hal',
      '1-3-2026 opleveren van het rapport',
      'In maart 2026 verhuizen van het archief',
    ],
    de: [
      'Bericht bis zum 1. März liefern',
      'Umzug bis Ende 2026 planen',
      'Einführung der neuen Software',
      'Spätestens 31.12.2026 abschließen',
      'Am 1. März 2026 den Bericht liefern',
      'Zum 1.3.2026 die Halle eröffnen',
    ],
    fr: [
      'Livrer le rapport avant le 1er mars',
      "D'ici fin 2027, changer les fenêtres",
      'Lancer le nouveau site',
      'Le 1er mars 2026, livrer le rapport',
      'Le lundi 2 mars 2026, ouvrir la salle',
    ],
  };
  const RIGHT = {
    en: [
      'Publishing the yearly report before 1 March',
      'Filing the tax return before 1 May',
      'Clearing the hall by 9:00',
      'Answering within two days',
      'Watching deadlines',
      'Launching the lifeboat',
      'Launching new products each spring',
      'Launching campaigns',
      'Introducing the new colleagues',
      'Keeping the archive of 1900-1950',
      'Following Vision 2030',
      'Opening the hall every morning by the end of the night',
      'Telling what may be done before guests arrive',
      'Marching with the band',
      'Applying the law that came into force on 1 January 2026',
      'From 1 March 2026 managing the hall',
      'On 5 December handing out presents',
    ],
    nl: [
      'Openen van de hal voor 9 uur',
      'Elk jaar vóór 1 maart opstellen van het verslag',
      'Jaarlijks opleveren van het rapport voor 1 maart',
      'Indienen van de belastingaangifte voor 1 mei',
      'Beantwoorden binnen twee dagen',
      'Zorgen voor de bus',
      'Bewaken van deadlines',
      'Beheren van het archief tot 1950 en daarna'.replace(' tot 1950 en daarna', ' van voor de oorlog'),
      'Ontvangen van nieuwe gasten',
      'Vanaf 1 maart 2026 beheren van de hal',
      'Op 5 december uitdelen van cadeaus',
      'Toepassen van de wet die op 1 januari 2026 inging',
    ],
    de: [
      'Jedes Jahr bis zum 1. März berichten',
      'Die Halle bis 9 Uhr öffnen',
      'Neue Gäste begrüßen',
      'Bis zum Bahnhof begleiten',
      'Ab 1. März 2026 die Halle verwalten',
    ],
    fr: ['Chaque année, publier le rapport avant le 1er mars', 'Ouvrir avant 9 heures', 'Accueillir les nouveaux'],
  };
  it.each(Object.entries(WRONG))('finds projects (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual(texts),
  );
  it.each(Object.entries(RIGHT))('leaves what goes on (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual([]),
  );
});

describe('responsibility-compound', () => {
  const ID = 'responsibility-compound';
  const WRONG = {
    en: [
      'Planning the week and ordering materials',
      'Recruiting and training volunteers',
      'Planning, buying and cooking the meals',
      'Sharing photos and writing the newsletter',
      'Maintaining pipes and training the crew',
      'Collecting, analysing and reporting data',
      'Painting the fence and then quietly mending the gate',
      'Hiring/training staff',
      'Cleaning the hall, locking the doors and paying the bills',
    ],
    nl: [
      'Openen van de hal en schoonmaken van de douches',
      'Werven en begeleiden van vrijwilligers',
      'Vragen beantwoorden en klachten behandelen',
      'Inkopen, koken en uitdelen van maaltijden',
    ],
    de: [
      'Gäste begrüßen und Zimmer zuteilen',
      'Entwickeln und Testen von Formularen',
      'Helfer anleiten und Spenden sammeln',
    ],
    fr: ['Accueillir les clients et tenir la caisse', 'Recruter et former des bénévoles'],
  };
  const RIGHT = {
    en: [
      'Maintaining cables and wiring',
      'Laying pipes and wiring of the building',
      'Advising on lamps and wiring diagrams',
      'Organising training and coaching',
      'Organising training and coaching for volunteers',
      'Planning and organising the week',
      'Developing and maintaining the website',
      'Keeping minutes and sharing them within a week',
      'Testing parts in a form, with a simple and clear scoring sheet',
      'Attending virtual and in-person speaking engagements',
      'Loading and unloading the van',
      'Visiting clients and their families',
      'Asking neighbours who cook and are willing to share',
      'Helping people who are leaving and moving house',
      'Sorting letters, leaving none behind',
      'Bringing openings and talents together',
      'Advising on the planning and ordering of parts',
      'Caring for trees, hedges and ageing walls',
      'Resolving cross-team issues and decisions',
      'Teaching singing, dancing and drawing',
    ],
    nl: [
      'Sorteren van jassen en schoenen van kinderen',
      'Plannen en organiseren van het feest',
      'Wassen van lakens en dekens',
      'Helpen bij het plannen en inkopen',
      'Vragen naar wat gasten en vrijwilligers kunnen',
      'Mensen zoeken die koken en helpen',
      'Beantwoorden van vragen en klachten',
    ],
    de: [
      'Neue und alten Gäste begrüßen',
      'Tische und Stühle reparieren',
      'Beim Planen und Kochen helfen',
      'Kaufen und Verkaufen von Rädern',
      'Entwickeln und Pflegen von Formularen',
    ],
    fr: ['Ranger papier et courrier', 'Planifier et organiser la fête', 'Aider ceux qui veulent acheter et vendre'],
  };
  it.each(Object.entries(WRONG))('finds joined activities (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual(texts),
  );
  it.each(Object.entries(RIGHT))('leaves lists of things (%s)', async (language, texts) =>
    expect(await faulty(ID, language, texts)).toEqual([]),
  );
  it('finds long texts', async () => {
    const long = `Telling ${'very '.repeat(30)}much`;
    expect(await faulty(ID, 'en', [long])).toEqual([long]);
    expect(await faulty(ID, 'en', [long], { options: { words: 40 } })).toEqual([]);
  });
  it('has a number of activities that can be set', async () =>
    expect(await faulty(ID, 'en', WRONG.en, { options: { activities: 2 } })).toEqual([
      'Planning, buying and cooking the meals',
      'Collecting, analysing and reporting data',
      'Cleaning the hall, locking the doors and paying the bills',
    ]));
  it('names the activities in the language that was asked for', async () => {
    const map = `rolemap: 1\nname: X\nlanguage: nl\nteams: {t: {roles: {r: {responsibilities: [Werven en begeleiden van hulp]}}}}\n`;
    const [finding] = await findWith(ID, map, { language: 'nl' });
    expect(finding?.message).toBe('"Werven en begeleiden van hulp" bevat 2 activiteiten: werven en begeleiden.');
  });
});

describe('responsibility-duplicated', () => {
  const ID = 'responsibility-duplicated';
  const two = (one: string, other: string) => `rolemap: 1
name: X
language: en
templates: {baker: {responsibilities: [Baking the bread]}}
teams: {bakery: {roles: {oven: ${one}}}, shop: {roles: {till: ${other}, oven: {}}}}
`;
  it.each([
    ['the same words', 'Baking the bread', 'Baking the bread'],
    ['other little words, signs and capitals', 'Baking the bread', 'baking bread.'],
  ])('finds %s', async (_, one, other) => {
    const map = two(`{responsibilities: [${one}]}`, `{responsibilities: [${other}]}`);
    expect(await subjectsOf(ID, map)).toEqual(['shop/till']);
    expect((await findWith(ID, map))[0]?.related).toHaveLength(1);
  });
  it('finds a text that stands in one role twice', async () =>
    expect((await findWith(ID, two('{responsibilities: [Baking bread, Baking the bread]}', '{}')))[0]?.message).toBe(
      '"Baking the bread" stands in this role twice.',
    ));
  it.each([
    ['different things', '{responsibilities: [Baking bread]}', '{responsibilities: [Selling bread]}'],
    ['one word', '{responsibilities: [Planning]}', '{responsibilities: [Planning]}'],
    ['what comes from a template', '{like: baker}', '{like: baker}'],
    [
      'roles of one name in two teams',
      '{name: Lead, responsibilities: [Baking bread]}',
      '{name: Lead, responsibilities: [Baking bread]}',
    ],
    ['core roles', '{core: lead, responsibilities: [Baking bread]}', '{core: lead, responsibilities: [Baking bread]}'],
    ['a retired role', '{status: retired, responsibilities: [Baking bread]}', '{responsibilities: [Baking bread]}'],
  ])('leaves %s', async (_, one, other) => expect(await subjectsOf(ID, two(one, other))).toEqual([]));
});

describe('responsibility-overload', () => {
  const texts = (count: number) => JSON.stringify(Array.from({ length: count }, (_, index) => `Doing ${index}`));
  const map = (count: number) => `rolemap: 1
name: X
templates: {baker: {responsibilities: ${texts(count)}}}
teams: {a: {roles: {r: {like: baker}, s: {like: baker}, t: {responsibilities: ${texts(count)}}}}}
`;
  it('finds more than ten, those of a template once', async () => {
    expect(await subjectsOf('responsibility-overload', map(11))).toEqual(['baker', 'a/t']);
    expect(await subjectsOf('responsibility-overload', map(10))).toEqual([]);
  });
  it('has a limit that can be set', async () =>
    expect(await subjectsOf('responsibility-overload', map(5), { options: { most: 4 } })).toEqual(['baker', 'a/t']));
});

describe('gendered-name', () => {
  const ID = 'gendered-name';
  const WRONG = {
    en: [
      'Foreman',
      'Chairman of the board',
      'Fireman',
      'Toolman',
      'Night watchman',
      'Waitress',
      'Cleaning lady',
      'Groundsmen',
      'Headmaster',
      'Sportsman of the year',
    ],
    nl: [
      'Secretaresse',
      'Hoofdverpleegster',
      'Schoonmaakster',
      'Gastvrouw',
      'Brandweerman',
      'Klusjesman',
      'Directrice',
      'Koffiedame',
      'Administratief medewerkster',
      'Vertrouwensvrouw',
    ],
    de: [
      'Kauffrau',
      'Putzfrau',
      'Feuerwehrmann',
      'Lehrerin',
      'Assistentin',
      'Sekretärin',
      'Krankenschwester',
      'Obmann',
      'Direktorin',
    ],
    fr: ['Femme de ménage', "Hôtesse d'accueil", 'Homme à tout faire', 'Directrice', 'Infirmière de nuit', 'Caissière'],
  };
  const RIGHT = {
    en: [
      'Register',
      'Scrum master',
      'Webmaster',
      'Quartermaster',
      'Prime minister',
      'Human touch',
      'Roman history',
      'Talisman',
      'Management',
      'Ombudsman',
      'Girls football',
      "Women's network",
      'Manual',
      'Mess',
      'Access',
      'Process',
      'Business',
      'Happiness',
      'Specimen',
      'Men in sheds',
      'Chairman/chairwoman',
      'Host',
      'Germanwing',
      'Boyscouts',
    ],
    nl: [
      'Register',
      'Kwartiermeester',
      'Rooster',
      'Venster',
      'Poster',
      'Minister',
      'Burgemeester',
      'Klooster',
      'Manden',
      'Mandaat',
      'Vrouwennetwerk',
      'Ombudsman',
      'Meester',
      'Cluster',
      'Kerstster',
      'Gastheer/gastvrouw',
      'Verpleegkundige',
      'Romans',
      'Manifestatie',
      'Juffers',
      'Docentenkamer',
      'Leraren',
      'Filter',
    ],
    de: [
      'Leiter:in',
      'Lehrer/in',
      'Lehrer*in',
      'LehrerIn',
      'Koch (m/w/d)',
      'Medizin',
      'Termin',
      'Berlin',
      'Mannschaft',
      'Frauennetzwerk',
      'Schwesterverein',
      'Kerosin',
      'Magazin',
      'Vitamine',
      'Disziplin',
      'Turbine',
      'Maschine',
    ],
    fr: [
      'Secrétaire',
      'Accueil',
      'Infirmier·ère',
      'Vendeur/vendeuse',
      'Matrice',
      'Photocopieuse',
      'Tondeuse',
      'Cuisine',
      'Sage-femme',
      'Droits des femmes',
      'Humanité',
    ],
  };
  it.each(Object.entries(WRONG))('finds names for a man or a woman (%s)', async (language, names) =>
    expect(await faultyNames(ID, language, names)).toEqual(names),
  );
  it.each(Object.entries(RIGHT))('leaves neutral names (%s)', async (language, names) =>
    expect(await faultyNames(ID, language, names)).toEqual([]),
  );
  it('lets words be allowed', async () =>
    expect(await faultyNames(ID, 'nl', ['Gastvrouw'], { options: { allow: ['Gastvrouw'] } })).toEqual([]));
});

describe('title-as-role', () => {
  const WRONG = {
    en: ['Senior Planner', 'Head of Sales', 'Head', 'Chief Happiness', 'Sales Director', 'Co-director'],
    nl: ['Projectmanager', 'Baliemedewerker', 'Hoofd', 'Afdelingshoofd', 'Directeur', 'Beleidsadviseur'],
    de: [
      'Abteilungsleiter',
      'Teamleiterin',
      'Leiter Einkauf',
      'IT-Leiter',
      'Projektmanager',
      'Geschäftsführer',
      'Sachbearbeiterin',
      'Vertriebsmitarbeiter',
      'Referent',
      'Mitarbeitende Empfang',
    ],
    fr: [
      'Directeur',
      'Responsable logistique',
      'Chef de projet',
      "Chef d'équipe",
      'Chargée de communication',
      'Assistante',
      'Gestionnaire de paie',
      'Adjoint au maire',
      'Technicien',
    ],
  };
  const RIGHT = {
    en: [
      'Letterhead',
      'Bulkhead',
      'Management accounting',
      'Bed head',
      'Heads up',
      'Direction',
      'Seniors',
      'Officers mess hall'.replace('Officers', 'Office'),
    ],
    nl: ['Hoofdstuk', 'Hoofdingang', 'Chefkok', 'Richting', 'Bruggenhoofd', 'Advies', 'Assistentie'],
    de: [
      'Blitzableiter',
      'Feuerleiter',
      'Tonleiter',
      'Begleiter',
      'Gesprächsleiter',
      'Wanderleiter',
      'Leitung',
      'Leitbild',
      'Referat',
      'Chefarzt-Sprechstunde',
      'Mitarbeit',
      'Managementsystem',
    ],
    fr: [
      'Achats responsables',
      'Direction',
      'Cadre de vie',
      'Charge de travail',
      'Accueil',
      'Chef cuisinier',
      'Assistance',
      'Réactif et agent',
      'Conseil',
    ],
  };
  it.each(Object.entries(WRONG))('finds titles (%s)', async (language, names) =>
    expect(await faultyNames('title-as-role', language, names)).toEqual(names),
  );
  it.each(Object.entries(RIGHT))('leaves names of work (%s)', async (language, names) =>
    expect(await faultyNames('title-as-role', language, names)).toEqual([]),
  );
  it('reports the name of a template once', async () => {
    const map = `rolemap: 1
name: X
language: en
templates: {head: {name: Head of Sales}}
teams: {a: {roles: {r: {like: head}, s: {like: head}}}}
`;
    expect(await subjectsOf('title-as-role', map)).toEqual(['head']);
  });
});

describe('person-in-definition', () => {
  const ID = 'person-in-definition';
  const map = (role: string, language = 'en') => `rolemap: 1
name: X
language: ${language}
teams: {bakery: {notes: Ask Jan de Boer, roles: {oven: ${role}}}}
people:
  jan: {name: Jan de Boer, organization: Kramer Transport}
  hope: Hope
  may: May
  k8s-fan: Kim Ito
  deads2k: David Eads
  bot: {name: Permit Helper, kind: agent}
  ernst: Ernst
  gone: {name: Ola Nord, left: 2020-01-01}
`;
  it.each([
    ['{purpose: What Jan de Boer began goes on}'],
    ['{name: "Desk of Jan de Boer"}'],
    ['{responsibilities: [{text: "Helping Jan de Boer, also at night"}]}'],
    ['{decides: [{what: Buying what Jan de Boer asks for}]}'],
    ['{delivers: [{what: Bread, for: Jan de Boer}]}'],
    ['{domains: ["Jan de Boer’s oven"]}'],
    ['{responsibilities: [Helping Hope with the till]}'],
    ['{responsibilities: [Asking @jan]}'],
    ['{responsibilities: [Reviewing with deads2k]}'],
    ['{responsibilities: [Finishing what Ola Nord began]}'],
  ])('finds %s', async (role) => expect(await subjectsOf(ID, map(role))).toEqual(['bakery/oven']));
  it.each([
    ['{purpose: There is hope for bread}'],
    ['{purpose: Hope for the hungry}'],
    ['{purpose: "Bread. Hope for the hungry"}'],
    ['{name: Bread and Hope}'],
    ['{responsibilities: [Baking in May]}'],
    ['{responsibilities: [Calling Kramer Transport]}'],
    ['{responsibilities: [Running the Jan de Boer Prize]}'],
    ['{responsibilities: [Jan de Boerstraat sweeping]}'],
    ['{responsibilities: [Checking what Permit Helper answered]}'],
    ['{responsibilities: [Talking about jan]}'],
    ['{notes: Ask Jan de Boer}'],
    ['{holders: [{person: jan, focus: Jan de Boer mornings}]}'],
    ['{status: retired, purpose: What Jan de Boer began}'],
  ])('leaves %s', async (role) => expect(await subjectsOf(ID, map(role))).toEqual([]));
  it('takes a single German noun for no name', async () =>
    expect(await subjectsOf(ID, map('{purpose: Mit dem Ernst der Lage umgehen}', 'de'))).toEqual([]));
  it('lets people be allowed', async () =>
    expect(await subjectsOf(ID, map('{purpose: As Jan de Boer}'), { options: { allow: ['jan'] } })).toEqual([]));
});

describe('homonym-roles', () => {
  const ID = 'homonym-roles';
  const two = (one: string, other: string) => `rolemap: 1
name: X
language: en
templates: {baker: {name: Lead, purpose: Bread}}
teams: {bakery: {roles: {oven: ${one}}}, shop: {roles: {till: ${other}}}}
`;
  it.each([
    ['another purpose', '{name: Planning, purpose: Bread}', '{name: planning, purpose: Rota}'],
    ['other work', '{name: Planning, responsibilities: [Baking]}', '{name: Planning, responsibilities: [Selling]}'],
  ])('finds %s under one name', async (_, one, other) =>
    expect(await subjectsOf(ID, two(one, other))).toEqual(['shop/till']),
  );
  it.each([
    ['other names', '{name: Ovens, purpose: Bread}', '{name: Rota, purpose: Rota}'],
    ['the same work', '{name: Planning, purpose: The bread}', '{name: Planning, purpose: Bread}'],
    ['core roles', '{name: Lead, core: lead, purpose: Bread}', '{name: Lead, core: lead, purpose: Rota}'],
    ['one template', '{like: baker}', '{like: baker, purpose: Rota}'],
    ['a role that says nothing', '{name: Member}', '{name: Member, purpose: Rota}'],
    ['a retired role', '{name: Planning, purpose: Bread, status: retired}', '{name: Planning, purpose: Rota}'],
  ])('leaves %s', async (_, one, other) => expect(await subjectsOf(ID, two(one, other))).toEqual([]));
  it('lets names be allowed', async () =>
    expect(
      await subjectsOf(ID, two('{name: Host, purpose: Bread}', '{name: Host, purpose: Rota}'), {
        options: { allow: ['host'] },
      }),
    ).toEqual([]));
});

describe('template-restated', () => {
  const ID = 'template-restated';
  const map = (role: string) => `rolemap: 1
name: X
templates:
  base: {purpose: Warm bread}
  baker:
    like: base
    responsibilities: [Baking, Cooling]
    decides: [{what: Flour, level: agree, consult: [shop/till]}]
    domains: [The oven]
    talents: [calm]
teams: {bakery: {roles: {oven: ${role}}}, shop: {roles: {till: {}}}}
`;
  it.each([
    ['purpose', 'purpose: Warm bread'],
    ['responsibilities', 'responsibilities: [Baking, {text: Cooling}]'],
    ['decides', 'decides: [{what: Flour, level: agree, consult: [shop/till]}]'],
    ['domains', 'domains: [The oven]'],
    ['talents', 'talents: [calm]'],
  ])('finds %s that equals the template', async (key, written) =>
    expect(await textsOf(ID, map(`{like: baker, ${written}}`))).toEqual([key]),
  );
  it.each([
    ['nothing', '{like: baker}'],
    ['another purpose', '{like: baker, purpose: Warm hands}'],
    ['more responsibilities', '{like: baker, responsibilities: [Baking, Cooling, Selling]}'],
    ['more room', '{like: baker, decides: [{what: Flour, level: delegate, consult: [shop/till]}]}'],
    ['an emptied list', '{like: baker, domains: []}'],
    ['no template', '{purpose: Warm bread}'],
  ])('leaves a role with %s', async (_, role) => expect(await subjectsOf(ID, map(role))).toEqual([]));
  it('points at the template that says it first', async () => {
    const [finding] = await findWith(ID, map('{like: baker, purpose: Warm bread}'));
    expect(finding?.related?.map(({ at }) => at.locate().start)).toEqual([map('').indexOf('purpose')]);
  });
});

describe('placeholder-text', () => {
  const ID = 'placeholder-text';
  const map = (purpose: string) => `rolemap: 1\nname: X\nteams: {bakery: {purpose: ${JSON.stringify(purpose)}}}\n`;
  it.each([
    'TBD',
    'tbd',
    'TODO',
    'Todo: write this',
    'TODO: write this',
    'Warm bread (TBD)',
    'n.t.b.',
    'Doel nog te bepalen',
    'Nog in te vullen',
    'Lorem ipsum dolor sit amet',
    'xxx',
    'Bread in XXXX',
    '…',
    '...',
    '-',
    '???',
    'Bread for <name>',
    '[naam] krijgt brood',
    '{{purpose}}',
    'À définir',
    'Noch offen',
    'To be determined.',
  ])('finds "%s"', async (text) => expect(await subjectsOf(ID, map(text))).toEqual(['bakery']));
  it.each([
    'Keeping the TODO list short',
    'Everything to do with bread',
    'What is to be decided is decided here',
    'TBC-bestrijding',
    'Fighting TBC',
    'Size XXL shirts',
    'Todos',
    'Volgt wat er gebeurt',
    '🥖',
    'Why? Because we can',
    'Bread… and more',
    'Chapter [3] of the plan',
    'Less than < 3 days',
  ])('leaves "%s"', async (text) => expect(await subjectsOf(ID, map(text))).toEqual([]));
  it('looks at every text of a map, and says where it stands', async () => {
    const all = `rolemap: 1
name: X
vision: TBD
teams:
  bakery:
    contact: TBD
    strategy: TBD
    results: [{what: TBD}]
    domains: [TBD]
    policies: [{name: Flour, text: TBD}]
    meetings: [{name: Talk, at: TBD}]
    notes: "We decide later (TBD)"
    roles:
      oven:
        name: TBD
        responsibilities: [TBD, {text: Baking, notes: TBD}]
        decides: [{what: Flour, limit: TBD}]
        delivers: [{what: TBD, for: TBD}]
        talents: [{talent: calm, why: TBD}]
        holders: [{person: ada, focus: TBD}]
        vacant: {why: TBD}
people: {ada: {name: N.N., title: TBD}}
collaborations: {c: {purpose: TBD, between: [bakery, {organization: Mill, gives: TBD}]}}
pay: {agreement: TBD, bands: {b: {why: TBD}}}
`;
    const findings = await findWith(ID, all);
    expect(findings).toHaveLength(22);
    expect(new Set(findings.map(({ at }) => `${at.locate().start}`)).size).toBe(22);
    expect(findings.filter(({ message }) => message.includes('`responsibilities`'))).toHaveLength(1);
    expect(findings.find(({ subject }) => subject === 'ada')?.message).toBe(
      'A placeholder is left in `name` of "N.N.": "N.N.".',
    );
  });
  it('lets texts be allowed', async () =>
    expect(await subjectsOf(ID, map('TBA'), { options: { allow: ['tba'] } })).toEqual([]));
});

describe('dead-mention', () => {
  const ID = 'dead-mention';
  const map = (text: string) => `rolemap: 1
name: X
teams:
  bakery:
    roles:
      oven: {purpose: ${JSON.stringify(text)}}
      door-to-door: {name: Door to door, previously: [bakery/doorbell]}
people: {ada: Ada Vos}
`;
  it.each(['Ask @kitchen', 'Ask @ovens', '(@kitchen)', '@bakery/shop knows', '@Adam Vos'])('finds %s', async (text) =>
    expect(await subjectsOf(ID, map(text))).toEqual(['bakery/oven']),
  );
  it.each([
    'Ask @oven',
    'Ask @Oven.',
    'Ask @bakery/oven, always',
    'Ask @bakery',
    'Ask @Door to door',
    'Ask @door-to-door',
    'Ask @ada or @Ada Vos',
    'Write to bread@example.org',
    'Open @ 9',
    'See https://example.social/@bread',
    'Use `@kitchen`',
    '[Bread](https://example.org/@bread)',
    'At @9 o’clock',
    'Tell @everyone',
    'Uses @scope/package',
  ])('leaves %s', async (text) => expect(await subjectsOf(ID, map(text))).toEqual([]));
  it('names the nearest', async () =>
    expect((await findWith(ID, map('Ask @ovn')))[0]?.help).toBe('write "@oven" if that is meant, or leave out the @.'));
  it('lets mentions be allowed, and leaves contact points', async () => {
    expect(await subjectsOf(ID, map('Ask @Kitchen'), { options: { allow: ['kitchen'] } })).toEqual([]);
    expect(await subjectsOf(ID, 'rolemap: 1\nname: X\nteams: {t: {contact: "@bread on Slack"}}\n')).toEqual([]);
  });
});
