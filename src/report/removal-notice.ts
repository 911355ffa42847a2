import type { Language } from '../diff/change.ts';
import type { Removal, RemovedPart } from '../diff/measure-removal.ts';

/** What is said about a change that removes more at once than is allowed; `allowed` is a share, 0.25 for a quarter. */
export function removalNotice({ roles, holders }: Partial<Removal>, allowed: number, language: Language): string {
  const dutch = language === 'nl';
  const parts = [
    ...(roles ? [dutch ? `${amount(roles, 'van de')} rollen` : `${amount(roles, 'of')} roles`] : []),
    ...(holders
      ? [
          dutch
            ? `de rollen van ${amount(holders, 'van de')} mensen die een rol vervulden`
            : `all roles of ${amount(holders, 'of')} people who held one`,
        ]
      : []),
  ];
  return dutch
    ? `Deze wijziging haalt in één keer ${parts.join(' en ')} weg; de grens is ${percent(allowed)} (--max-removal ${allowed}). Ontbreekt er een bestand of map? Is het zo bedoeld, sta het dan toe met --max-removal 1.`
    : `This change takes away ${parts.join(' and ')} at once; the limit is ${percent(allowed)} (--max-removal ${allowed}). Is a file or folder missing? If it is meant so, allow it with --max-removal 1.`;
}

function amount({ removed, of }: RemovedPart, word: string): string {
  return `${removed} ${word} ${of}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
