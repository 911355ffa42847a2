import { nameForm } from '../../text/normal-form.ts';

/** What a column of a table can hold, by the name that `--map` has for it, with what that is. */
export const COLUMN_KINDS = {
  name: 'the whole name of a person',
  'first-name': 'the first name of a person',
  infix: 'what stands between first and last name: "van der"',
  'last-name': 'the last name of a person',
  email: 'the e-mail address of a person at work',
  title: 'the job title of a person',
  role: 'the name of a role',
  department: 'the department or circle',
  team: 'the team inside the department',
  manager: 'whom a person reports to; kept as a note',
  purpose: 'what the role is for',
  tasks: 'what the person or role takes care of',
  decides: 'what the role may decide',
  domains: 'what the role alone controls',
  talents: 'what the person is good at',
  share: 'how much the person works: 0.8, 80% or hours',
  hours: 'how many hours a week the person works',
  focus: 'what the person concentrates on in the role',
  organization: 'the organisation that employs the person',
  joined: 'the day on which the person came',
  left: 'the day on which the person left',
  since: 'the day from which the person holds the role',
  until: 'the day until which the person holds the role',
  kind: 'whether a row of a table of roles is a circle',
  note: 'anything else, to be kept as a note',
  ignore: 'nothing that the map should have',
} as const;
export type ColumnKind = keyof typeof COLUMN_KINDS;
export const COLUMN_KIND_NAMES = Object.keys(COLUMN_KINDS) as readonly ColumnKind[];

/** What a header means: a kind of column, private data that are left out (a number of the personnel system tells persons of one name apart, and is left out then), or nothing known. */
export type HeaderMeaning = ColumnKind | 'private' | 'personnel-number' | undefined;

