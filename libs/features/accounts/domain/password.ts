import { frequentPasswords } from './frequent-passwords.js';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
export type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_frequent' | 'password_personal';

/** The same password however the keyboard composed it (Unicode NFKC). */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[1!]/g, 'i')
    .replace(/3/g, 'e')
    .replace(/[$5]/g, 's')
    .replace(/[^\p{L}\p{N}]/gu, '');
const frequent = new Set(frequentPasswords.flatMap((word) => [word, bare(word)]));
/** Words that everybody here would try first. */
const townWords = ['tiwizi', 'dcheira', 'eljihadia', 'agadir', 'inezgane', 'soussmassa', 'تيويزي', 'الدشيرة'];

/**
 * Why a password is refused, or undefined. Length 10–128 characters and no list of character kinds (NIST 800-63B);
 * refused are frequent passwords, and a context word (the town, the own address or phone) with little else.
 */
export function passwordFault(typed: string, own: readonly string[]): PasswordFault | undefined {
  const password = normalPassword(typed);
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'password_too_short';
  if (length > PASSWORD_MAX) return 'password_too_long';
  if (isFrequent(password)) return 'password_frequent';
  return isPersonal(password, own) ? 'password_personal' : undefined;
}

function isFrequent(password: string): boolean {
  const lower = password.toLowerCase();
  const withoutTail = lower.replace(/[^\p{L}]+$/u, '');
  // a word with a year or "!!" behind it is tried as early as the word
  return [lower, bare(lower), withoutTail, bare(withoutTail)].some((word) => frequent.has(word)) || new Set(lower).size <= 2 || isRun(lower);
}

/** '1234567890', 'abcdefghij', '9876543210', '12341234…'. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((c, i) => c.codePointAt(0)! - text.codePointAt(i)!));
  const unit = /^(.{1,4}?)\1+.?.?.?$/su.exec(text)?.[1];
  return (steps.size === 1 && [-1, 1].includes([...steps][0]!)) || unit !== undefined;
}

function isPersonal(password: string, own: readonly string[]): boolean {
  const text = bare(password);
  const words = [...townWords, ...own.flatMap((one) => [one, ...one.split(/[@.+_-]/)])].map(bare).filter((word) => word.length >= 4);
  const digits = password.replace(/\D/g, '');
  const phones = own.map((one) => one.replace(/\D/g, '').slice(-9)).filter((phone) => phone.length === 9);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  return (rest !== text && rest.replace(/[^\p{L}]/gu, '').length < 6) || (phones.some((phone) => digits.includes(phone)) && password.replace(/[\d\W_]/gu, '').length < 6);
}
