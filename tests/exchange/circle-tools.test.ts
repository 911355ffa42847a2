import { describe, expect, it } from 'vitest';
import { printDraft } from '../../src/exchange/draft/print-draft.ts';
import { importMap } from '../../src/exchange/import-map.ts';
import { shortReport } from '../../src/exchange/report/import-report.ts';
import { REPORT_WORDS } from '../../src/exchange/report/words.ts';
import { readMap } from '../../src/model/read-map.ts';
import { makeWorkbook } from '../support/make-xlsx.ts';

/** What an import gives: the draft, which has to be a valid map, and what is said of it. */
async function importOf(files: Readonly<Record<string, string | Uint8Array>>, language: 'en' | 'nl' = 'en') {
  const named = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  const name = named.length === 1 ? (named[0]?.path ?? '') : 'export';
  const result = await importMap({ files: named, name, language });
  if ('problem' in result) throw new Error(result.problem);
  const drafts = printDraft(result.draft, { file: 'map.yaml', head: [], say: REPORT_WORDS[language].ask });
  const { findings } = await readMap(drafts.map((file) => ({ ...file, named: true })));
  expect(findings.map(({ message }) => message)).toEqual([]);
  const left = result.account.fields.flatMap(({ field, left }) =>
    [...left].map(([reason, amount]) => `${field} ${reason} ${amount}`),
  );
  return { map: drafts[0]?.text, told: shortReport(result, name, language), left };
}

describe('GlassFrog, version 3', () => {
  const CIRCLES = {
    circles: [
      {
        id: 1,
        name: 'Company',
        short_name: 'Co',
        strategy: null,
        organization_id: 5,
        links: { roles: [10, 11, 12], supported_role: null },
      },
      {
        id: 2,
        name: 'Operations',
        short_name: 'Ops',
        strategy: 'Calm over fast',
        links: { roles: [20, 21], supported_role: 11 },
      },
    ],
  };
  const ROLES = {
    linked: {
      people: [{ id: 7, name: 'Ann Smit', email: 'ann@example.org', external_id: 99, links: { circles: [1] } }],
      accountabilities: [
        { id: 31, description: 'Shipping orders<br>on time' },
        { id: 32, description: 'Running the warehouse' },
      ],
      domains: [{ id: 41, description: 'Warehouse' }],
    },
    roles: [
      {
        id: 10,
        name: 'Lead Link',
        is_core: true,
        purpose: 'Company thrives',
        elected_until: null,
        tag_names: [],
        links: { circle: 1, supporting_circle: null, people: [7], accountabilities: [], domains: [] },
      },
      {
        id: 11,
        name: 'Operations',
        is_core: false,
        purpose: 'Orders arrive',
        links: { circle: 1, supporting_circle: 2, people: [8], accountabilities: [32], domains: [41] },
      },
      {
        id: 20,
        name: 'Secretary',
        is_core: true,
        purpose: '',
        elected_until: '2027-01-01',
        links: { circle: 2, supporting_circle: null, people: [8], accountabilities: [], domains: [] },
      },
      {
        id: 21,
        name: 'Shipping',
        purpose: 'Parcels leave today',
        tag_names: ['daily'],
        links: { circle: 2, supporting_circle: null, people: [7, 8], accountabilities: [31], domains: [] },
      },
      {
        id: 12,
        name: 'Archive',
        purpose: null,
        links: { circle: 1, supporting_circle: null, people: [], accountabilities: [], domains: [] },
      },
    ],
  };
  const OTHERS = {
    people: [{ id: 8, name: 'Bob de Wit', email: 'bob@example.org' }],
    assignments: [
      { id: 51, election: null, focus: 'Abroad', exclude_from_meetings: false, links: { person: 7, role: 21 } },
      { id: 52, election: null, focus: '', links: { person: 99, role: 21 } },
    ],
  };

  it('becomes circles inside each other, with roles, fillers and focus', async () => {
    const { map, told, left } = await importOf({
      'circles.json': JSON.stringify(CIRCLES),
      'roles.json': JSON.stringify(ROLES),
      'others.json': JSON.stringify(OTHERS),
    });
    expect(map).toMatchInlineSnapshot(`
      "# Decide: what is the organisation called? "Export" is the name of the file.
      rolemap: 1
      name: Export

      teams:
        company:
          name: Company
          kind: circle
          roles:
            lead-link:
              name: Lead Link
              core: lead
              purpose: Company thrives
              holders: [ann-smit]
            # Decide: who holds this role? Nobody does; if you look for someone, write "vacant: true".
            archive:
              name: Archive
          teams:
            operations:
              name: Operations
              kind: circle
              purpose: Orders arrive
              strategy: Calm over fast
              domains: [Warehouse]
              notes: "Accountability: Running the warehouse"
              roles:
                secretary:
                  name: Secretary
                  core: secretary
                  holders:
                    - {person: bob-de-wit, until: 2027-01-01}
                  elected: true
                shipping:
                  name: Shipping
                  purpose: Parcels leave today
                  responsibilities:
                    - Shipping orders on time
                  holders:
                    - {person: ann-smit, focus: Abroad}
                    - bob-de-wit
                  tags: [daily]
                lead:
                  name: Lead
                  core: lead
                  holders: [bob-de-wit]

      people:
        ann-smit:
          name: Ann Smit
          email: ann@example.org
        bob-de-wit:
          name: Bob de Wit
          email: bob@example.org
      "
    `);
    expect(told).toMatchInlineSnapshot(`
      "export (2 circles, 4 roles, 2 persons): 2 teams, 5 roles, 2 persons.
      Left out, for it is about the tool, not about roles: circles[].organization_id (1), people[].external_id (1), assignments[].exclude_from_meetings (1).
      Left out, for what it refers to is not there: assignments[].links.person (1).
      2 things are still to be decided: look for "Decide:" in the draft.
      "
    `);
    expect(left).toMatchInlineSnapshot(`
      [
        "circles[].short_name told-elsewhere 2",
        "circles[].organization_id technical 1",
        "circles[].links.roles[] told-elsewhere 5",
        "roles[].is_core told-elsewhere 3",
        "roles[].links.accountabilities[] told-elsewhere 2",
        "roles[].links.domains[] told-elsewhere 1",
        "people[].external_id technical 1",
        "people[].links.circles[] told-elsewhere 1",
        "assignments[].exclude_from_meetings technical 1",
        "assignments[].links.person not-found 1",
      ]
    `);
  });

  it('is read from one file with all of it, too', async () => {
    const { told } = await importOf({ 'all.json': JSON.stringify({ ...CIRCLES, ...ROLES, ...OTHERS }) });
    expect(told).toContain('2 circles, 4 roles, 2 persons');
  });
});

