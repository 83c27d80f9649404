import { createHash } from 'node:crypto';
import { canonicalOf, type PlanSnapshot } from './domain/canonical.js';

/** SHA-256 of a plan as sent, in hex: equal plans have equal hashes whatever the order of their keys, and one letter more makes another hash. */
export const hashOfPlan = (plan: PlanSnapshot): string => createHash('sha256').update(canonicalOf(plan)).digest('hex');
