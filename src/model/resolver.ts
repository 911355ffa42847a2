import type { Finding, Place, RelatedPlace } from '../finding/finding.ts';
import { nearest } from '../text/did-you-mean.ts';
import { enumerate, quote } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';

/** A thing that can be referred to: where it is written, and what it was called before. */
export interface Referable {
  readonly id: string;
  readonly location: Location;
  readonly previously: readonly string[];
}

/** All things of one kind by id, with what they were called before. */
export class Registry<Thing extends Referable> {
  readonly byId = new Map<string, Thing>();
  readonly #former = new Map<string, Thing>();
  readonly noun: string;
  readonly group: string;

  /** `noun` is what one is called in a message; `group` the key under which they are written. */
  constructor(noun: string, group: string) {
    this.noun = noun;
    this.group = group;
  }

  /** Adds a thing; gives a finding `duplicate-id` where its id is taken, with both places. */
  add(thing: Thing): Finding | undefined {
    const first = this.byId.get(thing.id);
    if (first) {
      return {
        rule: 'duplicate-id',
        severity: 'error',
        subject: thing.id,
        message: `Two things under \`${this.group}\` have the id ${quote(thing.id)}.`,
        at: thing.location.key,
        detail: this.group,
        related: [{ message: 'first defined here', at: first.location.key }],
        help: 'give one of them another id, or put all that belongs to it in one place.',
      };
    }
    this.byId.set(thing.id, thing);
    return undefined;
  }

  /** Takes in the former ids of all things; gives findings `previously-clash` where an old id means something else too. */
  takeFormerIds(): Finding[] {
    const findings: Finding[] = [];
    for (const thing of this.byId.values()) {
      thing.previously.forEach((former, index) => {
        const other = this.byId.get(former) ?? this.#former.get(former);
        const at = thing.location.child('previously').child(index).value;
        if (other) findings.push(clash(thing, former, at, other));
        else this.#former.set(former, thing);
      });
    }
    return findings;
  }

  /** What an unknown id most likely meant, for `help` and `related`. */
  suggest(wanted: string): { help: string; related?: RelatedPlace[] } {
    const renamed = this.#former.get(wanted);
    if (renamed) {
      return {
        help: `write ${quote(renamed.id)}: that is what ${quote(wanted)} is called now.`,
        related: [{ message: `was called ${quote(wanted)} before`, at: renamed.location.key }],
      };
    }
    const near = nearest(wanted, this.byId.keys());
    const thing = near === undefined ? undefined : this.byId.get(near);
    if (!thing) return { help: `add the ${this.noun} under \`${this.group}\`.` };
    return {
      help: `write ${quote(thing.id)}, or add the ${this.noun} under \`${this.group}\`.`,
      related: [{ message: 'did you mean this one?', at: thing.location.key }],
    };
  }

  /** The thing with an id, or a finding `unknown-reference` with the nearest valid id. */
  find(wanted: string, at: Place, subject: string): Thing | Finding {
    return this.byId.get(wanted) ?? unknown(this.noun, wanted, at, subject, this.suggest(wanted));
  }
}

/** A finding `unknown-reference`. */
export function unknown(
  noun: string,
  wanted: string,
  at: Place,
  subject: string,
  hint: { help: string; related?: RelatedPlace[] },
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
export function ambiguous(
  wanted: string,
  at: Place,
  subject: string,
  candidates: readonly { spelling: string; at: Place }[],
): Finding {
  return {
    rule: 'ambiguous-reference',
    severity: 'error',
    subject,
    message: `${quote(wanted)} can mean ${enumerate(
      candidates.map(({ spelling }) => quote(spelling)),
      'or',
    )}.`,
    at,
    detail: wanted,
    related: candidates.map((candidate) => ({
      message: `write ${quote(candidate.spelling)} for this one`,
      at: candidate.at,
    })),
    help: `write the one that you mean in full: ${enumerate(
      candidates.map(({ spelling }) => quote(spelling)),
      'or',
    )}.`,
  };
}

/** A finding `previously-clash`. */
export function clash(thing: { id: string }, former: string, at: Place, other: Referable): Finding {
  return {
    rule: 'previously-clash',
    severity: 'error',
    subject: thing.id,
    message: `The old id ${quote(former)} of ${quote(thing.id)} belongs to ${quote(other.id)} too; an old id may not be given to something else.`,
    at,
    detail: former,
    related: [{ message: 'this is the other one', at: other.location.key }],
    help: `leave ${quote(former)} out of \`previously\`, or give the other one a new id.`,
  };
}
