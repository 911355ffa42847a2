import type { Said } from '../../text/said.ts';
import { count } from '../../text/wording.ts';

/** What edits say themselves. */
export interface EditWords {
  /** Why nothing was written, with the reason as a sentence. */
  readonly nothing: (reason: string) => string;
  readonly nothingToDo: string;
  readonly leavesGap: string;
  readonly gap: string;
  readonly force: string;
  readonly mendFirst: string;
  readonly cannotEdit: (path: string, reason: string) => string;
  readonly wouldHaveErrors: string;
  readonly changesMore: string;
  readonly and: string;
  readonly moreFiles: (amount: number) => string;
  readonly wouldWrite: (files: string) => string;
  readonly wrote: (files: string) => string;
  readonly stillSays: (name: string) => string;
  readonly moreTexts: (amount: number) => string;
}

export const EDIT_WORDS: Readonly<Record<keyof Said, EditWords>> = {
  en: {
    nothing: (reason) => `Nothing was written. ${reason}`,
    nothingToDo: 'Nothing to do: the map says so already.',
    leavesGap: 'This leaves a gap: it is written only with --force.',
    gap: 'Nothing was written: this leaves a gap.',
    force: 'With --force it is done all the same; with --dry-run you see what would change.',
    mendFirst: 'Nothing was written: mend the errors in the map first.',
    cannotEdit: (path, reason) => `Nothing was written: ${path} cannot be edited, for ${reason}.`,
    wouldHaveErrors: 'Nothing was written: the map would have errors then, as they stand above.',
    changesMore:
      'Nothing was written: with the errors that the map has, this edit would change more than what was asked for. Run `rolemap validate` and mend them first.',
    and: 'and',
    moreFiles: (amount) => count(amount, 'more file'),
    wouldWrite: (files) => `Would write ${files}; nothing was written.`,
    wrote: (files) => `Wrote ${files}.`,
    stillSays: (name) => `The text still says ${name}; texts are left as they are.`,
    moreTexts: (amount) => `… and ${count(amount, 'more text')}.`,
  },
  nl: {
    nothing: (reason) => `Er is niets geschreven. ${reason}`,
    nothingToDo: 'Niets te doen: zo staat het al in de kaart.',
    leavesGap: 'Dit laat een gat vallen: het wordt alleen met --force geschreven.',
    gap: 'Er is niets geschreven: dit laat een gat vallen.',
    force: 'Met --force gebeurt het toch; met --dry-run is te zien wat er zou veranderen.',
    mendFirst: 'Er is niets geschreven: herstel eerst de fouten in de kaart.',
    cannotEdit: (path, reason) => `Er is niets geschreven: ${path} kan niet worden bewerkt (${reason}).`,
    wouldHaveErrors: 'Er is niets geschreven: de kaart zou dan fouten hebben, zoals ze hierboven staan.',
    changesMore:
      'Er is niets geschreven: door de fouten die de kaart al heeft, zou er meer veranderen dan gevraagd is. Herstel ze eerst: rolemap validate.',
    and: 'en',
    moreFiles: (amount) => (amount === 1 ? 'nog 1 bestand' : `nog ${amount} bestanden`),
    wouldWrite: (files) => `Zou ${files} schrijven; er is niets geschreven.`,
    wrote: (files) => `Geschreven: ${files}.`,
    stillSays: (name) => `De tekst zegt nog ${name}; teksten blijven zoals ze zijn.`,
    moreTexts: (amount) => `… en nog ${amount} ${amount === 1 ? 'tekst' : 'teksten'}.`,
  },
};
