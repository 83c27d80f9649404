import { type Actor, can, has } from '#kernel/permissions';

/** One's own profile, and staff who may read people. For all others the person does not exist. */
export const canSeePerson = (actor: Actor, personId: string): boolean => actor.personId === personId || can(actor, 'people.read');

/** Typing for somebody who sits at the counter. */
export const canEnterPeople = (actor: Actor): boolean => can(actor, 'people.enter');

export const canImportPeople = (actor: Actor): boolean => can(actor, 'people.import') || has(actor, 'system');

/** Joining two that are one person: it gives the files of one to the account of the other, so it is on record and can be undone. */
export const canMerge = (actor: Actor): boolean => can(actor, 'people.merge');