/** Headers in English, Dutch, German and French, in the form of `nameForm`, with commas between them. */
const HEADERS: Readonly<Partial<Record<ColumnKind, string>>> = {
  name: `name, full name, employee, employee name, name of employee, person, persons, person name, member, member name, colleague, staff member, display name, filled by, filler, role filler, fillers, role fillers,
    assigned to, assignee, held by, holder, holders, peer, peers, contact name,
    naam, volledige naam, naam medewerker, medewerker, medewerkernaam, naam werknemer, werknemer, persoon, collega, roepnaam achternaam, weergavenaam, vervuld door, rolvervuller, rolhouder, vervuller, bezet door,
    mitarbeiter, mitarbeitende, mitarbeiterin, mitarbeiter in, mitarbeitername, vollstandiger name, name vorname, vorname name, beschaftigte, person name, rolleninhaber, besetzt durch, besetzt von, inhaber,
    nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, employe, employee e, salarie, collaborateur, collaboratrice, personne, agent, titulaire, rempli par`,
  'first-name': `first name, firstname, given name, forename, preferred name, voornaam, roepnaam, vorname, rufname, prenom, prenoms`,
  infix: `infix, middle name, prefix, tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, namenszusatz, vorsatzwort, particule`,
  'last-name': `last name, lastname, surname, family name, achternaam, familienaam, nachname, familienname, zuname, nom de famille, nom usuel`,
  email: `email, e mail, mail, email address, e mail address, work email, business email, emailadres, e mailadres, e mail adres, mailadres, werkmail, zakelijk e mailadres, zakelijke e mail, email werk, e mail werk,
    mailadresse, e mail adresse, emailadresse, dienstliche e mail, courriel, adresse mail, adresse e mail, adresse email, adresse electronique, email professionnel`,
  title: `title, job title, jobtitle, position, position title, job, function, job name, current title, business title, job role, designation, profession, occupation,
    functie, functietitel, functienaam, functiebenaming, functieomschrijving kort, omschrijving functie, functiebeschrijving kort, beroep, hr functie,
    funktion, stelle, stellenbezeichnung, berufsbezeichnung, tatigkeit, positionsbezeichnung, funktionsbezeichnung, jobtitel, job titel,
    fonction, poste, intitule du poste, intitule de poste, intitule, emploi, titre, titre du poste, metier`,
  role: `role, roles, role name, rolename, rol, rollen, rolnaam, naam rol, naam van de rol, rolle, rollenname, rollenbezeichnung, nom du role`,
  department: `department, dept, division, business unit, unit, organisational unit, organizational unit, org unit, section, directorate, sector, circle, circle name, circles, parent circle, group, area,
    afdeling, afdelingsnaam, naam afdeling, organisatieonderdeel, organisatie eenheid, organisatorische eenheid, onderdeel, dienst, sectie, directie, domein organisatie, kring, cirkel, kringnaam, cirkelnaam,
    eenheid, cluster, kostenplaats omschrijving, bedrijfsonderdeel, sector naam,
    abteilung, abteilungsname, bereich, fachbereich, organisationseinheit, geschaftsbereich, amt, referat, kreis, kreisname, sachgebiet,
    departement, service, direction, unite, pole, cercle, entite, secteur`,
  team: `team, team name, teams, squad, sub department, subdepartment, sub team, subteam, teamnaam, naam team, subafdeling, teamname, gruppe, unterabteilung, equipe, sous service, groupe`,
  manager: `manager, manager name, line manager, supervisor, reports to, reporting to, boss, managed by, direct manager, team lead, team leader, lead, superior,
    leidinggevende, naam leidinggevende, direct leidinggevende, directe leidinggevende, rapporteert aan, teamleider, chef, baas,
    vorgesetzter, vorgesetzte, fuhrungskraft, vorgesetzte r, berichtet an, leitung, teamleitung,
    responsable, superieur, superieur hierarchique, responsable hierarchique, n 1, rattachement`,
  purpose: `purpose, role purpose, mission, aim, goal, objective, raison d etre, raison etre, doel, bestaansreden, missie, doel van de rol, zweck, sinn, ziel, auftrag, but, finalite, objectif`,
  tasks: `tasks, task, duties, responsibilities, responsibility, accountabilities, accountability, key responsibilities, activities, job description, main tasks, work,
    taken, taak, taken en verantwoordelijkheden, verantwoordelijkheden, verantwoordelijkheid, werkzaamheden, hoofdtaken, kerntaken, takenpakket, activiteiten, resultaatgebieden, functieomschrijving, functiebeschrijving,
    aufgaben, aufgabe, verantwortlichkeiten, verantwortung, zustandigkeiten, tatigkeiten, aufgabengebiet, hauptaufgaben, accountabilities rolle,
    taches, missions, responsabilites, responsabilite, activites, attributions, redevabilites, redevabilite`,
  decides: `decides, decisions, authority, authorities, mandate, beslist, beslissingen, bevoegdheden, bevoegdheid, mandaat, entscheidet, entscheidungen, befugnisse, decide, decisions prises, pouvoirs, autorites`,
  domains: `domain, domains, domein, domeinen, domane, domanen, domaine, domaines`,
  talents: `talents, talent, skills, skill, competencies, competences, strengths, talenten, vaardigheden, competenties, kwaliteiten, sterke punten, expertise,
    talente, fahigkeiten, kompetenzen, starken, competences cles, aptitudes, savoir faire`,
  share: `share, fte, fte s, time share, percentage, percent, employment percentage, workload, allocation, time spent, timespent, contribution, part time percentage, employment rate, working time,
    omvang, deeltijdfactor, dt factor, deeltijdpercentage, parttime percentage, parttimepercentage, pt percentage, aanstelling, dienstverband, dienstverband omvang, formatie, bezetting fte, betrekkingsomvang,
    anteil, stellenanteil, beschaftigungsgrad, stellenumfang, vza, vzae, arbeitszeitanteil, pensum, umfang,
    etp, taux d activite, quotite, temps de travail, pourcentage, taux d occupation`,
  hours: `hours, hours per week, weekly hours, contract hours, working hours, uren, uren per week, contracturen, urenomvang, arbeidsduur, aantal uren, werkuren, uren p w,
    stunden, wochenstunden, stunden pro woche, arbeitszeit, wochenarbeitszeit, heures, heures par semaine, heures hebdomadaires, duree hebdomadaire`,
  focus: `focus, scope, focus area, aandachtsgebied, aandachtsgebieden, specialisatie, schwerpunkt, fokus, perimetre, specialite`,
  organization: `company, employer, organisation, organization, organisation name, organization name, legal entity, bedrijf, werkgever, organisatie, bedrijfsnaam, firma, unternehmen, arbeitgeber, societe, entreprise, employeur, organisme`,
  joined: `start date, date of joining, joined, hire date, hired, entry date, employed since, date hired, in dienst, datum in dienst, in dienst sinds, indienst, indiensttreding, datum indiensttreding, startdatum, begindatum,
    eintritt, eintrittsdatum, eingestellt am, date d entree, date d embauche, date d arrivee, embauche le`,
  left: `end date, date of leaving, leaving date, exit date, termination date, last working day, uit dienst, datum uit dienst, uitdienst, datum uitdiensttreding, einddatum, einddatum dienstverband,
    austritt, austrittsdatum, ausgeschieden am, date de sortie, date de depart, date de fin`,
  since: `since, role since, assigned since, sinds, vanaf, rol sinds, seit, ab, depuis`,
  until: `until, elected until, role until, term ends, tot, tot en met, gekozen tot, bis, gewahlt bis, jusqu au, elu jusqu au`,
  kind: `type, is circle, iscircle, soort, typ, kind`,
  note: `notes, note, remark, remarks, comment, comments, opmerking, opmerkingen, toelichting, notitie, notities, bemerkung, bemerkungen, anmerkung, notiz, remarque, remarques, commentaire, commentaires`,
};

