import { count, excerpt, quote } from '../text/wording.ts';
import type { Change, ChangeOf, Language, Subject, ToldChange } from './change.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.ts';

/** Changes with their messages in one language, in the order given. */
export function tellChanges(changes: readonly Change[], language: Language): ToldChange[] {
  return changes.map((change) => {
    const { data: _, ...kept } = change;
    return { ...kept, action: CHANGE_KINDS[change.kind].action, message: messageOf(change, language) };
  });
}

/** What a change is in one sentence. */
export function messageOf<Kind extends ChangeKind>(
  { kind, about, data }: Pick<ChangeOf<Kind>, 'kind' | 'data'> & { readonly about: Named },
  language: Language,
): string {
  const message = CHANGE_KINDS[kind][language](nameOf(about, language), data);
  // A quoted sentence that closes the message needs no second full stop.
  return (message.charAt(0).toUpperCase() + message.slice(1)).replace(/([.!?…]")\.$/, '$1');
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
