import type { TextLanguage } from '../languages.ts';
import { words } from './list.ts';

/** How a language joins two activities in one sentence. */
export interface JoinedForm {
  /** What stands in every text that joins something; most texts are passed over at once. */
  readonly hint: RegExp;
  /** What stands in every text with two verbs, where verbs have something in common. */
  readonly twoVerbs?: RegExp;
  /** Words that join. */
  readonly and: ReadonlySet<string>;
  /** Words that are verbs when they stand in a text. */
  readonly verb: RegExp | ReadonlySet<string>;
  /** Words that look like a verb and are mostly names of things ("wiring"): a verb only where an article or pronoun follows. */
  readonly things: ReadonlySet<string>;
  /** Words behind which a word is a noun ("the planning", "van plannen"). */
  readonly nounAfter: ReadonlySet<string>;
  /** Words that begin a part of its own, in which other things may be done: "people who …". */
  readonly relative: ReadonlySet<string>;
  /** Words with which an object begins. */
  readonly article: ReadonlySet<string>;
  /** Words that show that what stood before them was a noun ("wiring of"), where nouns and verbs look alike. */
  readonly nounBefore: ReadonlySet<string>;
  /** Verbs that only follow up on the first one where both have the same object: "developing and maintaining", "loading and unloading". */
  readonly followUps: ReadonlySet<string>;
  /** Whether a verb stands before its object; else it may stand behind it too ("vragen beantwoorden"). */
  readonly verbFirst: boolean;
}

