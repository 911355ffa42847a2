import type { TextLanguage } from '../languages.ts';
import { words } from './list.ts';

/** Words in the name of a role that tell whether a man or a woman is meant, each with a neutral word; undefined where there is none at hand. */
export interface GenderedWords {
  /** Words, or the last part of a word where the language joins words, with what can be said instead. */
  readonly words: ReadonlyMap<string, string | undefined>;
  /** Endings of words that are gendered whatever stands before them. */
  readonly endings: RegExp;
  /** Words that only end like that, or that the law or the trade knows as neutral. */
  readonly not: ReadonlySet<string>;
  /** Whether a word of `words` counts at the end of a longer word too: "hoofdverpleegster". */
  readonly joins: boolean;
}

/** "chairman chair" a line: the word and what can be said instead; no second part where nothing is at hand. */
function pairs(list: string): ReadonlyMap<string, string | undefined> {
  return new Map(
    list
      .trim()
      .split(/\s*\n\s*/)
      .map((line) => {
        const [word = '', ...instead] = line.split(/\s*:\s*/);
        return [word, instead[0]];
      }),
  );
}

export const GENDERED: Readonly<Record<TextLanguage, GenderedWords>> = {
  en: {
    joins: false,
    words: pairs(`
      actress: actor
      barmaid: bar
      chambermaid: rooms
      housemaid: housekeeping
      maid: housekeeping
      governess: tutor
      headmaster: head of the school
      headmistress: head of the school
      schoolmaster: teacher
      schoolmistress: teacher
      hostess: host
      housewife: household
      manageress: manager
      matron: head of nursing
      mistress
      seamstress: sewing
      stewardess: cabin crew
      usherette: usher
      waitress: waiting at table
      conductress: conductor
      sculptress: sculptor
      authoress: author
      poetess: poet
      comedienne: comedian
      masseuse: massage
      masseur: massage
      ballboy: ball crew
      busboy: clearing tables
      bellboy: luggage
      paperboy: papers
      salesgirl: sales
      salesboy: sales
      salesmen: sales
      chairman: chair
      chairwoman: chair
      spokesman: speaking for us
      spokeswoman: speaking for us
      fireman: fire fighting
      policeman: police
      postman: post
      mailman: post
      handyman: repairs
      foreman: crew lead
      craftsman: craft
      tradesman: trade
      salesman: sales
      saleswoman: sales
      cameraman: camera
      soundman: sound
      stuntman: stunts
      doorman: door
      watchman: watch
      repairman: repairs
      serviceman: service
      workman: work
      toolman: tools
      deliveryman: deliveries
      draughtsman: drawing
      draftsman: drawing
      groundsman: grounds
      groundsmen: grounds
      storeman: store
      milkman: milk
      dustman: waste
      binman: waste
      middleman: go-between
      businessman: business
      businesswoman: business
      weatherman: weather
      anchorman: anchor
      newsman: news
      barman: bar
      ferryman: ferry
      fisherman: fishing
      huntsman: hunt
      linesman: line judge
      signalman: signals
      boatman: boats
      clergyman: clergy
      councilman: council member
      councilwoman: council member
      alderman: council member
      juryman: juror
      layman: lay person
      taxman: taxes
      frontman: front
      lineman: lines
      yardman: yard
      cleaning lady: cleaning
      tea lady: tea
      lunch lady: lunch
      dinner lady: dinners
      lollipop lady: school crossing
      lollipop man: school crossing
      odd-job man: odd jobs
      delivery boy: deliveries
      delivery man: deliveries
      office boy: errands
      errand boy: errands
      girl friday: errands
      right-hand man: deputy
      script girl: script`),
    endings: /^\p{L}{2,}s(?:man|woman|men|women)$/u,
    not: words('talisman ottoman human german roman ombudsman'),
  },
  nl: {
    joins: true,
    words: pairs(`
      werkster: schoonmaak
      medewerkster: medewerker
      verpleegster: verpleging
      verzorgster: verzorging
      voorzitster: voorzitter
      leidster: leiding
      begeleidster: begeleiding
      woordvoerster: woordvoering
      schoonmaakster: schoonmaak
      vrijwilligster: vrijwilliger
      kapster: kapper
      naaister: naaien
      verkoopster: verkoop
      kassière: kassa
      caissière: kassa
      secretaresse: secretariaat
      directrice: directeur
      coördinatrice: coördinatie
      redactrice: redactie
      animatrice: animatie
      inspectrice: inspectie
      assistente: assistentie
      stewardess: cabinepersoneel
      hostess: ontvangst
      serveerster: bediening
      lerares: leraar
      onderwijzeres: leerkracht
      docente: docent
      juf: leerkracht
      gastvrouw: ontvangst
      gastheer: ontvangst
      vakman: vakmensen
      vakvrouw: vakmensen
      timmerman: timmerwerk
      brandweerman: brandweer
      brandweervrouw: brandweer
      politieman: politie
      zakenman: zaken
      zakenvrouw: zaken
      voorman: ploegleiding
      voorvrouw: ploegleiding
      stuurman: aan het roer
      raadsman: bijstand
      raadsvrouw: bijstand
      vertrouwensman: vertrouwenspersoon
      vertrouwensvrouw: vertrouwenspersoon
      contactman: contact
      cameraman: camera
      cameravrouw: camera
      geluidsman: geluid
      klusjesman: klussen
      poetsvrouw: schoonmaak
      schoonmaakvrouw: schoonmaak
      werkvrouw: schoonmaak
      koffiedame: koffie
      koffiejuffrouw: koffie
      telefoondame: telefoon
      baliedame: balie
      toiletjuffrouw: toiletten
      kantinejuffrouw: kantine
      kamermeisje: kamers
      loopjongen: boodschappen
      krantenjongen: kranten
      bazin: leiding
      cheffin: leiding
      boerin: boerderij
      kokkin: keuken
      huisvrouw: huishouden
      vroedvrouw: verloskunde
      tussenman: tussenpersoon
      sportman: sporter
      sportvrouw: sporter
      spoorwegman: spoor
      wijkzuster: wijkverpleging
      verpleegzuster: verpleging
      hoofdzuster: verpleging`),
    endings: /^\p{L}{3,}(?:s|ings)(?:vrouw|juffrouw)$/u,
    not: words('ombudsman ombudsvrouw'),
  },
  de: {
    joins: true,
    words: pairs(`
      kaufmann: kaufmännische Arbeit
      kauffrau: kaufmännische Arbeit
      fachmann: Fachkraft
      fachfrau: Fachkraft
      obmann: Vorsitz
      obfrau: Vorsitz
      feuerwehrmann: Feuerwehr
      feuerwehrfrau: Feuerwehr
      kameramann: Kamera
      kamerafrau: Kamera
      tonmann: Ton
      amtmann: Amt
      amtfrau: Amt
      vertrauensmann: Vertrauensperson
      vertrauensfrau: Vertrauensperson
      ansprechmann: Ansprechperson
      putzfrau: Reinigung
      reinigungsfrau: Reinigung
      hausfrau: Haushalt
      hausmann: Haushalt
      zimmermädchen: Zimmer
      mädchen für alles: Allerlei
      krankenschwester: Pflege
      empfangsdame: Empfang
      bardame: Bar
      vorzimmerdame: Sekretariat
      stewardess: Bordservice
      hostess: Empfang
      schirmherr: Schirmherrschaft
      bauherr: Bauherrschaft
      laufbursche: Botengänge`),
    // "Lehrerin", "Assistentin", "Sekretärin", "Direktorin", "Pädagogin", "Köchin".
    endings:
      /^\p{Lu}?\p{L}{2,}(?:[bdfghklmnprstzv]erin|lerin|entin|antin|ärin|eurin|torin|sorin|istin|ologin|agogin|ekretärin|köchin|ärztin|wältin|wartin|wirtin|herrin|beamtin)$/u,
    not: words('hinterin kerosin medizin'),
  },
  fr: {
    joins: false,
    words: pairs(`
      femme de ménage: entretien
      femme de chambre: entretien des chambres
      homme de ménage: entretien
      homme d'entretien: entretien
      homme à tout faire: petits travaux
      homme d'affaires: affaires
      femme d'affaires: affaires
      homme de confiance: personne de confiance
      dame de compagnie: compagnie
      dame de cantine: cantine
      garçon de café: service
      garçon de courses: courses
      hôtesse: accueil
      hôtesse d'accueil: accueil
      ouvreuse: accueil en salle
      maîtresse: enseignement
      maîtresse de maison: accueil
      directrice: direction
      animatrice: animation
      coordinatrice: coordination
      coordonnatrice: coordination
      éducatrice: éducation
      formatrice: formation
      rédactrice: rédaction
      traductrice: traduction
      modératrice: modération
      administratrice: administration
      vendeuse: vente
      serveuse: service
      coiffeuse: coiffure
      infirmière: soins
      cuisinière: cuisine
      caissière: caisse
      conseillère: conseil
      ouvrière: production
      couturière: couture
      assistante: assistance
      présidente: présidence
      adjointe: adjoint ou adjointe
      trésorière: trésorerie
      lingère: linge
      aide-soignante: soins
      représentante: représentation`),
    endings: /^(?:pompières|électriciennes?|techniciennes?|gardiennes?)$/u,
    not: words('matrice'),
  },
};
