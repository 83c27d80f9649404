import type { Tx } from '#platform/database/tx';

const LISTS = 7_041_958;

/** Whoever gives numbers, freezes points or writes lists holds this lock until its transaction ends: a second one waits. */
export const lockLists = async (tx: Tx): Promise<void> => void (await tx.query('select pg_advisory_xact_lock($1)', [LISTS]));
