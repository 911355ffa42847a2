import type { Finding } from '../finding/finding.ts';
import { NameIndex } from '../text/did-you-mean.ts';
import { by } from '../text/order.ts';
import { quote } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';
import {
  previouslyClash,
  type Referable,
  type ReferenceHint,
  unknownReference,
  writeReference,
} from './reference-findings.ts';

/** All things of one kind by id, with what they were called before. */
export class Registry<Thing extends Referable> {
  readonly byId = new Map<string, Thing>();
  readonly #former = new Map<string, Thing>();
  #names: NameIndex | undefined;
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
    if (!first) {
      this.byId.set(thing.id, thing);
      return undefined;
    }
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

  /** Takes in the former ids of all things; gives findings `previously-clash` where an old id means something else too. */
  takeFormerIds(): Finding[] {
    const findings: Finding[] = [];
    const renamed = [...this.byId.values()].filter(({ previously }) => previously.length > 0);
    for (const thing of renamed.sort(by(({ id }) => id))) {
      thing.previously.forEach((former, index) => {
        const other = this.byId.get(former) ?? this.#former.get(former);
        const at = thing.location.child('previously').child(index).value;
        if (other) findings.push(previouslyClash(thing.id, former, at, other));
        else this.#former.set(former, thing);
      });
    }
    return findings;
  }

  /** The thing with an id, or a finding `unknown-reference` with the nearest valid id, or with what it is called now. */
  find(wanted: string, at: Location, subject: string): Thing | Finding {
    return this.byId.get(wanted) ?? unknownReference(this.noun, wanted, at.value, subject, this.#suggest(wanted, at));
  }

  /** All things in the order of their ids. */
  sorted(): Thing[] {
    return [...this.byId.values()].sort(by(({ id }) => id));
  }

  #suggest(wanted: string, at: Location): ReferenceHint {
    const renamed = this.#former.get(wanted);
    if (renamed) {
      return {
        help: `write ${quote(renamed.id)}: that is what ${quote(wanted)} is called now.`,
        related: [{ message: `was called ${quote(wanted)} before`, at: renamed.location.key }],
        ...writeReference(at.value, renamed.id, true),
      };
    }
    this.#names ??= new NameIndex(this.byId.keys());
    const near = this.#names.nearest(wanted);
    const thing = near === undefined ? undefined : this.byId.get(near);
    if (!thing) return { help: `add the ${this.noun} under \`${this.group}\`.` };
    return {
      help: `write ${quote(thing.id)}, or add the ${this.noun} under \`${this.group}\`.`,
      related: [{ message: 'did you mean this one?', at: thing.location.key }],
      ...writeReference(at.value, thing.id, false),
    };
  }
}
