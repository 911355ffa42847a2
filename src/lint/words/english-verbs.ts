import { words } from './list.ts';

/** Verbs that are no nouns, so that a text which begins with one says what is done; without those that double their last letter. */
export const VERBS: ReadonlySet<string> = words(
  `accept achieve acquire adapt adjust administer adopt advise align allocate analyse analyze announce apply appoint appraise approve arrange assemble assess assign assist attend
  authorise authorize behave bring build buy calculate carry celebrate choose circulate clarify clean collaborate collate collect combine communicate compare compile complete compose
  conduct configure connect consider construct consult convene convert coordinate co-ordinate correct create curate decide define delegate deliver deploy describe determine develop
  devise digitise digitize direct discuss dispatch display distribute divide draw earn edit educate employ enable encourage engage enrol establish evaluate examine execute explain
  explore facilitate feed file find follow foster gather generate give grow guide handle identify implement improve inform inspect install integrate interpret introduce investigate
  invite involve keep learn lend liaise listen maintain make manage measure mediate meet mentor moderate negotiate nurture observe obtain operate optimise optimize organise organize
  oversee pay perform prepare preserve prioritise prioritize procure produce promote protect provide publish pursue raise read receive recommend reconcile recruit redesign reduce
  register relate remind remove renew rent reorganise repair replace reply represent request resolve respond restore review revise safeguard sell send serve solve speak specify store
  strengthen structure suggest summarise summarize supervise support sustain take teach tell tidy translate treat understand unite update uphold validate verify visit wash watch
  welcome write`,
);

/** Verbs that are nouns as well ("contact person", "plan for 2026"): verbs where an article or another such word follows. */
export const VERBS_AND_NOUNS: ReadonlySet<string> = words(
  `answer audit balance book brief call care chair challenge champion check coach code contact cook cost cover design document draft drive experiment export field finance fund hand help
  host house import issue judge land lead list load log map market mark master monitor name offer open order own partner photograph pilot plan plant point post practice practise
  price print process program programme query question recycle report research rest return reward run schedule scout screen search set shape share shop sign sort source staff start stock
  stop study supply test tour trace track trade train transfer transport trim uncover use value voice weigh work`,
);

/** Verbs whose last letter is doubled before -ing. */
const DOUBLING: ReadonlySet<string> = words(
  `admit begin cancel chat commit compel control counsel cut drop enrol equip expel fit forget fulfil get label level log map model occur plan plug prefer program put quit refer rob run
  set shop signal sit spot stop submit swim tag travel trim win wrap`,
);

/** Words with which the object of a verb begins. */
export const BEFORE_OBJECT: ReadonlySet<string> = words(
  'the a an our their its your his her this that these those all each every any new other both whoever what who how whether everyone everything people',
);

/** What someone keeps doing for a verb as it stands in a dictionary: "manage" gives "managing". */
export function ongoingOf(verb: string): string {
  if (DOUBLING.has(verb)) return `${verb}${verb.at(-1)}ing`;
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
