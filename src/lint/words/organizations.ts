/** What may stand behind the name of an organisation without making it another one, in normal form. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'ag asbl bv bvba co company corp corporation ev gmbh inc incorporated kg limited llc llp ltd nv oy plc sa sarl sas se srl vof vzw'.split(
    ' ',
  ),
);

/** What people write who have no employer, in normal form: two of them have nothing in common. */
export const NO_EMPLOYER: ReadonlySet<string> = new Set([
  'independent',
  'individual',
  'freelance',
  'freelancer',
  'self employed',
  'unaffiliated',
  'none',
  'n a',
  'retired',
  'volunteer',
  'student',
  'geen',
  'onafhankelijk',
  'vrijwilliger',
  'zelfstandig',
  'zelfstandige',
  'zzp',
  'zzp er',
  'freiberuflich',
  'selbstständig',
  'selbständig',
  'unabhängig',
  'bénévole',
  'indépendant',
  'indépendante',
  'sans',
]);
