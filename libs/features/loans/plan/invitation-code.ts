import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Twelve letters in three groups, some 59 bits: nobody guesses one within its days. */
export const newInvitationCode = (): string => Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');

/** However it is typed: small letters, spaces, without strokes. */
export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
