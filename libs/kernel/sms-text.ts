/** The alphabet of a plain text message (3GPP 23.038), and its signs that count twice. */
const GSM = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const TWICE = new Set('^{}\\[~]|€');
const folded: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '–': '-',
  '—': '-',
  '→': '>',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
};

/**
 * A text in Latin letters as a phone gets it for the least money: signs outside the alphabet become their nearest inside it (ê → e), marks of direction go.
 * A text with Arabic letters stays as it is.
 */
export function smsText(text: string): string {
  if (/\p{Script=Arabic}/u.test(text)) return text;
  const plain = text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/« | »/g, '"');
  return [...plain].map((sign) => (GSM.has(sign) || TWICE.has(sign) ? sign : (folded[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '')))).join('');
}

/** In how many parts a text travels and is paid for: 160 signs in one part, 153 in each of several; with any other letter 70 and 67 units of UTF-16. */
export function smsParts(text: string): number {
  const plain = smsAlphabet(text) === 'gsm';
  const length = plain ? [...text].reduce((sum, sign) => sum + (TWICE.has(sign) ? 2 : 1), 0) : text.length;
  const [one, many] = plain ? [160, 153] : [70, 67];
  return length <= one ? 1 : Math.ceil(length / many);
}

/** Which alphabet a text needs: the small one of 160 signs, or all of Unicode with 70. */
export const smsAlphabet = (text: string): 'gsm' | 'ucs2' => ([...text].every((sign) => GSM.has(sign) || TWICE.has(sign)) ? 'gsm' : 'ucs2');
