import type { MessageLanguage } from '../../lint/languages.ts';
import { count } from '../../text/wording.ts';

/** What `render` says on stderr of what it did, or with `--check` would do. */
export interface RenderWords {
  readonly mendFirst: string;
  readonly nothingToShow: string;
  readonly held: (page: string) => string;
  readonly done: (written: number, same: number, removed: number, out: string) => string;
  readonly others: (page: string, more: number) => string;
  readonly progress: (done: number, total: number) => string;
  readonly upToDate: string;
  readonly stale: (file: string) => string;
  readonly missing: (file: string) => string;
  readonly edited: (file: string) => string;
  readonly foreign: (file: string) => string;
  readonly leftOver: (file: string) => string;
  readonly renderAgain: (files: number, needsForce: boolean) => string;
  /** `colleague` is what stands there now, `places` names some, and `more` says how many there are besides. */
  readonly replaced: (names: number, colleague: string, places: string, more: number) => string;
}

const RENDER_WORDS: Readonly<Record<MessageLanguage, RenderWords>> = {
  en: {
    mendFirst: 'No pages were made: mend the errors first.',
    nothingToShow: 'There is nothing to show: the chosen views are empty for this map, team and audience.',
    held: (page) =>
      `${page} is no longer needed, and stays because somebody wrote in it: move what you need, then delete the file.`,
    done: (written, same, removed, out) =>
      `${count(written, 'page')} written, ${same} already up to date${removed > 0 ? `, ${removed} no longer needed and removed` : ''}, in ${out}`,
    others: (page, more) =>
      `Beside them, rolemap wrote ${page}${more > 0 ? ` and ${count(more, 'more file')}` : ''} in another format: render that again, or delete it.`,
    progress: (done, total) => `${done} of ${total} pages written …`,
    upToDate: 'All pages are up to date.',
    stale: (file) => `out of date: ${file}`,
    missing: (file) => `missing: ${file}`,
    edited: (file) => `changed by hand or by a merge: ${file}`,
    foreign: (file) => `not written by rolemap: ${file}`,
    leftOver: (file) => `no longer needed: ${file}`,
    renderAgain: (files, needsForce) =>
      `Render again to bring ${files === 1 ? 'it' : 'them'} up to date${needsForce ? ', with --force where you do not need what was changed' : ''}.`,
    replaced: (names, colleague, places, more) =>
      `${count(names, 'name')} of persons in texts became ${colleague}: ${places}${more > 0 ? ` and ${count(more, 'more place')}` : ''}. Read these texts before you publish them.`,
  },
  nl: {
    mendFirst: "Er zijn geen pagina's gemaakt: herstel eerst de fouten.",
    nothingToShow: 'Er is niets te tonen: wat gekozen is, is leeg voor deze kaart, dit team en deze lezers.',
    held: (page) =>
      `${page} is niet meer nodig en blijft staan omdat iemand erin heeft geschreven: bewaar wat je nodig hebt en verwijder het bestand.`,
    done: (written, same, removed, out) =>
      `${count(written, 'pagina', "pagina's")} geschreven, ${same} al bijgewerkt${removed > 0 ? `, ${removed} niet meer nodig en verwijderd` : ''}, in ${out}`,
    others: (page, more) =>
      `Daarnaast schreef rolemap ${page}${more > 0 ? ` en nog ${count(more, 'bestand', 'bestanden')}` : ''} in een andere vorm: maak dat opnieuw, of verwijder het.`,
    progress: (done, total) => `${done} van ${total} pagina's geschreven …`,
    upToDate: "Alle pagina's zijn bijgewerkt.",
    stale: (file) => `verouderd: ${file}`,
    missing: (file) => `ontbreekt: ${file}`,
    edited: (file) => `met de hand of door een merge gewijzigd: ${file}`,
    foreign: (file) => `niet door rolemap geschreven: ${file}`,
    leftOver: (file) => `niet meer nodig: ${file}`,
    renderAgain: (files, needsForce) =>
      `Voer render opnieuw uit om ${files === 1 ? 'dit' : 'ze'} bij te werken${needsForce ? ', met --force waar je de wijziging niet nodig hebt' : ''}.`,
    replaced: (names, colleague, places, more) =>
      `${count(names, 'naam van een persoon in een tekst is', 'namen van personen in teksten zijn')} vervangen door ${colleague}: ${places}${more > 0 ? ` en nog ${count(more, 'plek', 'plekken')}` : ''}. Lees deze teksten na voordat je ze publiceert.`,
  },
};

/** The words that go with pages in a language (BCP 47 tag): Dutch, else English. */
export function renderWordsFor(language: string | undefined): RenderWords {
  return RENDER_WORDS[/^nl(?:-|$)/i.test(language ?? '') ? 'nl' : 'en'];
}
