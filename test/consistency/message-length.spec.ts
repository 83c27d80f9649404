import { type Language, languages } from '#platform/http/request';
import { smsParts, smsText } from '#kernel/sms-text';
import { reminderKinds } from '../../libs/features/reminders/domain/plan';
import { allWords, paramsOf } from './words';

const isolated = (text: string): string => `\u2068${text}\u2069`;
/** What a message usually names, of the longer sort. */
const usual: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    day: '30 septembre 2027',
    amount: '12 000,00 MAD',
    place: 'Maison de l’emploi',
    title: 'Couturière en atelier',
    items: 'Devis, Bail',
    search: 'couture, Inezgane',
    titles: 'Couturière, Brodeuse',
  },
  en: {
    day: '30 September 2027',
    amount: 'MAD 12,000.00',
    place: 'Employment house',
    title: 'Seamstress',
    items: 'Quote, Lease',
    search: 'sewing, Inezgane',
    titles: 'Seamstress, Embroiderer',
  },
  ar: { day: '30 شتنبر 2027', amount: '12 000,00 د.م.', place: 'دار الشغل', title: 'خياطة', items: 'عرض أثمان', search: 'خياطة', titles: 'خياطة، طرازة' },
};
const others: Readonly<Record<string, string>> = { time: '10:00', number: 'D-2027-0001', count: '12', months: '6' };

it.each(languages)('every reminder travels as a text message in two parts at most (%s)', (lang) => {
  const long: string[] = [];
  let looked = 0;
  for (const [key, words] of allWords[lang]) {
    const kind = /^reminders:messages\.(\w+)\.text/.exec(key)?.[1];
    if (!kind || !(reminderKinds as readonly string[]).includes(kind.replace(/_(zero|one|two|few|many|other)$/, ''))) continue;
    looked++;
    const text = paramsOf(words).reduce((sum, name) => sum.replaceAll(`{{${name}}}`, isolated(usual[lang][name] ?? others[name] ?? '')), words);
    if (smsParts(smsText(text)) > 2) long.push(`${key}: ${smsParts(smsText(text))} parts, ${text.length} signs`);
  }
  expect(long).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(reminderKinds.length);
});
