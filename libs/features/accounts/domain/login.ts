import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What a person types to be recognised: an e-mail address in lower case, or a phone in E.164. */
export interface Login {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

const emailShape = /^[^\s@<>"(),;:\\[\]]{1,64}@[^\s@<>"(),;:\\[\]]{1,190}\.[a-z]{2,24}$/;
/** Digits of any script we meet (Latin, Arabic-Indic, Persian) and what people put between them. */
const phoneShape = /^[+0-9\u0660-\u0669\u06f0-\u06f9\s.()/\u00a0\u202f\u2010-\u2015-]{8,30}$/;
const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A Moroccan phone as people write it ('0612 34 56 78', '٠٦١٢٣٤٥٦٧٨', '00212…') in E.164, or undefined. Source: handbook 5.1. */
export function readPhone(text: string): string | undefined {
  const typed = text.replace(invisible, '').trim();
  if (!phoneShape.test(typed)) return undefined;
  const phone = parsePhoneNumberFromString(typed, 'MA');
  return phone?.isValid() && /^\+212[5-8]\d{8}$/.test(phone.number) ? phone.number : undefined;
}

export function readEmail(text: string): string | undefined {
  const typed = text.replace(invisible, '').trim().normalize('NFKC').toLowerCase();
  return emailShape.test(typed) && typed.length <= 254 ? typed : undefined;
}

export function readLogin(text: string): Login | undefined {
  const email = text.includes('@') ? readEmail(text) : undefined;
  if (email) return { kind: 'email', value: email };
  const phone = readPhone(text);
  return phone ? { kind: 'phone', value: phone } : undefined;
}

/** A code by text message reaches mobile numbers only: +2126… and +2127… */
export const isMobile = (phone: string): boolean => /^\+212[67]\d{8}$/.test(phone);

/** Enough to recognise one's own address and no more: 's•••a@example.ma', '+212 6•• ••• •78'. */
export function masked(login: Login): string {
  if (login.kind === 'phone') return `${login.value.slice(0, 4)} ${login.value.slice(4, 5)}•• ••• •${login.value.slice(-2)}`;
  const [name = '', domain = ''] = login.value.split('@');
  return `${name.slice(0, 1)}•••${name.length > 2 ? name.slice(-1) : ''}@${domain}`;
}
