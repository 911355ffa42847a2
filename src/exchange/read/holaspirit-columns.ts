import { nameForm } from '../../text/normal-form.ts';
import type { Reason, Target } from '../draft/account.ts';
import { meaningOf } from '../table/column-kinds.ts';

/** The sheets of Holaspirit's export that say something about roles. */
export type HolaspiritSheet = 'members' | 'assignments' | 'roles' | 'policies';

const SHEETS: Readonly<Record<HolaspiritSheet, string>> = {
  members: 'members, membres, leden, mitglieder',
  assignments: 'assignations, assignments, affectations, toewijzingen, zuweisungen',
  roles:
    'circles roles, circles and roles, cercles roles, cercles et roles, cirkels rollen, cirkels en rollen, kreise rollen, kreise und rollen',
  policies: 'policies, politiques, regles, beleid, richtlinien',
};

/** Columns by what they hold. */
const COLUMNS = {
  'last-name': 'last name, nom, achternaam, nachname',
  'first-name': 'first name, prenom, voornaam, vorname',
  email: 'email, e mail, courriel',
  title: 'job title, titre, poste, fonction, functie, funktion',
  manager: 'managed by, manager, responsable, leidinggevende, vorgesetzter',
  talents:
    'competences, competence, competencies, skills, competenties, vaardigheden, kompetenzen, fahigkeiten, talents',
  'circle-id': 'circle id, id cercle, cirkel id, kreis id',
  circle: 'circle, cercle, cirkel, kreis',
  'role-id': 'role id, id role, rol id, rolle id, rollen id',
  role: 'role, rol, rolle',
  'is-circle': 'iscircle, is circle, est cercle',
  purpose: 'purpose, raison d etre, bestaansreden, doel, zweck',
  domains: 'domains, domaines, domeinen, domanen',
  accountabilities: 'accountabilities, redevabilites, responsabilites, verantwoordelijkheden, verantwortlichkeiten',
  strategy: 'strategie, strategy, strategies',
  hiring: 'hiring, recrutement, vacature',
  'time-spent': 'timespentassignation, timespent, time spent, temps passe, tijdsbesteding',
  since: 'since, depuis, sinds, seit',
  until: 'until, jusqu a, jusqu au, tot, bis',
  scope: 'scope, focus, perimetre',
  domain: 'domain, domaine, domein, domane',
  policy: 'policy, politique, regle, beleid, richtlinie, titre',
  description: 'description, beschrijving, beschreibung',
} as const;
export type HolaspiritColumn = keyof typeof COLUMNS;

/** The columns that each sheet has, with where they go. */
const TARGETS: Readonly<Record<HolaspiritSheet, Readonly<Partial<Record<HolaspiritColumn, Target>>>>> = {
  members: {
    'last-name': 'person-name',
    'first-name': 'person-name',
    email: 'person-email',
    title: 'person-title',
    manager: 'person-notes',
    talents: 'person-talents',
  },
  assignments: {
    'last-name': 'holder',
    'first-name': 'holder',
    email: 'holder',
    'circle-id': 'identity',
    circle: 'team',
    'role-id': 'identity',
    role: 'role',
    'time-spent': 'holder-share',
    since: 'holder-since',
    until: 'holder-until',
    scope: 'holder-focus',
  },
  roles: {
    'circle-id': 'identity',
    circle: 'team',
    'role-id': 'identity',
    role: 'role-name',
    'is-circle': 'team-kind',
    purpose: 'role-purpose',
    domains: 'role-domains',
    accountabilities: 'role-responsibilities',
    strategy: 'team-strategy',
    hiring: 'role-vacant',
  },
  policies: {
    'circle-id': 'identity',
    circle: 'team',
    'role-id': 'identity',
    role: 'team',
    domain: 'team-policies',
    policy: 'team-policies',
    description: 'team-policies',
  },
};

/** Columns about the tool itself, and those that say again what others say. */
const TECHNICAL =
  'language, langue, timezone, fuseau horaire, created, cree, last connection, derniere connexion, privilege, suspended, suspendu, scim id, timespentassignationupdate, decision maker, circle admin, template';
const TOLD = 'circle count, role count, manager of, hasassignation';
const PRIVATE = 'phone, telephone, avatar, biographie, biography, localisations, locations';

const FORMS = {
  technical: formsIn(TECHNICAL),
  'told-elsewhere': formsIn(TOLD),
  private: formsIn(PRIVATE),
} as const;
const SHEET_FORMS = Object.entries(SHEETS).map(([sheet, names]) => [sheet as HolaspiritSheet, formsIn(names)] as const);
const COLUMN_FORMS = Object.entries(COLUMNS).map(
  ([column, names]) => [column as HolaspiritColumn, formsIn(names)] as const,
);

function formsIn(names: string): ReadonlySet<string> {
  return new Set(names.split(',').map((name) => form(name)));
}

function form(name: string): string {
  return nameForm(name.replace(/[&_'’/-]/g, ' ')).replace(/\s+/g, ' ');
}

/** Which sheet of the export has a name, in English, French, Dutch or German. */
export function sheetCalled(name: string): HolaspiritSheet | undefined {
  return SHEET_FORMS.find(([, names]) => names.has(form(name)))?.[0];
}

/** Where a column of a sheet goes, by its header; or why it is left. */
export function meaningOfHeader(
  sheet: HolaspiritSheet,
  header: string,
): { readonly column: HolaspiritColumn; readonly to: Target } | { readonly left: Reason } {
  const own = form(header);
  for (const [column, names] of COLUMN_FORMS) {
    const to = TARGETS[sheet][column];
    if (to !== undefined && names.has(own)) return { column, to };
  }
  for (const reason of ['technical', 'told-elsewhere', 'private'] as const)
    if (FORMS[reason].has(own)) return { left: reason };
  return { left: meaningOf(header) === 'private' ? 'private' : 'no-place' };
}
