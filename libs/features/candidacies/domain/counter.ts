/** The sentence read aloud before somebody else applies for a person; a changed sentence gets a new name, the old one stays in the texts under `counter.consent.<version>`. */
export const SENTENCE = 'v1';

/** A yes said aloud (law 09-08, article 4): to which sentence, and who heard it beside the one who types. */
export interface Consent {
  readonly sentence: string;
  /** '' when nobody else was there. */
  readonly witness: string;
}
