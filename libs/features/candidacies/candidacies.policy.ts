import { type Actor, can, has } from '#kernel/permissions';
import type { CandidacyRole } from './domain/parts.js';

/** A candidacy and the organisation of its offer. */
export interface Owned {
  readonly personId: string;
  readonly organisationId: string;
  /** Null until the organisation has it. */
  readonly sentAt: Date | null;
  /** The person has no account: an officer does what she says. */
  readonly atCounter?: boolean;
}

/** Who speaks for the organisation sees its candidates. */
export const speaksFor = (actor: Actor, organisationId: string): boolean => can(actor, 'offers.read_candidates') && actor.organisationIds.includes(organisationId);

/** The parts this actor plays. Nobody plays another part for a candidacy of their own; the employer's part begins when the candidacy is sent. */
export function partsFor(actor: Actor, candidacy: Owned): CandidacyRole[] {
  if (has(actor, 'system')) return ['house', 'clock'];
  if (actor.personId !== undefined && actor.personId === candidacy.personId) return can(actor, 'offers.apply') ? ['candidate'] : [];
  return [
    ...(candidacy.sentAt !== null && speaksFor(actor, candidacy.organisationId) ? (['employer'] as const) : []),
    ...(can(actor, 'candidacies.forward') ? (['officer'] as const) : []),
    ...(candidacy.atCounter && can(actor, 'candidacies.forward') ? (['candidate'] as const) : []),
  ];
}
