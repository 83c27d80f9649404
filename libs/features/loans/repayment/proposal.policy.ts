import { type Actor, can } from '#kernel/permissions';

interface Owned {
  readonly personId: string;
}
const isOwner = (actor: Actor, { personId }: Owned): boolean => actor.personId === personId;

export const canPropose = (actor: Actor, loan: Owned): boolean => can(actor, 'loans.instruct') && !isOwner(actor, loan);
/** Four eyes: who proposed does not decide. */
export const canDecideProposal = (actor: Actor, loan: Owned, proposedBy: string): boolean =>
  can(actor, 'loans.keep_fund') && !isOwner(actor, loan) && actor.accountId !== proposedBy;
