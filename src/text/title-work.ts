import { nameForm } from './normal-form.ts';

/** Words of a job title that say how long someone has done the work, in all languages of texts: the work is the same. In the form of `nameForm`. */
const SENIORITY: ReadonlySet<string> = new Set(
  'junior jr medior senior sr aankomend ervaren allround eerste 1e tweede 2e leerling trainee erfahrener erfahrene angehender angehende debutant confirme i ii iii iv'.split(
    ' ',
  ),
);

/** What a job title says about who may apply, such as "(m/v/x)" or "(f/m/d)"; in any case, before signs are taken out. */
const OPEN_TO_ALL = /\(?\b[mvfwhxd](?:\s?[/|]\s?[mvfwhxd*]){1,3}\)?/giu;

/** The work that a job title is about, to be compared: without the words that only say how long someone has done it, who may apply, capitals, accents and signs. */
export function workOf(title: string): string {
  const words = nameForm(title.replace(OPEN_TO_ALL, ' ')).split(' ');
  return words.filter((word) => !SENIORITY.has(word)).join(' ') || words.join(' ');
}

/** A job title as it is written, without the words that only say how long someone has done the work or who may apply; the whole title where nothing else is in it. */
export function titleOfWork(title: string): string {
  const whole = title.replace(/\s+/g, ' ').trim();
  const words = whole
    .replace(OPEN_TO_ALL, ' ')
    .split(' ')
    .filter((word) => word !== '' && !SENIORITY.has(nameForm(word)));
  const rest = words
    .join(' ')
    .replace(/^[\s,;:/–—-]+|[\s,;:/–—-]+$/g, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return nameForm(rest) === '' ? whole : rest.charAt(0).toUpperCase() + rest.slice(1);
}
