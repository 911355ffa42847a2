import { enumerate, excerpt, quote } from '../../text/wording.ts';
import type { Action, Impact, Language, Thing } from '../change.ts';
import type { KindInfo } from '../kind-info.ts';
import { CHOICES, fieldWord, PERIODS, VALUES } from './field-words.ts';

/** One text that changed; a missing side had none. */
export interface Texts {
  readonly from?: string;
  readonly to?: string;
}

/** A name or an id that changed. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** The old and the new id, where the id changed. */
  readonly ids?: { readonly from: string; readonly to: string };
}

/** One part of something that changed; without both values, it is too long or too deep to be told. */
export interface Detail {
  readonly field: string;
  readonly from?: string | number | boolean;
  readonly to?: string | number | boolean;
  /** Whether it was, or is, there without a value that can be told. */
  readonly untold?: boolean;
}

/** The first and the last day of something, before and after. */
export interface Term {
  readonly since?: Texts;
  readonly until?: Texts;
}

/** Texts in quotes with a conjunction before the last. */
export function quotes(texts: readonly string[], language: Language): string {
  return enumerate(
    texts.map((text) => quote(text)),
    language === 'nl' ? 'en' : 'and',
  );
}

const FEW = 3;

/** As `quotes`, but of many texts only the first ones, and how many more there are. */
export function few(texts: readonly string[], language: Language): string {
  if (texts.length <= FEW + 1) return quotes(texts, language);
  const more = texts.length - FEW;
  const shown = texts.slice(0, FEW).map((text) => quote(text));
  return `${shown.join(', ')} ${language === 'nl' ? `en nog ${more}` : `and ${more} more`}`;
}

/** Names with a conjunction before the last. */
export function names(texts: readonly string[], language: Language): string {
  return enumerate(
    texts.map((text) => excerpt(text)),
    language === 'nl' ? 'en' : 'and',
  );
}

/** A fraction of full time as people say it. */
export function share(fraction: number, language: Language): string {
  return `${percent(fraction, language)} ${language === 'nl' ? 'van voltijd' : 'of full time'}`;
}

/** A fraction in percent. */
export function percent(fraction: number, language: Language): string {
  const amount = String(Math.round(fraction * 1000) / 10);
  return `${language === 'nl' ? amount.replace('.', ',') : amount}%`;
}

/** A part in brackets behind a name, where there is one. */
export function bracketed(text: string | undefined): string {
  return text === undefined ? '' : ` (${excerpt(text)})`;
}

const SHOWN = 100;

/** Two texts in quotes, both cut around the first difference, so that a reader sees what differs. Undefined where only white space does. */
export function quotesOfDifference(from: string, to: string): [string, string] | undefined {
  const [left, right] = [from.replace(/\s+/g, ' ').trim(), to.replace(/\s+/g, ' ').trim()];
  if (left === right) return undefined;
  let first = 0;
  while (left[first] === right[first]) first++;
  const start = first > SHOWN / 2 ? left.lastIndexOf(' ', first - 20) + 1 : 0;
  const cut = (text: string) => quote(start > 0 ? `…${text.slice(start)}` : text, SHOWN);
  return [cut(left), cut(right)];
}

/** Several parts that changed: "date 2026-09-18 (was 2026-09-16), notes changed". */
export function details(parts: readonly Detail[], language: Language): string {
  return parts.map((part) => detail(part, language)).join(', ');
}

function detail({ field, from, to, untold }: Detail, language: Language): string {
  const word = fieldWord(field, language);
  const dutch = language === 'nl';
  if (untold || (from === undefined && to === undefined)) return `${word} ${dutch ? 'gewijzigd' : 'changed'}`;
  const value = (raw: string | number | boolean) => {
    if (typeof raw === 'boolean') return dutch ? (raw ? 'ja' : 'nee') : raw ? 'yes' : 'no';
    if (typeof raw === 'number') return dutch ? String(raw).replace('.', ',') : String(raw);
    if (field === 'every' && dutch) return excerpt(raw.replace(/[a-z]+/g, (unit) => PERIODS[unit] ?? unit));
    return CHOICES.has(field) ? excerpt((dutch && VALUES[raw]) || raw) : quote(raw);
  };
  if (to === undefined)
    return `${dutch ? 'geen' : 'no'} ${word} ${dutch ? 'meer' : 'any more'} (was ${value(from as string)})`;
  if (from === undefined) return `${word} ${value(to)}`;
  const told = typeof from === 'string' && typeof to === 'string' ? quotesOfDifference(from, to) : undefined;
  if (typeof from === 'string' && !told)
    return `${word} ${dutch ? 'gewijzigd (alleen witruimte)' : 'changed (white space only)'}`;
  const [old, now] = told && !CHOICES.has(field) ? told : [value(from), value(to)];
  return `${word} ${now} (was ${old})`;
}

