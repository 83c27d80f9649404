/** Branded identifier: a UUID that only fits where its own kind is asked for. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);

/** A new random identifier (UUID version 4, RFC 9562). */
export function newId<Kind extends string>(): Id<Kind> {
  return globalThis.crypto.randomUUID() as Id<Kind>;
}

/** Who signed in. People, loans, offers and the rest brand their own ids in their feature. */
export type AccountId = Id<'Account'>;
export type PersonId = Id<'Person'>;
export type OrganisationId = Id<'Organisation'>;
