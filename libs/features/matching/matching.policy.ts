import { type Actor, can, has } from '#kernel/permissions';

/** Who may have every list made anew: administrators, and the house itself (schedule, operators at the command line). */
export const canRun = (actor: Actor): boolean => has(actor, 'system') || can(actor, 'matches.run');