export const JOINED: Readonly<Record<TextLanguage, JoinedForm>> = {
  en: {
    hint: /[&/]|\s(?:and|or|then|plus)\s.*ing/i,
    and: words('and or & then plus'),
    twoVerbs: /ing.*ing/is,
    verb: /^(?:\p{L}+-)?\p{L}*[aeiouy]\p{L}*ing$/u,
    things: words(
      `wiring training building housing heating lighting plumbing clothing bedding parking meeting funding marketing branding catering cleaning accounting banking
      pricing planning learning engineering hearing setting rating recycling shopping swimming painting drawing seating staffing tooling testing networking nursing
      reporting scheduling monitoring mapping coaching mentoring fundraising onboarding gardening cooking sewing knitting dancing singing cycling sailing fishing
      farming piping flooring roofing fencing packaging shipping printing publishing advertising trading lending saving spending budgeting well-being wellbeing
      hiring invoicing billing messaging streaming gaming writing reading spelling teaching counselling counseling screening fitting casing coating tracking logging
      thing things nothing something anything everything king ring string spring wing evening morning ceiling offspring being standing following existing incoming
      outgoing remaining working living missing outstanding aging ageing growing`,
    ),
    nounAfter: words(
      'the a an our their its your his her my this that these those of for on in with to from about by at into no any some all each every',
    ),
    relative: words('who whom whose that which where when while what how whoever whatever if because so'),
    article: words(
      'the a an our their its your his her this that these those them it us whoever whatever what who each every all any new',
    ),
    nounBefore: words('of in on at for with from by to and or is are as within between during'),
    followUps: words(
      `maintaining updating evolving improving editing refining processing evaluating reviewing sharing publishing storing archiving organising organizing coordinating
      co-ordinating managing overseeing tracking monitoring following capturing documenting supporting selling unloading closing writing receiving returning stopping
      mending weeding clearing tearing correcting proofreading sorting keeping adjusting steering filing`,
    ),
    verbFirst: true,
  },
  nl: {
    hint: /[&/]|\s(?:en|of|alsook|alsmede)\s/i,
    and: words('en of & alsook alsmede'),
    verb: words(
      `aannemen aanleggen aansturen aanvragen aanvullen afhandelen afspreken afstemmen afvoeren analyseren archiveren bedenken bedienen beantwoorden begeleiden begroten
      beheren behandelen behartigen bekijken bellen bemiddelen benaderen beoordelen bepalen beschrijven beslissen bespreken bestellen betalen betrekken bevorderen bewaken bewaren
      bezoeken bezorgen bijhouden bijsturen bijwonen boeken bouwen bundelen checken coachen communiceren controleren coördineren declareren delen documenteren doorverwijzen evalueren
      faciliteren factureren geven halen helpen herstellen indelen informeren inkopen innen inplannen inrichten inroosteren inspecteren installeren inventariseren inwerken
      klaarmaken koken kopen lenen leiden leveren luisteren maken meten monitoren noteren onderhandelen onderhouden onderzoeken ondersteunen ontvangen ontwerpen ontwikkelen
      opbouwen openen opleiden oplossen opruimen opslaan opstellen opvangen opvolgen organiseren overdragen overleggen plaatsen plannen presenteren programmeren publiceren
      rapporteren redigeren regelen registreren repareren reserveren rijden samenstellen schoonmaken schrijven selecteren signaleren sluiten sorteren stimuleren sturen testen
      toetsen trainen uitbetalen uitdelen uitleggen uitlenen uitnodigen uitvoeren uitwerken uitzoeken vaststellen verbeteren verdelen vergelijken verkopen versturen vertalen vervangen
      verwerken verzamelen verzenden verzorgen volgen voorbereiden voorlichten voorzitten wassen werven wijzigen zoeken`,
    ),
    things: words(''),
    nounAfter: words(
      'de het een dit dat deze die onze ons hun van voor met bij in op over tot naar tijdens door uit geen te bij',
    ),
    relative: words('die dat wie wat waar wanneer hoe of als om zodat waarin waarop'),
    article: words(''),
    nounBefore: words(''),
    followUps: words(
      `bijhouden onderhouden actualiseren verbeteren bijwerken evalueren verwerken delen archiveren organiseren coördineren beheren bewaken opvolgen documenteren bijsturen
      verkopen sluiten brengen bezorgen innemen sorteren ontvangen`,
    ),
    verbFirst: false,
  },
  de: {
    hint: /[&/]|\s(?:und|oder|sowie)\s/i,
    and: words('und oder & sowie'),
    verb: words(
      `abrechnen abstimmen analysieren ankaufen anlegen annehmen anleiten aufbauen aufräumen ausbilden ausleihen auswerten auswählen beantworten bearbeiten beauftragen begleiten begrüßen
      beraten bereitstellen beschaffen besorgen bestellen betreuen bewerten bezahlen buchen dokumentieren durchführen einarbeiten einkaufen einladen einplanen einrichten einteilen
      empfangen entscheiden entwerfen entwickeln erfassen erklären erstellen fahren festlegen führen gestalten helfen informieren installieren instandhalten kaufen kochen kommunizieren
      kontrollieren koordinieren leiten liefern lösen messen moderieren organisieren pflegen planen prüfen putzen reinigen reparieren sammeln schreiben schulen sortieren testen
      überwachen übersetzen unterhalten unterrichten unterstützen verhandeln verkaufen vermitteln veröffentlichen verschicken versorgen verteilen vertreten verwalten vorbereiten warten weiterentwickeln werben zuteilen`,
    ),
    things: words(''),
    nounAfter: words('das die der dem den des ein eine einen beim zum im vom zur'),
    relative: words('die der das wer was wo wann wie wenn ob damit dass'),
    article: words(''),
    nounBefore: words(''),
    followUps: words(
      `pflegen aktualisieren verbessern warten auswerten dokumentieren organisieren koordinieren verwalten überwachen archivieren weiterentwickeln verkaufen bewerten
      sortieren schließen`,
    ),
    verbFirst: false,
  },
  fr: {
    hint: /[&/]|\s(?:et|ou|puis)\s/i,
    and: words('et ou & puis'),
    verb: words(
      `accompagner accueillir acheter actualiser aider analyser animer archiver arranger assister aider calculer chercher choisir classer collecter commander communiquer comparer concevoir conduire
      conseiller contrôler coordonner corriger créer cuisiner décider définir développer diffuser distribuer documenter écouter écrire élaborer encadrer encaisser enregistrer enseigner
      entretenir évaluer expédier expliquer fabriquer facturer former fournir gérer identifier informer installer inviter livrer maintenir mesurer mettre négocier nettoyer noter organiser orienter
      ouvrir payer planifier préparer présenter produire proposer publier ranger recevoir rechercher recruter rédiger remplacer rencontrer répartir réparer répondre représenter réserver
      saisir sélectionner suivre superviser surveiller tenir tester traduire traiter transmettre transporter trier trouver vendre vérifier visiter`,
    ),
    things: words(''),
    nounAfter: words('le la les un une des du de d au aux à pour par sans leur notre en'),
    relative: words('qui que dont où quand comment si afin'),
    article: words(''),
    nounBefore: words(''),
    followUps: words(
      `mettre actualiser maintenir améliorer organiser coordonner gérer suivre évaluer archiver vendre documenter fermer trier entretenir`,
    ),
    verbFirst: true,
  },
};