/** A term that changed: "until 2026-12-31 (was 2026-10-01)". */
export function term({ since, until }: Term, language: Language): string {
  const dutch = language === 'nl';
  const was = ({ from }: Texts, none: string) => ` (was ${from ?? none})`;
  const parts: string[] = [];
  if (since)
    parts.push(
      (since.to === undefined
        ? dutch
          ? 'zonder eerste dag'
          : 'without a first day'
        : `${dutch ? 'vanaf' : 'from'} ${since.to}`) + (since.from === undefined ? '' : was(since, '')),
    );
  if (until)
    parts.push(
      (until.to === undefined
        ? dutch
          ? 'zonder einde'
          : 'without an end'
        : `${dutch ? 'tot en met' : 'until'} ${until.to}`) + was(until, dutch ? 'zonder einde' : 'open-ended'),
    );
  return parts.join(dutch ? ' en ' : ' and ');
}

/** The two texts of a part that changed alone; none where more changed, or where it is a choice of the format. */
export function textsOfDetail(parts: readonly Detail[]): Texts {
  const [only] = parts;
  if (!only || parts.length > 1 || CHOICES.has(only.field)) return {};
  const { from, to } = only;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : {};
}

/** The word for the part that changed alone, as `textsOfDetail` takes it. */
export function wordOfDetail([only]: readonly Detail[], language: Language): string {
  return only ? fieldWord(only.field, language) : '';
}

interface TextKind {
  readonly summary: string;
  readonly concerns: readonly [Thing, ...Thing[]];
  readonly impact?: Impact;
  /** With its article: "a purpose". */
  readonly en: string;
  /** With its article: "het doel". */
  readonly nl: string;
  /** Words for the values, where they are choices of the format. */
  readonly values?: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  readonly example: { readonly name: string; readonly data: Texts };
}

/** A kind for one text of a thing. */
export function textKind({
  summary,
  concerns,
  impact = 'wording',
  en,
  nl,
  values,
  example,
}: TextKind): KindInfo<Texts> {
  const english = en.replace(/^an? /, '');
  const dutch = nl.replace(/^(de|het) /, '');
  const value = (text: string, language: Language) => quote(values?.[language][text] ?? text, SHOWN);
  const both = ({ from, to }: Texts, language: Language) =>
    from === undefined || to === undefined
      ? undefined
      : values
        ? ([value(from, language), value(to, language)] as const)
        : quotesOfDifference(from, to);
  return {
    summary,
    concerns,
    action: 'changed',
    impacts: [impact],
    example,
    ...(!values && {
      rewording: {
        texts: (data) => data,
        en: (of) => `the ${english} of ${of} changed`,
        nl: (of) => `${nl} van ${of} veranderde`,
      },
    }),
    en: (of, data) => {
      if (data.from === undefined) return `${of} now has ${en}: ${value(data.to ?? '', 'en')}.`;
      if (data.to === undefined) return `${of} no longer has ${en}; it was ${value(data.from, 'en')}.`;
      const [from, to] = both(data, 'en') ?? [];
      return from && to
        ? `the ${english} of ${of} changed from ${from} to ${to}.`
        : `the ${english} of ${of} changed in white space only.`;
    },
    nl: (of, data) => {
      if (data.from === undefined) return `${of} heeft nu een ${dutch}: ${value(data.to ?? '', 'nl')}.`;
      if (data.to === undefined) return `${of} heeft geen ${dutch} meer; dat was ${value(data.from, 'nl')}.`;
      const [from, to] = both(data, 'nl') ?? [];
      return from && to
        ? `${nl} van ${of} veranderde van ${from} in ${to}.`
        : `${nl} van ${of} veranderde alleen in witruimte.`;
    },
  };
}

/** What stands before an old name, so that a reader knows what it is the name of. */
const NOUNS: Readonly<Record<Thing, Readonly<Record<Language, string>>>> = {
  organization: { en: 'the organisation ', nl: 'de organisatie ' },
  team: { en: 'team ', nl: 'team ' },
  role: { en: '', nl: '' },
  person: { en: '', nl: '' },
  collaboration: { en: 'the collaboration ', nl: 'de samenwerking ' },
  talent: { en: 'talent ', nl: 'talent ' },
  template: { en: 'the template ', nl: 'het sjabloon ' },
  pay: { en: '', nl: '' },
  'pay-band': { en: 'pay band ', nl: 'schaal ' },
};

/** A kind for the new name, or the new id, of a thing. */
export function renameKind(thing: Thing, summary: string, example: KindInfo<Rename>['example']): KindInfo<Rename> {
  return {
    summary: `${summary} A new id counts as a rename where the map declares it under \`previously\`.`,
    concerns: [thing],
    action: 'renamed',
    impacts: ['wording'],
    example,
    en: (of, { from, to, ids }) =>
      from === to && ids
        ? `${of} has another id: ${quote(ids.to)} instead of ${quote(ids.from)}.`
        : `${NOUNS[thing].en}${quote(from)} is called ${quote(to)} now.`,
    nl: (of, { from, to, ids }) =>
      from === to && ids
        ? `${of} heeft een andere id: ${quote(ids.to)} in plaats van ${quote(ids.from)}.`
        : `${NOUNS[thing].nl}${quote(from)} heet nu ${quote(to)}.`,
  };
}

/** A kind that is said in its own way; it changes something unless `action` says more. */
export function kind<Data>(
  info: Omit<KindInfo<Data>, 'action' | 'example'> & {
    readonly action?: Action;
    readonly example: { readonly name: string; readonly data: NoInfer<Data> };
  },
): KindInfo<Data> {
  return { action: 'changed', ...info };
}
