import type { Way } from './way.ts';
import type { WayId } from './way-ids.ts';
import { council } from './ways/council.ts';
import { crisis } from './ways/crisis.ts';
import { holacracy } from './ways/holacracy.ts';
import { simple } from './ways/simple.ts';
import { sociocracy } from './ways/sociocracy.ts';
import { teamTopologies } from './ways/team-topologies.ts';

/** What each way of working brings to a new map. */
export const WAYS: Readonly<Record<WayId, Way>> = {
  crisis,
  simple,
  holacracy,
  sociocracy,
  'team-topologies': teamTopologies,
  council,
};
