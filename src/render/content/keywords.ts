/** The words of a text that a reader would look up: those of four letters and more that say what it is about, and abbreviations in capitals. */
export function keywordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu) ?? [];
  return words.filter((word, index) => isKeyword(word, index === 0));
}

function isKeyword(word: string, isFirst: boolean): boolean {
  if (/^\p{Lu}{2,6}$/u.test(word)) return true;
  if (word.length < 4 || /^\d+$/.test(word)) return false;
  const plain = word.toLowerCase();
  // What is done stands first in English: "Arranging beds" is looked up under beds.
  return !STOP_WORDS.has(plain) && !(isFirst && /[^s]ing$/.test(plain));
}

/** Words without a subject, of the four languages of labels; shorter ones do not count anyway. */
const STOP_WORDS = new Set(
  [
    'about above after again against also always among another around because been before being below between both',
    'could does doing done down during each either every everyone everything from further have having here into itself',
    'just keep keeping kept make makes making more most much must need needed needs never once only other others over',
    'same shall should since some such take takes taking than that their them then there these they this those through',
    'together under until upon used using very well were what when where whether which while whom whose will with',
    'within without would your ourselves',
    'aan alle alles altijd andere anderen behoeve bij binnen boven buiten daar daarbij deze door doen eens elke enige',
    'gaan geen geven goed goede haar heeft hebben hier houden hoe hun iedere iedereen indien kunnen laten maar maken',
    'mede meer meest mensen moet moeten naar niet niets nodig onder onze over samen sinds soms staan tegen tijdens',
    'toch tussen vaak vanaf vanuit veel verder volgens voor waar waarin wanneer weer welke werd wordt worden zijn zoals',
    'zodat zonder zorgen zowel zullen',
    'aber alle allem allen aller alles also andere anderen auch beim bereits damit dann dass deren dessen dies diese',
    'diesem diesen dieser dieses doch durch eine einem einen einer eines gegen haben hier ihre ihrem ihren ihrer immer',
    'jede jedem jeden jeder jedes kann kein keine können machen mehr müssen nach neben nicht noch oder ohne sein seine',
    'sich sind sollen sowie über unter vom wenn werden wird zwischen',
    'afin ainsi alors aussi autre autres aux avant avec avoir beaucoup cela celle celui cette chaque chez comme dans depuis',
    'donc elle elles encore entre être faire font leur leurs lors mais même moins nous notre nos parce pendant plus pour',
    'quand quel quelle sans selon sont sous sous suivre sur tous tout toute toutes très vers votre vous',
  ].flatMap((line) => line.split(' ')),
);
