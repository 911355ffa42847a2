import type { Capacity, OrgMap } from '../../model/org-map.ts';
import { inEach } from '../../text/said.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { type Planned, refusal } from './edit-plan.ts';
import { PlanDraft } from './plan-draft.ts';

const FOCUS_WORDS = { en: { none: 'no focus', or: 'or' }, nl: { none: 'geen focus', or: 'of' } } as const;

/** How someone holds a role. */
export interface HolderRequest {
  /** The id of the person. */
  readonly person: string;
  /** `team/role`. */
  readonly role: string;
  readonly focus?: string;
  /** Fraction of full time. */
  readonly share?: number;
  /** ISO dates. */
  readonly since?: string;
  readonly until?: string;
  readonly as?: Capacity;
}

/** What is written about one who holds a role. */
export type WrittenHolder = string | Readonly<Record<string, unknown>>;

/**
 * Makes someone hold a role. Who holds it already, with the same focus, gets the share, days and capacity that are asked for. A role that stands as vacant, without saying for how
 * much time, is so no more.
 */
export function planAssign(map: OrgMap, { person, role, ...given }: HolderRequest): Planned {
  const draft = new PlanDraft(map);
  const holders = draft.items('role', role, 'holders') as readonly WrittenHolder[];
  const own = holders.filter((holder) => personOf(holder) === person);
  const withFocus = own.filter((holder) => given.focus === undefined || focusOf(holder) === given.focus);
  // Who holds a role as a whole gets the focus; who has another one holds it twice.
  const same = withFocus.length > 0 ? withFocus : own.filter((holder) => focusOf(holder) === undefined);
  if (same.length > 1)
    return refusal(
      inEach((language) => {
        const { none, or } = FOCUS_WORDS[language];
        const named = enumerate(
          same.map((holder) => quote(focusOf(holder) ?? none)),
          or,
        );
        return language === 'en'
          ? `${quote(person)} holds ${quote(role)} ${same.length} times. Say with --focus which one is meant: ${named}.`
          : `${quote(person)} vervult ${quote(role)} ${same.length} keer. Zeg met --focus welke bedoeld is: ${named}.`;
      }),
    );
  const [there] = same;
  const details = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const holder = { ...(typeof there === 'object' ? there : {}), person, ...details };
  draft.set(
    'role',
    role,
    'holders',
    there ? holders.map((one) => (one === there ? holder : one)) : [...holders, holder],
  );
  if (!there) fillVacancy(draft, map, role);
  return draft.plan();
}

/** Which of the holdings of a role end, and how. */
export interface EndRequest {
  readonly person: string;
  readonly role: string;
  /** Only the one with this focus. */
  readonly focus?: string;
  /** Write that they end on this day, instead of taking them out. */
  readonly until?: string;
  /** Keep the name as that of a former holder. */
  readonly emeritus?: boolean;
}

/** Ends what someone holds of a role. */
export function planUnassign(map: OrgMap, request: EndRequest): Planned {
  const { person, role, focus } = request;
  const draft = new PlanDraft(map);
  const holders = draft.items('role', role, 'holders') as readonly WrittenHolder[];
  const isMeant = (holder: WrittenHolder) =>
    personOf(holder) === person && (focus === undefined || focusOf(holder) === focus);
  if (!holders.some(isMeant)) {
    const known = holders.filter((holder) => personOf(holder) === person).map((holder) => quote(focusOf(holder) ?? ''));
    const held = [...(map.people.get(person)?.holds ?? [])].map((holding) => quote(holding.role.reference));
    if (known.length > 0)
      return refusal({
        en: `${quote(person)} does not hold ${quote(role)} with that focus, but with ${enumerate(known)}.`,
        nl: `${quote(person)} vervult ${quote(role)} niet met die focus, maar met ${enumerate(known, 'en')}.`,
      });
    const others = [...new Set(held)].join(', ');
    return refusal({
      en: `${quote(person)} does not hold ${quote(role)}${others === '' ? '' : `, but ${others}`}.`,
      nl: `${quote(person)} vervult ${quote(role)} niet${others === '' ? '' : `, maar wel ${others}`}.`,
    });
  }
  draft.set(
    'role',
    role,
    'holders',
    holders.flatMap((holder) => (isMeant(holder) ? ended(holder, request) : [holder])),
  );
  return draft.plan();
}

/** What is left of a holding that ends. */
export function ended(
  holder: WrittenHolder,
  { until, emeritus }: Pick<EndRequest, 'until' | 'emeritus'>,
): WrittenHolder[] {
  if (until === undefined && !emeritus) return [];
  const written = typeof holder === 'string' ? { person: holder } : holder;
  const end = typeof written.until === 'string' && until !== undefined && written.until < until ? written.until : until;
  return [{ ...written, ...(end !== undefined && { until: end }), ...(emeritus && { as: 'emeritus' }) }];
}

/** The id of the person who holds a role. */
export function personOf(holder: WrittenHolder): string {
  return typeof holder === 'string' ? holder : String(holder.person);
}

function focusOf(holder: WrittenHolder): string | undefined {
  return typeof holder === 'string' || typeof holder.focus !== 'string' ? undefined : holder.focus;
}

/** Takes the vacancy of a role away that somebody holds now, where nothing says that it is for a part of the time. */
export function fillVacancy(draft: PlanDraft, map: OrgMap, reference: string): void {
  const vacant = draft.field('role', reference, 'vacant');
  if (vacant === undefined) return;
  const role = map.roles.get(reference);
  const isWhole = typeof vacant !== 'object' || vacant === null || !('share' in vacant);
  if (isWhole && role?.holders.every(({ as }) => as === 'emeritus')) draft.set('role', reference, 'vacant', undefined);
  else
    draft.note({
      en: `Role ${quote(reference)} still stands as vacant: take \`vacant\` out where nobody is sought any more.`,
      nl: `Rol ${quote(reference)} staat nog als vacant: haal \`vacant\` weg waar niemand meer wordt gezocht.`,
    });
}
