import type { FieldError } from '#kernel/errors';

/** To whom the person may show it: staff who accompany her, and the paper that she hands to an employer. Nobody else ever reads it; matching does not know it. */
export const audiences = ['staff', 'cv'] as const;
export type Audience = (typeof audiences)[number];
/** The words that the person agreed to; a new text means a new version, and a new yes. */
export const ADAPTATION_CONSENT = '2026-11';
export const ADAPTATION_LENGTH = 500;

export interface Adaptation {
  readonly words: string;
  readonly audiences: readonly Audience[];
}

/** Law 09-08, article 21: health is written down only with an explicit yes, for a stated purpose. */
export function adaptationFaults(words: string, consent: boolean): FieldError[] {
  return [...(words === '' ? [{ path: 'words', code: 'people.adaptation_missing' }] : []), ...(consent ? [] : [{ path: 'consent', code: 'people.adaptation_without_consent' }])];
}

/** What this audience may read; undefined: for it there is nothing. */
export const adaptationFor = (audience: Audience, told: Adaptation | undefined): string | undefined => (told?.audiences.includes(audience) ? told.words : undefined);
