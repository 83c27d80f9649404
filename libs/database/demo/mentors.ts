import type { PlaceName } from './tables.js';

/** A mentor: has led a firm, gives time. */
export interface DemoMentor {
  readonly key: string;
  readonly sex: 'f' | 'm';
  readonly first: string;
  readonly firstAr: string;
  readonly last: string;
  readonly lastAr: string;
  readonly lang: 'ar' | 'fr';
  readonly place: PlaceName;
  readonly birthYearsAgo: number;
  readonly languages: readonly string[];
  readonly sectors: readonly string[];
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly stages: readonly string[];
  readonly capacity: number;
  readonly online: boolean;
  readonly headline: string;
}

type Line = readonly [
  ...who: [key: string, sex: 'f' | 'm', first: string, firstAr: string, last: string, lastAr: string, lang: 'ar' | 'fr', place: PlaceName, birthYearsAgo: number],
  ...what: [languages: string, sectors: string, functions: string, slots: string, stages: string, capacity: number, online: boolean, headline: string],
];
const words = (text: string): string[] => text.split(' ').filter(Boolean);

// prettier-ignore
const lines: readonly Line[] = [
  ['fadma', 'f', 'Fadma', 'فاضمة', 'Ou Tamghart', 'أو تامغارت', 'ar', 'dcheira', 58, 'shi ary fr', 'food crafts personal_services', 'sales finance production', 'weekday_morning saturday', 'idea started', 3, true, 'خمس وعشرون سنة في الحلويات والتموين'],
  ['abdellah', 'm', 'Abdellah', 'عبد الله', 'Aït Umnay', 'آيت أومناي', 'fr', 'agadir', 61, 'shi ary fr', 'food fishing local_trade', 'finance purchasing legal', 'weekday_afternoon', 'started registered', 2, true, 'Ancien directeur de conserverie, achats et trésorerie'],
  ['latifa', 'f', 'Latifa', 'لطيفة', 'Id Tifinagh', 'إد تيفيناغ', 'fr', 'agadir', 49, 'ary fr en shi', 'digital culture audiovisual', 'digital marketing sales', 'weekday_evening', 'idea started', 3, true, 'Agence web depuis quinze ans'],
  ['omar', 'm', 'Omar', 'عمر', 'Ou Uzzal', 'أو أوزال', 'ar', 'ait_melloul', 55, 'ary shi', 'industry transport_logistics', 'production purchasing people', 'saturday', 'started registered', 2, false, 'صاحب ورشة ميكانيك بثمانية عمال'],
  ['zahra', 'f', 'Zahra', 'زهرة', 'Aït Azetta', 'آيت أزطا', 'ar', 'dcheira', 52, 'shi ary', 'crafts culture', 'production sales marketing', 'weekday_morning weekday_afternoon', 'idea started registered', 3, true, 'رئيسة تعاونية نسيج'],
  ['hassan', 'm', 'Hassan', 'حسن', 'Id Tafukt', 'إد تافوكت', 'fr', 'inezgane', 57, 'ary shi fr', 'green construction', 'finance legal production', 'weekday_evening saturday', 'started registered', 2, true, 'Installateur solaire, trois agences'],
  ['meryem', 'f', 'Meryem', 'مريم', 'Ou Tikint', 'أو تيكينت', 'fr', 'agadir', 46, 'ary fr en', 'tourism food', 'marketing people sales', 'weekday_afternoon', 'idea started', 2, true, 'Maison d’hôtes et restaurant'],
  ['said', 'm', 'Said', 'سعيد', 'Aït Yiger', 'آيت ييگر', 'ar', 'biougra', 63, 'shi ary', 'agriculture green', 'production purchasing finance', 'saturday sunday', 'started', 2, false, 'فلاح ورئيس جمعية سقي'],
  ['loubna', 'f', 'Loubna', 'لبنى', 'Id Tussna', 'إد توسنا', 'fr', 'agadir', 44, 'ary fr', 'education health personal_services', 'legal people finance', 'weekday_evening', 'idea started registered', 2, true, 'Experte-comptable, création d’entreprises'],
  ['mustapha', 'm', 'Mustapha', 'مصطفى', 'Ou Abrid', 'أو أبريد', 'fr', 'inezgane', 59, 'ary shi fr', 'transport_logistics local_trade', 'sales purchasing people', 'weekday_morning', 'started', 2, true, 'Grossiste au souk d’Inezgane'],
  ['siham', 'f', 'Siham', 'سهام', 'Aït Tisent', 'آيت تيسنت', 'ar', 'dcheira', 41, 'ary shi fr', 'personal_services crafts', 'marketing digital sales', 'weekday_morning saturday', 'idea started', 2, true, 'صاحبة صالونين للتجميل ومدربة'],
  ['larbi', 'm', 'Larbi', 'العربي', 'Id Taghrart', 'إد تاغرارت', 'fr', 'agadir', 66, 'ary fr', 'business_services administration', 'finance legal', 'weekday_morning weekday_afternoon', 'started registered', 4, true, 'Ancien banquier, dossiers et trésorerie'],
];

/** Twelve mentors, all active. */
export const mentors: readonly DemoMentor[] = lines.map(
  ([key, sex, first, firstAr, last, lastAr, lang, place, birthYearsAgo, languages, sectors, functions, slots, stages, capacity, online, headline]) => ({
    ...{ key, sex, first, firstAr, last, lastAr, lang, place, birthYearsAgo, capacity, online, headline },
    ...{ languages: words(languages), sectors: words(sectors), functions: words(functions), slots: words(slots), stages: words(stages) },
  }),
);
