import { count, excerpt, quote } from '../text/wording.ts';
import type { Change, ChangeOf, Language, Rewording, Side, Subject, ToldChange, ToldSide } from './change.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.ts';
import { quotesOfDifference } from './kinds/say.ts';
import { type NameOf, tellField, tellValue } from './tell-value.ts';

/** The names of what both maps refer to: with them, what stood there and stands there is told by names, else by ids. */
export interface NamesOfSides {
  readonly before: NameOf;
  readonly after: NameOf;
}

/** Changes with their messages in one language, in the order given. */
export function tellChanges(changes: readonly Change[], language: Language, names: NamesOfSides = IDS): ToldChange[] {
  return changes.map((change) => tellChange(change, language, names));
}

/** One change with its message in one language; to the person `you`, where it is about what that person holds. */
export function tellChange(change: Change, language: Language, names: NamesOfSides = IDS, you?: string): ToldChange {
  const { data: _, before, after, ...kept } = change;
  const rewording = rewordingOf(change, language);
  return {
    ...kept,
    action: CHANGE_KINDS[change.kind].action,
    message: messageOf(change, language, you !== undefined && change.about.holder === you),
    ...(rewording && { rewording }),
    ...(before && { before: toldSide(change, before, language, names.before) }),
    ...(after && { after: toldSide(change, after, language, names.after) }),
  };
}

const IDS: NamesOfSides = { before: () => undefined, after: () => undefined };

/** The field that tells what a value is which stands alone, by the kinds that have such. */
const FIELDS_OF_KINDS: readonly (readonly [RegExp, string])[] = [
  [/-(moved|owner-changed|template-changed|pay-changed)$/, 'owner'],
  [/^(consultation|information)-/, 'consult'],
  [/^exclusion-/, 'excludes'],
  [/^(room-|default-room-)/, 'level'],
  [/-share-changed$/, 'share'],
  [/-capacity-changed$/, 'as'],
];

function toldSide({ kind }: Change, side: Side, language: Language, nameOf: NameOf): ToldSide {
  const { value } = side;
  const field = FIELDS_OF_KINDS.find(([kinds]) => kinds.test(kind))?.[1];
  const isPlain = typeof value !== 'object' || Array.isArray(value);
  return {
    ...side,
    parts:
      field !== undefined && isPlain ? tellField(field, value, language, nameOf) : tellValue(value, language, nameOf),
  };
}

/** The two texts of a change that rewrites one; none where only white space differs. */
function rewordingOf<Kind extends ChangeKind>(
  { kind, about, data }: Pick<ChangeOf<Kind>, 'kind' | 'data' | 'about'>,
  language: Language,
): Rewording | undefined {
  const { rewording } = CHANGE_KINDS[kind];
  const { from, to } = rewording?.texts(data) ?? {};
  if (!rewording || from === undefined || to === undefined || !quotesOfDifference(from, to)) return undefined;
  return { lead: sentence(rewording[language](nameOf(about, language), data)), from, to };
}

/** What a change is in one sentence; said to the one who holds the role, where that is asked for and the kind is about a holding. */
export function messageOf<Kind extends ChangeKind>(
  { kind, about, data }: Pick<ChangeOf<Kind>, 'kind' | 'data'> & { readonly about: Named },
  language: Language,
  toYou = false,
): string {
  const info = CHANGE_KINDS[kind];
  const say = (toYou && info.you?.[language]) || info[language];
  // A quoted sentence that closes the message needs no second full stop.
  return sentence(say(nameOf(about, language), data)).replace(/([.!?…]")\.$/, '$1');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a message needs to know of the thing that it is about. */
type Named = Pick<Subject, 'thing' | 'name' | 'takers'>;

/** How a message names the thing that it is about: persons by their bare name, the rest in quotes. */
function nameOf({ thing, name, takers = 0 }: Named, language: Language): string {
  const dutch = language === 'nl';
  switch (thing) {
    case 'organization':
      return dutch ? 'de organisatie' : 'the organisation';
    case 'pay':
      return dutch ? 'de beloning' : 'pay';
    case 'person':
      return excerpt(name);
    case 'role':
      return quote(name);
    case 'team':
      return `team ${quote(name)}`;
    case 'talent':
      return `talent ${quote(name)}`;
    case 'collaboration':
      return `${dutch ? 'de samenwerking' : 'the collaboration'} ${quote(name)}`;
    case 'pay-band':
      return `${dutch ? 'schaal' : 'pay band'} ${quote(name)}`;
    case 'template': {
      const roles = dutch ? `van ${count(takers, 'rol', 'rollen')}` : `of ${count(takers, 'role')}`;
      return `${dutch ? 'het sjabloon' : 'the template'} ${quote(name)}${takers > 0 ? ` (${roles})` : ''}`;
    }
  }
}
