/** What a partner's system may do with its key: read the offers of its organisation, write them, keep the addresses that are told what happens. */
export const keyScopes = ['offers:read', 'offers:write', 'webhooks:keep'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** `sandbox`: every call is checked and answered like a real one, and nothing is kept. */
export const keyKinds = ['live', 'sandbox'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** The key with which a system acts; absent from an actor who is a person. */
export interface KeyPass {
  readonly id: string;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
}
