import type { OrgMap, VocabularyWord } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Subject } from './change.ts';
import { compareExtension, compareLinks, compareTags } from './compare-particulars.ts';
import { type Comparison, keySides } from './comparison.ts';

/** Compares what the organisation as a whole says, and how it sets pay. */
export function compareOrganizations(comparison: Comparison): void {
  const { before, after } = comparison;
  const about: Subject = { thing: 'organization', reference: 'org', name: after.name, order: '0' };
  const pay: Subject = { thing: 'pay', reference: 'org', name: '', order: '6' };
  const sides = (key: string, from: unknown, to: unknown) => {
    const last = key.split('.').at(-1) as string;
    return keySides(topOf(before, key), topOf(after, key), last, from, to);
  };
  if (before.name !== after.name)
    comparison.add(
      'organization-renamed',
      about,
      { from: before.name, to: after.name },
      sides('name', before.name, after.name),
    );
  for (const [kind, key] of [
    ['purpose-changed', 'purpose'],
    ['vision-changed', 'vision'],
    ['language-changed', 'language'],
    ['notes-changed', 'notes'],
  ] as const)
    comparison.text(kind, about, before[key], after[key], () => sides(key, before[key], after[key]));
  for (const [kind, key] of [
    ['pay-agreement-changed', 'agreement'],
    ['pay-progression-changed', 'progression'],
    ['notes-changed', 'notes'],
  ] as const)
    comparison.text(kind, pay, before.pay[key], after.pay[key], () =>
      sides(`pay.${key}`, before.pay[key], after.pay[key]),
    );
  comparison.text('default-room-changed', about, before.defaultLevel, after.defaultLevel, () =>
    keySides(
      topOf(before, 'defaults').child('defaults'),
      topOf(after, 'defaults').child('defaults'),
      'decides',
      before.defaultLevel,
      after.defaultLevel,
    ),
  );
  for (const word of WORDS) {
    const details = comparison.details(before.vocabulary[word], after.vocabulary[word], ['one', 'many']);
    if (details.length === 0) continue;
    const [was, now] = [
      topOf(before, 'vocabulary').child('vocabulary'),
      topOf(after, 'vocabulary').child('vocabulary'),
    ];
    comparison.add(
      'vocabulary-changed',
      about,
      { word, details },
      keySides(was, now, word, before.vocabulary[word], after.vocabulary[word]),
    );
  }
  compareTags(comparison, about, [before.tags, topOf(before, 'tags')], [after.tags, topOf(after, 'tags')]);
  compareLinks(comparison, about, [before.links, topOf(before, 'links')], [after.links, topOf(after, 'links')]);
  compareOwnData(comparison, about, pay);
}

const WORDS: readonly VocabularyWord[] = ['team', 'role', 'person', 'responsibility'];

/** What holds a key of the organisation: where it is written, else where the organisation starts. */
function topOf(map: OrgMap, key: string): Location {
  return map.locations.get(key)?.parent ?? map.location;
}

/** The parts of a file that are no thing of their own and may have keys that begin with `x-`. */
const SECTIONS = ['', 'vocabulary', 'defaults', 'pay'] as const;

function compareOwnData(comparison: Comparison, about: Subject, pay: Subject): void {
  const [old, current] = [ownData(comparison.before), ownData(comparison.after)];
  for (const address of new Set([...old.keys(), ...current.keys()])) {
    const [section, key] = address.split('\n') as [string, string];
    const [was, now] = [old.get(address), current.get(address)];
    compareExtension(
      comparison,
      section === 'pay' ? pay : about,
      key,
      [was?.value, was?.location ?? comparison.before.location],
      [now?.value, now?.location ?? comparison.after.location],
    );
  }
}

/** Data of one's own about the organisation, by section and key; what was left out of the map is not among them, whatever its files say. */
function ownData(map: OrgMap): Map<string, { value: unknown; location: Location }> {
  const found = new Map<string, { value: unknown; location: Location }>();
  for (const section of SECTIONS) {
    const data = section === '' ? map.extensions : map.sectionExtensions[section];
    for (const [key, value] of Object.entries(data))
      found.set(`${section}\n${key}`, { value, location: homeOf(key, section, map).child(key) });
  }
  return found;
}

/** What holds a key of one's own: the first file that has it. */
function homeOf(key: string, section: (typeof SECTIONS)[number], { documents, location }: OrgMap): Location {
  for (const top of documents) {
    const home = section === '' ? top : top.child(section);
    const held = home.path.reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)?.[step],
      top.document.value,
    );
    if (typeof held === 'object' && held !== null && key in held) return home;
  }
  return location;
}