describe('GlassFrog, version 5', () => {
  const id = (kind: string, number: number) => `${kind}_${String(number).padStart(32, '0')}`;
  const role = (number: number, name: string, more: object) => ({
    id: id('role', number),
    type: 'role',
    name,
    purpose: `Why ${name}`,
    parent_role_id: null,
    original_role_id: null,
    has_subroles: false,
    flags: [],
    accountabilities: [],
    domains: [],
    fillers: [],
    tags: [],
    ...more,
  });
  const ann = { id: id('per', 1), name: 'Ann Smit', email: 'ann@example.org', kind: 'human' };
  const bot = { id: id('agt', 2), name: 'Rota bot', email: null, kind: 'agent' };
  const shipping = role(3, 'Shipping', {
    parent_role_id: id('role', 2),
    accountabilities: [{ id: id('acct', 1), description: 'Shipping orders', is_structural: false }],
    domains: [{ id: id('dom', 1), description: 'Dock 4', is_structural: false }],
    fillers: [ann, bot],
    tags: ['daily'],
  });
  const secretary = role(4, 'Secretary', {
    parent_role_id: id('role', 2),
    flags: ['structural', 'elected'],
    fillers: [ann],
  });

  it('is read as a list of roles', async () => {
    const data = [
      role(1, 'Company', { has_subroles: true }),
      role(2, 'Operations', { parent_role_id: id('role', 1), has_subroles: true }),
      shipping,
      secretary,
    ];
    const { map, told } = await importOf({
      'roles.json': JSON.stringify({ data, meta: { pagination: { has_next_page: false } } }),
    });
    expect(map).toMatchInlineSnapshot(`
      "# Decide: what is the organisation called? "Roles" is the name of the file.
      rolemap: 1
      name: Roles

      teams:
        company:
          name: Company
          kind: circle
          purpose: Why Company
          teams:
            operations:
              name: Operations
              kind: circle
              purpose: Why Operations
              roles:
                shipping:
                  name: Shipping
                  purpose: Why Shipping
                  responsibilities:
                    - Shipping orders
                  domains:
                    - Dock 4
                  holders: [ann-smit, rota-bot]
                  tags: [daily]
                secretary:
                  name: Secretary
                  core: secretary
                  purpose: Why Secretary
                  holders: [ann-smit]
                  elected: true

      people:
        ann-smit:
          name: Ann Smit
          email: ann@example.org
        rota-bot:
          name: Rota bot
          kind: agent
      "
    `);
    expect(told).toContain('2 circles, 2 roles, 2 persons');
  });

  it('is read as a tree, with assignments and policies', async () => {
    const assignments = [
      {
        id: id('asgn', 1),
        type: 'assignment',
        role_id: id('role', 3),
        actor_id: ann.id,
        focus: 'Abroad',
        elected_until: '2027-01-01',
        actor: ann,
      },
    ];
    const tree = {
      ...role(1, 'Company', { has_subroles: true }),
      policies: [
        {
          id: id('pol', 1),
          type: 'policy',
          title: 'Visitors',
          body: '<p>Only <b>by appointment</b></p>',
          role_id: id('role', 1),
          domain_id: null,
        },
      ],
      children: [
        {
          ...role(2, 'Operations', { parent_role_id: id('role', 1), has_subroles: true }),
          children: [{ ...shipping, fillers: undefined, assignments, children: [] }],
        },
      ],
    };
    const { map, told } = await importOf({ 'tree.json': JSON.stringify({ data: tree }) });
    expect(map).toContain('focus: Abroad');
    expect(map).toContain('text: Only by appointment');
    expect(told).toContain('2 circles, 1 role, 1 person)');
  });
});

