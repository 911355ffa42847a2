import type { Language, ToldChange } from '../diff/change.ts';
import { count } from '../text/wording.ts';

/** What a reader should know of the rules that changes break, in one line for each rule. */
export function changeRulesNotes(changes: readonly ToldChange[], language: Language): string[] {
  const narrowed = changes.filter(({ rule }) => rule?.id === 'delegation-narrowed').length;
  if (narrowed === 0) return [];
  return [
    language === 'nl'
      ? `${count(narrowed, 'wijziging verkleint', 'wijzigingen verkleinen')} de ruimte om te beslissen: wie minder mag beslissen, wacht op toestemming. Zeg erbij waarom · rolemap explain delegation-narrowed`
      : `${count(narrowed, 'change narrows', 'changes narrow')} the room to decide: who may decide less waits for permission. Say why · rolemap explain delegation-narrowed`,
  ];
}
