import { describe, expect, it } from 'vitest';
import { selectTeam } from '../../src/model/select-team.ts';
import { PAGE_FORMATS, type PageFormatName } from '../../src/render/formats.ts';
import { LABEL_LANGUAGES } from '../../src/render/labels/label-languages.ts';
import { followLinks } from './check-links.ts';
import { mapFrom } from './render-map.ts';

/** Two top teams that refer to each other in every way that the format has. */
const MAP = await mapFrom(`rolemap: 1
name: X
teams:
  shelter:
    results: [{what: Beds, owner: finance/controller}]
    roles:
      beds:
        decides: [{what: Rooms, level: consult, consult: [finance/controller, finance/], inform: [finance/]}]
        delivers: [{what: A list, to: finance/controller}]
        excludes: [finance/controller]
        holders: [jan]
  finance:
    results: [{what: Books, owner: shelter/beds}]
    roles:
      controller: {decides: [{what: Budget, level: consult, consult: [shelter/beds], inform: [shelter/]}], holders: [jan, ann]}
people: {jan: Jan, ann: {name: Ann, talents: [calm]}}
collaborations: {help: {between: [shelter, finance]}}
`);

describe.each(LABEL_LANGUAGES)('one of two top teams that refer to each other, in %s', (language) => {
  const make = (team: string, format: PageFormatName, layout: 'page' | 'folder') => {
    const found = MAP.teams.get(team);
    if (!found) throw new Error(`no team ${team}`);
    return PAGE_FORMATS[format].render(selectTeam(MAP, found), { today: '2026-11-24', layout, language });
  };
  it.each(['shelter', 'finance'])('%s has links to what is shown, and names the rest', async (team) => {
    for (const layout of ['page', 'folder'] as const) {
      const pages = await make(team, 'markdown', layout);
      for (const platform of ['github', 'gitlab'] as const)
        for (const { text, heading } of followLinks(pages, platform)) expect(heading).toBe(text);
      const all = pages.map(({ text }) => text).join('\n');
      expect(all).toContain(team === 'shelter' ? 'Controller (Finance)' : 'Beds (Shelter)');
      expect(pages.map(({ path }) => path)).not.toContain(`teams/${team === 'shelter' ? 'finance' : 'shelter'}.md`);
    }
    for (const format of ['html', 'svg'] as const)
      expect((await make(team, format, 'page'))[0]?.text).toContain(team === 'shelter' ? 'Shelter' : 'Finance');
  });
});