describe('Holaspirit', () => {
  const SHEETS = {
    Members: [
      [
        'Last name',
        'First name',
        'Email',
        'Phone',
        'Language',
        'Job Title',
        'Managed by',
        'Compétences',
        'Localisations',
      ],
      ['Smit', 'Ann', 'ann@example.org', '0612345678', 'fr', 'Directrice', '', 'Écoute, Budget', 'Lyon'],
      ['de Wit', 'Bob', 'bob@example.org', '', 'nl', '', 'Ann Smit', '', ''],
    ],
    Assignations: [
      [
        'Last name',
        'First name',
        'Email',
        'Circle ID',
        'Circle',
        'Role ID',
        'Role',
        'TimeSpent',
        'Since',
        'Until',
        'Scope',
        'Decision Maker',
      ],
      ['Smit', 'Ann', 'ann@example.org', 'c0', 'Acme', 'r1', 'Leader de Cercle', '20', '2026-01-05', '', '', 'TRUE'],
      [
        'de Wit',
        'Bob',
        'bob@example.org',
        'c1',
        'Logistique',
        'r3',
        'Expédition',
        '60',
        '2026-02-01',
        '2027-02-01',
        'Export',
        '',
      ],
      ['de Wit', 'Bob', 'bob@example.org', 'c0', 'Acme', '', 'Logistique (Leader de Cercle)', '', '', '', '', ''],
      ['Noir', 'Eva', 'eva@example.org', 'c1', 'Logistique', '', '', '', '', '', '', ''],
      ['Smit', 'Ann', 'ann@example.org', 'c9', 'Nulle part', 'r9', 'Rien', '', '31/12/2026', '', '', ''],
    ],
    'Circles & Roles': [
      [
        'Circle ID',
        'Circle',
        'Role ID',
        'Role',
        'Template',
        'Hiring',
        'IsCircle',
        'Purpose',
        'Domains',
        'Accountabilities',
        'Stratégie',
        'Created',
      ],
      ['', '', 'c0', 'Acme', '', '', 'TRUE', 'Chacun reçoit', '', '', 'Qualité avant vitesse', '2020-01-01'],
      ['c0', 'Acme', 'r1', 'Leader de Cercle', '', '', 'FALSE', '', '', '', '', ''],
      [
        'c0',
        'Acme',
        'c1',
        'Logistique',
        '',
        '',
        'TRUE',
        'Tout arrive',
        'Entrepôt',
        '<ul><li>Stocker</li><li>Livrer &amp; suivre</li></ul>',
        '',
        '',
      ],
      [
        'c1',
        'Logistique',
        'r3',
        'Expédition',
        '',
        '',
        'FALSE',
        'Partir à l’heure',
        'Quai 4\nQuai 5',
        'Préparer les colis\nAppeler le transporteur',
        '',
        '',
      ],
      ['c1', 'Logistique', 'r4', 'Retours', '', 'oui', 'FALSE', '', '', '', '', ''],
    ],
    Policies: [
      ['Circle ID', 'Circle', 'Role ID', 'Role', 'Domain', 'Policy', 'Description'],
      ['c1', 'Logistique', '', '', 'Entrepôt', 'Visites', '<p>Sur rendez-vous</p>'],
    ],
    Tasks: [['Title'], ['x']],
  };

  it('becomes circles, roles, fillers, members and policies, from all sheets', async () => {
    const { map, told, left } = await importOf({ 'export.xlsx': makeWorkbook(SHEETS) });
    expect(map).toMatchInlineSnapshot(`
      "rolemap: 1
      name: Acme

      teams:
        acme:
          name: Acme
          kind: circle
          purpose: Chacun reçoit
          strategy: Qualité avant vitesse
          roles:
            leader-de-cercle:
              name: Leader de Cercle
              core: lead
              holders:
                - {person: ann-smit, share: 0.2, since: 2026-01-05}
          teams:
            logistique:
              name: Logistique
              kind: circle
              purpose: Tout arrive
              domains: [Entrepôt]
              policies:
                - {name: Visites, text: Sur rendez-vous, domain: Entrepôt}
              notes: |-
                Accountability: Stocker
                Accountability: Livrer & suivre
              roles:
                expedition:
                  name: Expédition
                  purpose: Partir à l’heure
                  responsibilities:
                    - Préparer les colis
                    - Appeler le transporteur
                  domains:
                    - Quai 4
                    - Quai 5
                  holders:
                    - {person: bob-de-wit, focus: Export, share: 0.6, since: 2026-02-01, until: 2027-02-01}
                retours:
                  name: Retours
                  vacant: true
                leader-de-cercle:
                  name: Leader de Cercle
                  core: lead
                  holders: [bob-de-wit]
                # Decide: which roles do the members have? The source says only who belongs to the team.
                member:
                  name: Member
                  holders: [eva-noir]
        nulle-part:
          name: Nulle part
          kind: circle
          roles:
            rien:
              name: Rien
              holders:
                - {person: ann-smit, since: 2026-12-31}

      people:
        ann-smit:
          name: Ann Smit
          title: Directrice
          email: ann@example.org
          talents: [Écoute, Budget]
        bob-de-wit:
          name: Bob de Wit
          email: bob@example.org
          notes: "Managed by: Ann Smit"
        eva-noir:
          name: Eva Noir
          email: eva@example.org
      "
    `);
    expect(told).toMatchInlineSnapshot(`
      "export.xlsx (3 circles, 5 roles, 5 assignments, 3 persons): 3 teams, 6 roles, 3 persons.
      Private data left out: Members: Phone, Members: Localisations.
      Left out, for it is about the tool, not about roles: Members: Language (2), Assignations: Decision Maker (1), Circles & Roles: Created (1).
      Left out, for the format of role maps has no place for it: Tasks (1).
      1 thing is still to be decided: look for "Decide:" in the draft.
      "
    `);
    expect(left).toMatchInlineSnapshot(`
      [
        "Members: Phone private 1",
        "Members: Language technical 2",
        "Members: Localisations private 1",
        "Assignations: Decision Maker technical 1",
        "Circles & Roles: Created technical 1",
        "Tasks no-place 1",
      ]
    `);
  });

  it.each([
    ['Circles & Roles', '2 circles, 3 roles'],
    ['Assignations', '3 circles, 4 roles, 5 assignments'],
  ])('is read from the sheet %s alone', async (sheet, counts) => {
    const { told } = await importOf({ 'export.xlsx': makeWorkbook({ [sheet]: SHEETS[sheet as 'Policies'] }) });
    expect(told).toContain(counts);
  });
});

