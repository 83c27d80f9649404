/** Where somebody is sent from the reception (handbook 1.2, row 1). `smi`: the honour loan, a draft begins. */
export const orientationOutcomes = ['smi', 'anapec', 'ofppt', 'indh', 'cri', 'other'] as const;
export type OrientationOutcome = (typeof orientationOutcomes)[number];
/** All but the loan of the house. */
export const elsewhere = orientationOutcomes.filter((one) => one !== 'smi');

/** The sentence read aloud before somebody else types; a changed sentence gets a new name, the old one stays in the texts under `counter.consent.<version>`. */
export const SPOKEN_CONSENT_VERSION = 'spoken_1';

export interface Assisted {
  readonly assistantAccountId?: string | null;
  readonly assistanceEndedAt?: Date | null;
}

/** Whoever typed for somebody still may: the help was not ended by the person. */
export const assistanceStands = ({ assistantAccountId, assistanceEndedAt }: Assisted): boolean => Boolean(assistantAccountId) && !assistanceEndedAt;

/** The person's yes covers what was written before it, and nothing after: a later change asks for a new one. */
export const yesCovers = (saidAt: Date | null | undefined, lastWritten: Date | null): boolean => Boolean(saidAt) && (lastWritten === null || saidAt! >= lastWritten);
