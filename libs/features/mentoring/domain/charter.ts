/** Who signs a charter (handbook 2.1): founder, mentor and a mediator, an officer who is neither. */
export const charterParties = ['founder', 'mentor', 'mediator'] as const;
export type CharterParty = (typeof charterParties)[number];

/** The text that new charters have. A changed word is a new version: the old one stays as it is, for those who signed it. */
export const CHARTER_VERSION = 'charter-1';

/** Sections of a version, in order; each has a title and a body in the words under `charter.text.<version>`. */
export const charterSections: Readonly<Record<string, readonly string[]>> = {
  'charter-1': ['aim', 'free', 'personal', 'founder_decides', 'rhythm', 'papers', 'confidence', 'interests', 'mediator', 'end'],
};

/** Days after which somebody who has not signed is asked again: first kindly, then a last time. */
export const CHARTER_REMINDERS = [3, 10] as const;

/** Which party somebody is to a charter; undefined for a stranger. Whoever is mentor or founder never mediates in the own case. */
export function partyOf(
  who: { readonly personId?: string | undefined; readonly coordinates: boolean },
  pair: { readonly founderId: string; readonly mentorPersonId: string },
): CharterParty | undefined {
  if (who.personId !== undefined && who.personId === pair.founderId) return 'founder';
  if (who.personId !== undefined && who.personId === pair.mentorPersonId) return 'mentor';
  return who.coordinates ? 'mediator' : undefined;
}

/** Who still has to sign, in the order of the parties. */
export const unsigned = (signed: readonly CharterParty[]): CharterParty[] => charterParties.filter((party) => !signed.includes(party));
