/** Words of a job title that say how long someone has done the work, in all languages of texts: the work is the same. In the form of `nameForm`. */
export const SENIORITY: ReadonlySet<string> = new Set(
  'junior jr medior senior sr aankomend ervaren allround eerste 1e tweede 2e leerling trainee erfahrener erfahrene angehender angehende debutant confirme i ii iii iv'.split(
    ' ',
  ),
);

/** What a job title says about who may apply, such as "(m/v/x)" or "(f/m/d)"; in lower case, before signs are taken out. */
export const OPEN_TO_ALL = /\(?\b[mvfwhxd](?:\s?[/|]\s?[mvfwhxd*]){1,3}\)?/gu;
