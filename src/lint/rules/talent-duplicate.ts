import type { Talent } from '../../model/org-map.ts';
import { nameForm } from '../../text/normal-form.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'talent-duplicate',
  group: 'talents',
  severity: 'warning',
  summary: 'Two entries of the catalogue are one talent: they share their name or their address.',
  why: 'Where one talent has two entries, a role asks for the one and a person lists the other: they never find each other.',
  source: 'ESCO (one address for each skill)',
  bad: `rolemap: 1
name: Cloud Street Theatre
vision: Nobody leaves the theatre as they came
talents:
  lighting: Lighting
  light-design: {name: Light design, uri: "http://data.europa.eu/esco/skill/light"}
  stage-light: {name: Stage light, uri: "http://data.europa.eu/esco/skill/light"}
teams:
  stage:
    purpose: The play can begin
    roles:
      evening: {name: The evening, purpose: The curtain opens on time, responsibilities: [Setting up light and sound], talents: [stage-light], holders: [romy, kees]}
people: {romy: Romy, kees: Kees}
`,
  good: `rolemap: 1
name: Cloud Street Theatre
vision: Nobody leaves the theatre as they came
talents:
  lighting: Lighting
  light-design: {name: Light design, uri: "http://data.europa.eu/esco/skill/light"}
teams:
  stage:
    purpose: The play can begin
    roles:
      evening: {name: The evening, purpose: The curtain opens on time, responsibilities: [Setting up light and sound], talents: [light-design], holders: [romy, kees]}
people: {romy: Romy, kees: Kees}
`,
  messages: {
    en: {
      same: (one: string, other: string) => `"${one}" and "${other}" are one talent.`,
      name: (one: string) => `Two talents are called "${one}".`,
      help: 'keep one of them, put the id of the other under its `previously`, and let roles and people name the one that stays.',
      first: 'the same talent',
    },
    nl: {
      same: (one: string, other: string) => `"${one}" en "${other}" zijn hetzelfde talent.`,
      name: (one: string) => `Twee talenten heten "${one}".`,
      help: 'houd er één, zet de id van de andere daar onder `previously`, en laat rollen en mensen het talent noemen dat blijft.',
      first: 'hetzelfde talent',
    },
  },
  *check(map, { say }) {
    const byName = new Map<string, Talent>();
    const byAddress = new Map<string, Talent>();
    for (const talent of map.talents.values()) {
      const { id, name, uri, location } = talent;
      const address = uri === undefined ? undefined : addressOf(uri);
      const sameAddress = address === undefined ? undefined : byAddress.get(address);
      const first = sameAddress ?? byName.get(nameForm(name));
      if (!first) {
        byName.set(nameForm(name), talent);
        if (address !== undefined) byAddress.set(address, talent);
        continue;
      }
      yield {
        at: sameAddress ? location.child('uri').value : location.key,
        subject: id,
        message: first.name === name ? say.name(name) : say.same(first.name, name),
        help: say.help,
        detail: first.id,
        related: [{ message: say.first, at: first.location.key }],
      };
    }
  },
});

/** An address without what makes no difference to where it leads. */
function addressOf(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
}
