import type { Kinds } from './kind-info.ts';
import { type CatalogueChanges, catalogueKinds } from './kinds/catalogues.ts';
import { type CollaborationChanges, collaborationKinds } from './kinds/collaborations.ts';
import { type HolderChanges, holderKinds } from './kinds/holders.ts';
import { type OrganizationChanges, organizationKinds } from './kinds/organization.ts';
import { type ParticularChanges, particularKinds } from './kinds/particulars.ts';
import { type PersonChanges, personKinds } from './kinds/people.ts';
import { type RoleChanges, roleKinds } from './kinds/roles.ts';
import { type TeamChanges, teamKinds } from './kinds/teams.ts';
import { type WorkChanges, workKinds } from './kinds/work.ts';

/** What differs, for every kind of change: the facts from which its messages are made. */
export interface ChangeData
  extends OrganizationChanges,
    TeamChanges,
    RoleChanges,
    WorkChanges,
    HolderChanges,
    PersonChanges,
    CollaborationChanges,
    CatalogueChanges,
    ParticularChanges {}

/** A kind of change; the catalogue is closed, and a kind without an entry does not compile. */
export type ChangeKind = keyof ChangeData;

/** The catalogue: every kind of change, what it means, whom it concerns, and how it is said. */
export const CHANGE_KINDS: Kinds<ChangeData> = {
  ...organizationKinds,
  ...teamKinds,
  ...roleKinds,
  ...workKinds,
  ...holderKinds,
  ...personKinds,
  ...collaborationKinds,
  ...catalogueKinds,
  ...particularKinds,
};
