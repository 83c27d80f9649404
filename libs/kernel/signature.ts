/** The hash from which the first signature of a paper goes on. */
export const CHAIN_START = '0'.repeat(64);

/** What a signature stands for, in one line of text with its parts in a fixed order; its hash is chained to the one before. */
export const signatureText = (signature: {
  /** Number or id of the paper. */
  readonly paper: string;
  readonly party: string;
  readonly mode: string;
  readonly accountId: string;
  readonly signedAt: Date;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly previous: string;
}): string =>
  JSON.stringify([
    signature.paper,
    signature.party,
    signature.mode,
    signature.accountId,
    signature.signedAt.toISOString(),
    Object.entries(signature.evidence).sort(([a], [b]) => (a < b ? -1 : 1)),
    signature.previous,
  ]);
