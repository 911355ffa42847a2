import { type Finding, type Fix, type Place, type RelatedPlace, repair } from '../finding/finding.ts';
import { enumerate, quote } from '../text/wording.ts';
import { replaceScalar } from '../yaml/edit-nodes.ts';
import type { Location } from '../yaml/yaml-document.ts';

/** A thing that can be referred to: where it is written, and what it was called before. */
export interface Referable {
  readonly id: string;
  readonly location: Location;
  readonly previously: readonly string[];
}

/** How to mend a reference, and the place that explains it. */
export interface ReferenceHint {
  readonly help: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** The repair that writes another reference; safe where the old one is declared under `previously`, and no guess. */
export function writeReference(at: Place, reference: string, safe: boolean): Pick<ReferenceHint, 'fix'> {
  return repair(`write ${quote(reference)}`, safe, [replaceScalar(at, reference)]);
}

/** A finding `unknown-reference`. */
export function unknownReference(
  noun: string,
  wanted: string,
  at: Place,
  subject: string,
  hint: ReferenceHint,
): Finding {
  return {
    rule: 'unknown-reference',
    severity: 'error',
    subject,
    message: `No ${noun} has the id ${quote(wanted)}.`,
    at,
    detail: `${noun} ${wanted}`,
    ...hint,
  };
}

/** A finding `ambiguous-reference`, with all that could be meant. */
export function ambiguousReference(
  wanted: string,
  at: Place,
  subject: string,
  candidates: readonly { readonly spelling: string; readonly at: Place }[],
): Finding {
  const spellings = enumerate(
    candidates.map(({ spelling }) => quote(spelling)),
    'or',
  );
  return {
    rule: 'ambiguous-reference',
    severity: 'error',
    subject,
    message: `${quote(wanted)} can mean ${spellings}.`,
    at,
    detail: wanted,
    related: candidates.map((candidate) => ({
      message: `write ${quote(candidate.spelling)} for this one`,
      at: candidate.at,
    })),
    help: `write the one that you mean in full: ${spellings}.`,
  };
}

/** A finding `previously-clash`: the old id `former` of one thing belongs to another too. `subject` is the reference of the one. */
export function previouslyClash(subject: string, former: string, at: Place, other: Referable): Finding {
  return {
    rule: 'previously-clash',
    severity: 'error',
    subject,
    message: `The old id ${quote(former)} of ${quote(subject)} belongs to ${quote(other.id)} too; an old id may not be given to something else.`,
    at,
    detail: former,
    related: [{ message: 'this is the other one', at: other.location.key }],
    help: `leave ${quote(former)} out of \`previously\`, or give the other one a new id.`,
  };
}
