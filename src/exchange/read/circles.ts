import { addToPerson, addToRole, holderFacts, type PersonFacts, type RoleFacts } from '../draft/add-facts.ts';
import { MapDraft, type PersonOfDraft, type RoleOfDraft, type TeamOfDraft, withNote } from '../draft/map-draft.ts';
import { coreRoleOf } from './core-role.ts';

/** A role or circle as tools for holacracy have it: a circle is a role with roles in it. */
export interface CircleNode extends RoleFacts {
  readonly key: string;
  readonly name: string;
  /** The key of the circle around it. */
  readonly parent?: string | undefined;
  readonly isCircle: boolean;
  readonly strategy?: string | undefined;
  readonly elected?: boolean;
  readonly vacant?: boolean;
}

/** Who fills a role, and how. */
export interface Filler {
  readonly node: string;
  readonly person: string;
  readonly focus?: string | undefined;
  readonly share?: number | undefined;
  /** ISO dates. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What the words of a source are for what circles have and teams have not. */
export interface CircleLabels {
  readonly purpose: string;
  readonly responsibilities: string;
}

/**
 * Makes a draft of circles, roles and who fills them, which know each other by key: circles become teams inside each other, with their purpose and domains; what a circle is accountable for becomes
 * a note; who fills a circle leads it.
 */
export class CircleDraft {
  readonly draft = new MapDraft();
  readonly #labels: CircleLabels;
  readonly #nodes = new Map<string, CircleNode>();
  readonly #roles = new Map<string, RoleOfDraft>();
  readonly #topName: string;

  /** `topName` is the team of the roles that stand in no circle. */
  constructor(topName: string, labels: CircleLabels) {
    this.#topName = topName;
    this.#labels = labels;
  }

  /** Adds circles and roles, in any order. */
  addNodes(nodes: readonly CircleNode[]): void {
    const { draft } = this;
    for (const node of nodes) {
      this.#nodes.set(node.key, node);
      if (!node.isCircle) continue;
      const team = draft.team(node.key, node.name);
      team.fields.kind = 'circle';
    }
    for (const node of nodes) {
      const outer = node.parent === undefined ? undefined : draft.knownTeam(node.parent);
      const inner = node.isCircle ? draft.knownTeam(node.key) : undefined;
      if (!inner) this.#addRole(node, outer);
      else {
        if (outer) draft.putInside(inner, outer);
        this.#describeCircle(inner, node);
      }
    }
  }

  person(key: string, name: string, facts: PersonFacts, kind?: 'agent'): PersonOfDraft {
    const person = this.draft.person(key, name);
    addToPerson(person, facts);
    if (kind) person.fields.kind = kind;
    return person;
  }

  /** Has a person fill a role; false where the source does not have one of the two. */
  fill({ node: key, person: personKey, ...details }: Filler): boolean {
    const [node, person] = [this.#nodes.get(key), this.draft.knownPerson(personKey)];
    if (!node || !person) return false;
    const role = this.#roles.get(key) ?? this.leadOf(key);
    if (!role) return false;
    this.draft.hold(role, person, holderFacts(details));
    return true;
  }

  /** Puts a person into a circle, where the source does not say in which role. */
  addMember(circle: string, personKey: string): void {
    const [team, person] = [this.draft.knownTeam(circle), this.draft.knownPerson(personKey)];
    if (!team || !person) return;
    const isNew = ![...team.roles.values()].some(({ id }) => id === 'member');
    const role = this.draft.role(team, 'member', 'Member');
    this.draft.hold(role, person);
    if (isNew) this.draft.ask(`${team.id}/${role.id}`, { ask: 'members' });
  }

  /** The role that leads a circle; made where the circle has none. */
  leadOf(circle: string): RoleOfDraft | undefined {
    const team = this.draft.knownTeam(circle);
    if (!team) return undefined;
    const found = [...team.roles.values()].find(({ fields }) => fields.core === 'lead');
    const lead = found ?? this.draft.role(team, 'lead', 'Lead');
    lead.fields.core = 'lead';
    return lead;
  }

  role(key: string): RoleOfDraft | undefined {
    return this.#roles.get(key);
  }

  /** Adds an agreement to a circle, or to the circle of a role; false where neither is known. */
  addPolicy(key: string, policy: { readonly name?: string; readonly text: string; readonly domain?: string }): boolean {
    const node = this.#nodes.get(key);
    const team = this.draft.knownTeam(key) ?? this.draft.knownTeam(node?.parent ?? '');
    if (!team) return false;
    const written = policy.name === undefined && policy.domain === undefined ? policy.text : policy;
    team.fields.policies = [...(team.fields.policies ?? []), written];
    return true;
  }

  /** Says what is only known when all was read. */
  finish(): MapDraft {
    for (const role of this.draft.roles())
      if ((role.fields.holders ?? []).length === 0 && role.fields.vacant === undefined)
        this.draft.ask(`${role.team}/${role.id}`, { ask: 'unfilled' });
    return this.draft;
  }

  #addRole(node: CircleNode, circle: TeamOfDraft | undefined): void {
    const team = circle ?? this.draft.team('', this.#topName);
    const role = this.draft.role(team, node.key, node.name);
    this.#roles.set(node.key, role);
    const core = coreRoleOf(node.name);
    if (core) role.fields.core = core;
    if (node.elected) role.fields.elected = true;
    if (node.vacant) role.fields.vacant = true;
    addToRole(role, node, this.#labels.purpose);
  }

  #describeCircle({ fields }: TeamOfDraft, node: CircleNode): void {
    const { purpose, strategy, domains = [], responsibilities = [], tags = [], notes = [] } = node;
    if (purpose !== undefined) fields.purpose ??= purpose;
    if (strategy !== undefined) fields.strategy ??= strategy;
    if (domains.length > 0) fields.domains = [...new Set([...(fields.domains ?? []), ...domains])];
    if (tags.length > 0) fields.tags = [...new Set([...(fields.tags ?? []), ...tags])];
    const label = this.#labels.responsibilities;
    for (const line of [...responsibilities.map((text) => `${label}: ${text}`), ...notes])
      fields.notes = withNote(fields.notes, line);
  }
}
