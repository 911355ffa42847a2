import { oneLine } from '../../src/text/one-line.ts';

/** A map with something in every field of the format, and what a reader must find of each. */
export function fullMap(decorate: (mark: string) => string) {
  const wanted: string[] = [];
  let number = 0;
  let day = 0;
  /** A text of its own, found as it is. */
  const text = () => {
    const written = decorate(`mark${++number}x`);
    wanted.push(oneLine(written));
    return written;
  };
  /** Markdown, in which signs would mean something. */
  const markdown = () => {
    wanted.push(`mark${++number}x`);
    return `**mark${number}x**`;
  };
  /** A date of its own, found in words. */
  const date = (year = 2030) => {
    const iso = `${year}-${day < 28 ? '01' : '02'}-${String((day++ % 28) + 1).padStart(2, '0')}`;
    const [, month, dayOfMonth] = iso.split('-').map(Number);
    wanted.push(`${dayOfMonth} ${month === 1 ? 'January' : 'February'} ${year}`);
    return iso;
  };
  const as = <Value>(value: Value, ...shown: string[]): Value => {
    wanted.push(...shown);
    return value;
  };
  /** Data of one's own where pages do not show them. */
  const own = () => ({ 'x-own': decorate(`own${++number}x`) });
  const links = () => [{ name: text(), url: as(`https://example.org/mark${++number}x`, 'mark'), ...own() }, text()];
  const review = () => ({ every: as('7 weeks', 'every 7 weeks'), last: date(), next: date(2031), ...own() });
  const common = () => ({ tags: [text()], links: links(), notes: markdown(), 'x-own': text() });
  const work = () => ({
    name: text(),
    core: as('secretary', 'ore role: secretary'),
    purpose: text(),
    responsibilities: [text(), { text: text(), id: 'one', notes: markdown(), ...own() }],
    decides: [
      text(),
      {
        what: text(),
        level: as('inquire', 'decides, and tells afterwards'),
        limit: text(),
        consult: ['other/r'],
        inform: ['other/'],
        notes: markdown(),
        ...own(),
      },
      { what: text(), limit: as('5000 EUR', '€5,000') },
    ],
    domains: [text()],
    delivers: [text(), { what: text(), to: 'other/r', for: text(), ...own() }],
    talents: [{ talent: 'logistics', level: text(), needed: as('helpful', 'helpful'), why: text(), ...own() }],
    seats: as({ min: 2, max: 5, share: 1.25, ...own() }, '2 to 5', '125% of full time'),
    elected: as(true, 'elected'),
    critical: as(true, 'must not depend on one person'),
    excludes: ['other/r'],
    replaces: [text()],
    pay: { band: 'the-band', why: text(), ...own() },
    review: review(),
    ...common(),
  });
  const map = {
    rolemap: 1,
    name: text(),
    purpose: text(),
    vision: text(),
    language: 'en',
    vocabulary: {
      team: { one: 'kring', many: as('kringen', 'Kringen'), ...own() },
      role: { one: as('rol', 'Rol'), many: as('rollen', 'Rollen') },
      person: { one: 'mens', many: as('mensen', 'Mensen') },
      responsibility: { one: 'taak', many: as('taken', 'Taken') },
      ...own(),
    },
    defaults: { decides: as('agree', 'decides together with others'), ...own() },
    teams: {
      team: {
        name: text(),
        kind: as('guild', 'guild'),
        purpose: text(),
        vision: text(),
        since: date(2020),
        until: date(2040),
        strategy: text(),
        results: [
          {
            what: text(),
            by: date(),
            owner: 'team/role',
            done: as(true, 'done'),
            review: date(),
            links: links(),
            notes: markdown(),
            ...own(),
          },
        ],
        domains: [text()],
        policies: [{ name: text(), text: text(), domain: text(), ...own() }],
        meetings: [
          {
            name: text(),
            every: as('2 quarters', 'every 2 quarters'),
            at: text(),
            minutes: as(37, '37 minutes'),
            purpose: text(),
            links: links(),
            ...own(),
          },
        ],
        contact: text(),
        roles: {
          role: {
            ...work(),
            like: 'template',
            holders: [
              {
                person: 'the-person',
                focus: text(),
                share: as(0.35, '35%'),
                since: date(2021),
                until: date(2039),
                as: as('acting', 'acting'),
                ...own(),
              },
            ],
            vacant: { since: date(), share: as(0.15, '15% of full time'), why: text(), links: links(), ...own() },
            previously: [as('old-role', 'old-role')],
            status: as('draft', 'draft'),
          },
        },
        teams: { inner: { name: text() } },
        review: review(),
        previously: [as('old-team', 'old-team')],
        status: as('draft', 'draft'),
        ...common(),
      },
      other: { parent: 'team', roles: { r: {} } },
    },
    people: {
      'the-person': {
        name: text(),
        kind: as('agent', 'software agent'),
        title: text(),
        organization: text(),
        share: as(0.85, '85% available'),
        email: as('p.mark@example.org', 'p.mark@example.org'),
        talents: [{ talent: 'logistics', level: as('expert', 'expert'), evidence: text(), ...own() }],
        joined: date(2021),
        left: date(2041),
        previously: [as('old-person', 'old-person')],
        ...common(),
      },
    },
    collaborations: {
      c: {
        name: text(),
        purpose: text(),
        between: [
          { team: 'team', gives: text(), gets: text(), ...own() },
          { organization: text(), gives: text(), gets: text() },
        ],
        mode: as('facilitating', 'one helps the others to learn'),
        decides: text(),
        since: date(),
        until: date(2032),
        review: review(),
        previously: [as('old-collaboration', 'old-collaboration')],
        status: as('draft', 'draft'),
        ...common(),
      },
    },
    talents: {
      logistics: {
        name: text(),
        uri: text(),
        notes: markdown(),
        previously: [as('old-talent', 'old-talent')],
        'x-own': text(),
      },
    },
    templates: {
      base: { name: text(), previously: [as('older-base', 'older-base')] },
      template: { ...work(), like: 'base' },
    },
    pay: {
      bands: {
        'the-band': {
          min: as(3200, '€3,200'),
          max: as(4100.5, '€4,100.50'),
          currency: 'EUR',
          period: as('month', 'per month'),
          why: text(),
          criteria: as(
            { skills: 611, effort: 612, responsibility: 613, conditions: 614, ...own() },
            '611',
            '612',
            '613',
            '614',
          ),
          previously: [as('old-band', 'old-band')],
          notes: markdown(),
          'x-own': text(),
        },
      },
      agreement: text(),
      progression: text(),
      notes: markdown(),
      ...own(),
    },
    ...common(),
  };
  return { map, wanted };
}