/** Words anywhere in a header that make its column private, whatever stands around them; in the form of `nameForm`. */
const PRIVATE =
  /\b(?:bsn|burger ?service ?nummer|sofi ?nummer|ssn|social security|national id|national insurance|identity (?:card|number)|passport|paspoort|id ?kaart|rijbewijs|sozialversicherung\w*|steuer ?id\w*|numero de securite|securite sociale|nir|rijksregister\w*)\b|\b(?:salar\w*|wage|wages|pay|pay ?scale|payroll\w*|compensation|bonus|uurloon|maandloon|loon\w*|bruto\w*|netto\w*|schaal|trede|periodiek|inschaling|salaris\w*|gehalt\w*|entgelt\w*|vergutung\w*|lohn\w*|besoldung\w*|tvod|salaire|remuneration|paie|indice|echelon|toelage|vakantiegeld)\b|\b(?:birth\w*|born|dob|date of birth|age|geboorte\w*|geboren|leeftijd|geburt\w*|alter|naissance|ne le|nee le)\b|\b(?:home address|private address|address|street|zip|zip code|postal code|postcode|house number|huisnummer|straat\w*|woonplaats|woonadres|adres\w*|prive ?adres|toevoeging|plaats|stad|land|strasse|plz|ort|wohnort|anschrift|adresse|hausnummer|rue|code postal|ville|domicile)\b|\b(?:phone|telephone|tel|mobile|mobiel\w*|mobile number|cell|telefoon\w*|telefon\w*|gsm|handy\w*|portable|fax|06)\b|\b(?:iban|bank\w*|rekening\w*|account number|konto\w*|bic|compte bancaire)\b|\b(?:gender|sex|geslacht|m v|geschlecht|sexe|genre|aanhef|salutation|anrede|civilite|marital\w*|burgerlijke staat|familienstand|situation familiale|nationality|nationaliteit|staatsangehorigkeit|nationalite|religion|religie|kinderen|children|partner|noodcontact|emergency contact|ziek\w*|verzuim\w*|sick\w*|krank\w*|maladie|absence\w*|arbeidsongeschikt\w*|medical|medisch|handicap|disability|beoordeling\w*|appraisal\w*|performance rating|beurteilung\w*|vakbond|trade union|kenteken)\b|\b(?:private|personal|prive|privat\w*|thuis|home)\b.*\b(?:e ?mail\w*|mail\w*|courriel)\b|\b(?:e ?mail\w*|mail\w*|courriel)\b.*\b(?:private|personal|prive|privat\w*|thuis|home|personnel)\b/u;

/** A number that the personnel system gives to a person. */
const PERSONNEL_NUMBER =
  /^(?:(?:employee|staff|personnel|person|payroll|worker|service|hr) ?(?:id|nr|no|number|code)|(?:personeels|medewerker|medewerkers|werknemer|werknemers|personeel|stam|dienst|salaris) ?(?:nummer|nr|id|code)|(?:personal|mitarbeiter|stamm) ?(?:nummer|nr|id)|matricule|numero (?:d employe|de matricule|agent)|id|nr|no|number|nummer|volgnummer)$/u;

const MEANINGS: ReadonlyMap<string, ColumnKind> = new Map(
  Object.entries(HEADERS).flatMap(([kind, list]) =>
    list.split(',').map((header) => [nameForm(header), kind as ColumnKind] as const),
  ),
);

/** Words that say no more than that the table is about people who work here. */
const FILLING =
  /\b(?:of|the|van|de|het|der|des|du|la|le|medewerker|werknemer|employee|mitarbeiter|employe|huidige|current|actuel|aktuelle|omschrijving|description)\b/g;

/** What a header means, in English, Dutch, German or French. */
export function meaningOf(header: string): HeaderMeaning {
  const form = nameForm(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_./-]/g, ' ')).replace(/\s+/g, ' ');
  const plain = nameForm(header).replace(/\s+/g, ' ');
  if (form === '') return undefined;
  const exact = MEANINGS.get(plain) ?? MEANINGS.get(form);
  if (exact) return exact;
  if (PERSONNEL_NUMBER.test(plain) || PERSONNEL_NUMBER.test(form)) return 'personnel-number';
  if (PRIVATE.test(plain) || PRIVATE.test(form)) return 'private';
  // What stands in brackets explains: "Functie (cao)", "FTE (max. 1)".
  const outside = nameForm(header.replace(/\([^)]*\)/g, ' ')).replace(/\s+/g, ' ');
  const bare = outside.replace(FILLING, ' ').replace(/\s+/g, ' ').trim();
  return MEANINGS.get(outside) ?? MEANINGS.get(bare);
}