describe('pasted text', () => {
  it('has roles under headings in several languages and styles', async () => {
    const text = `# Shelter

Circle: Night shelter

Role: Beds
Purpose: Everyone sleeps dry
  and safe
Accountabilities:
- Arranging camp beds
- Keeping the register of who
  sleeps where
Domains:
* Blanket store
Filled by: Fatima El Amrani, Jan

## Rol: Dagopvang
**Doel:** Kinderen spelen: elke dag
**Verantwoordelijkheden**
1. Speelgoed: uitdelen
2. Toezicht houden
Mag beslissen: welke zaal open is
Vervuld door: vacature
Metrics:
- 20 kinderen

### Keuken
Doel
Taken: Koken; Afwassen
`;
    const { map, told, left } = await importOf({ 'roles.md': text });
    expect(map).toMatchInlineSnapshot(`
      "# Decide: what is the organisation called? "Roles" is the name of the file.
      rolemap: 1
      name: Roles

      teams:
        night-shelter:
          name: Night shelter
          roles:
            beds:
              name: Beds
              purpose: Everyone sleeps dry and safe
              responsibilities:
                - Arranging camp beds
                - Keeping the register of who sleeps where
              domains:
                - Blanket store
              holders: [fatima-el-amrani, jan]
            dagopvang:
              name: Dagopvang
              purpose: "Kinderen spelen: elke dag"
              responsibilities:
                - "Speelgoed: uitdelen"
                - Toezicht houden
              decides:
                - welke zaal open is
              vacant: true
            # Decide: who holds this role? Nobody does; if you look for someone, write "vacant: true".
            keuken:
              name: Keuken
              responsibilities: [Koken, Afwassen]

      people:
        fatima-el-amrani: Fatima El Amrani
        jan: Jan
      "
    `);
    expect(told).toContain('roles.md (3 roles): 1 team, 3 roles, 2 persons.');
    expect(left).toEqual(['(…) no-place 2', 'Metrics no-place 1']);
  });

  it('takes Name for a role, and a number of a citizen for none of its business', async () => {
    const { map } = await importOf({ '-': 'Name: Beds\nPurpose: BSN 123456782 sleeps dry\nDomain: Hall\n' });
    expect(map).toContain('beds:');
    expect(map).not.toContain('123456782');
  });
});
