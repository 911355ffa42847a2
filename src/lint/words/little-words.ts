import type { TextLanguage } from '../languages.ts';
import { words } from './list.ts';

/** Words that carry little meaning by themselves: articles, pronouns, prepositions, conjunctions and auxiliaries, by language. */
export const LITTLE_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  en: words(`a an the this that these those of to for from in on at by with within and or as is are be it its we us our you your they them
    their who whom which what where when how all each every any into about up so if not no`),
  nl: words(`de het een dit dat deze die van voor naar in op aan bij door met om te tot uit over en of als is zijn wordt worden het er ons onze
    wij we jij je jouw zij ze hun wie wat waar wanneer hoe alle elk elke ieder iedere niet geen dan`),
  de: words(`der die das den dem des ein eine einen einem einer eines dies diese dieser dieses und oder von vom für in im am an auf bei beim zu zum zur
    mit aus über um durch als ist sind wird werden es wir uns unser unsere sie ihr ihre wer was wo wann wie alle jede jeder jedes nicht kein keine`),
  fr: words(`le la les l un une des du de d à a au aux en dans sur par pour avec et ou ce cet cette ces qui que quoi dont où quand comment est sont
    être nous notre nos vous votre vos ils elles leur leurs son sa ses se s tout toute tous toutes chaque ne pas`),
};

/** Words that say no more than that there is work, as in "Responsible for the planning of the team", by language. */
export const EMPTY_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  en: words(`role team circle group department responsible responsibility responsibilities task tasks work job doing does do taking take takes care
    carrying carry out handling handle handles performing perform performs purpose everything things related regarding concerning`),
  nl: words(`rol team kring cirkel groep afdeling verantwoordelijk verantwoordelijkheid taak taken werk doen doet zorgen zorgt zorg dragen draagt
    uitvoeren uitvoering verzorgen verzorgt doel alles rondom betreffende inzake`),
  de: words(`rolle team kreis gruppe abteilung verantwortlich verantwortung zuständig aufgabe aufgaben arbeit tun tut sorgen sorgt kümmern kümmert sich
    ausführen durchführen durchführung zweck alles rund`),
  fr: words(`rôle équipe cercle groupe service département responsable responsabilité tâche tâches travail faire fait occuper occupe charge chargé
    chargée assurer assure effectuer but concernant relatif`),
};
