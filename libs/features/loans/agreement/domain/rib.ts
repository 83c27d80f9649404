/** A Moroccan bank identity: bank 3, town 3, account 16, key 2 (handbook 5.1). */
export const RIB_DIGITS = 24;

/** The digits of what people type: spaces, dots and Arabic-Indic digits are understood. */
export const ribDigits = (typed: string): string => typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[\s.\-\u00a0]/g, '');

export type RibFault = 'length' | 'key';

/** What is wrong with it, or undefined: 24 digits whose whole number is a multiple of 97 when the key is right. */
export function ribFault(digits: string): RibFault | undefined {
  if (!/^\d{24}$/.test(digits)) return 'length';
  return BigInt(digits) % 97n === 0n ? undefined : 'key';
}

/** For eyes that need not see it: '0115•••4921'. */
export const maskedRib = (digits: string): string => `${digits.slice(0, 4)}•••${digits.slice(-4)}`;
