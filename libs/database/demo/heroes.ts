import type { Role } from '#kernel/permissions';
import type { PlaceName } from './tables.js';

/** One password for every demo sign-in: long enough for the rules, easy to type on a phone. */
export const DEMO_PASSWORD = 'argan-et-soleil';
/** A domain that no mail ever reaches (RFC 2606). */
export const demoEmail = (name: string): string => `${name}@demo.example`;

/** A person of the town who can be signed in as, or who takes part in a story by name. */
export interface Hero {
  readonly key: string;
  readonly role: Role;
  readonly sex: 'f' | 'm';
  readonly first: string;
  readonly firstAr: string;
  readonly last: string;
  readonly lastAr: string;
  readonly lang: 'ar' | 'fr';
}

const hero = (key: string, role: Role, sex: 'f' | 'm', first: string, firstAr: string, last: string, lastAr: string, lang: 'ar' | 'fr'): Hero => ({
  ...{ key, role, sex, first, firstAr },
  ...{ last, lastAr, lang },
});

/** Those who look for something: people of the sixty. */
export const seekingHeroes: readonly (Hero & { readonly trade: string; readonly place: PlaceName; readonly birthYearsAgo: number; readonly months: number })[] = [
  { ...hero('salma', 'founder', 'f', 'Salma', 'سلمى', 'Ou Tilelli', 'أو تيللي', 'ar'), trade: 'tailor', place: 'dcheira', birthYearsAgo: 26, months: 30 },
  { ...hero('yassine', 'founder', 'm', 'Yassine', 'ياسين', 'Aït Usman', 'آيت أوسمان', 'fr'), trade: 'solar', place: 'dcheira', birthYearsAgo: 29, months: 40 },
  { ...hero('khadija', 'founder', 'f', 'Khadija', 'خديجة', 'Id Tafsut', 'إد تافسوت', 'ar'), trade: 'pastry', place: 'dcheira', birthYearsAgo: 34, months: 96 },
  { ...hero('hind', 'founder', 'f', 'Hind', 'هند', 'Ou Tagrawla', 'أو تاگراولا', 'fr'), trade: 'soap', place: 'inezgane', birthYearsAgo: 28, months: 24 },
  { ...hero('hamid', 'founder', 'm', 'Hamid', 'حميد', 'Aït Tizi', 'آيت تيزي', 'ar'), trade: 'motorbikes', place: 'ait_melloul', birthYearsAgo: 31, months: 84 },
  { ...hero('touda', 'founder', 'f', 'Touda', 'تودة', 'Aït Tadut', 'آيت تادوط', 'ar'), trade: 'carpets', place: 'dcheira', birthYearsAgo: 37, months: 120 },
  { ...hero('brahim', 'job_seeker', 'm', 'Brahim', 'إبراهيم', 'Ou Isli', 'أو إيسلي', 'fr'), trade: 'waiting', place: 'dcheira', birthYearsAgo: 24, months: 14 },
  { ...hero('nora', 'job_seeker', 'f', 'Nora', 'نورة', 'Aït Tatbirt', 'آيت تاتبيرت', 'ar'), trade: 'calls', place: 'dcheira', birthYearsAgo: 23, months: 6 },
];

/** Those who help: staff, partners. They have a name on their acts and no profile. */
export const staffHeroes: readonly Hero[] = [
  hero('karim', 'officer', 'm', 'Karim', 'كريم', 'Ou Abrid', 'أو أبريد', 'fr'),
  hero('fatiha', 'officer', 'f', 'Fatiha', 'فتيحة', 'Aït Tirra', 'آيت تيرا', 'ar'),
  hero('naima', 'committee_member', 'f', 'Naïma', 'نعيمة', 'Id Imal', 'إد إيمال', 'fr'),
  hero('driss', 'committee_member', 'm', 'Driss', 'إدريس', 'Ou Tawala', 'أو تاوالا', 'fr'),
  hero('mina', 'committee_member', 'f', 'Mina', 'مينة', 'Aït Uzrug', 'آيت أوزروگ', 'fr'),
  hero('lhoucine', 'committee_member', 'm', 'Lhoucine', 'الحسين', 'Ou Tgmmi', 'أو تگمي', 'ar'),
  hero('saadia', 'committee_member', 'f', 'Saadia', 'السعدية', 'Id Waman', 'إد أمان', 'fr'),
  hero('ali', 'committee_member', 'm', 'Ali', 'علي', 'Aït Imi', 'آيت إيمي', 'ar'),
  hero('tlaytmas', 'committee_member', 'f', 'Tlaytmas', 'تلايتماس', 'Ou Ifri', 'أو إفري', 'fr'),
  hero('aicha', 'treasurer', 'f', 'Aïcha', 'عائشة', 'Aït Azrf', 'آيت أزرف', 'fr'),
  hero('malika', 'fund_manager', 'f', 'Malika', 'مليكة', 'Aït Tazla', 'آيت تازلا', 'fr'),
  hero('zineb', 'municipality', 'f', 'Zineb', 'زينب', 'Ou Tamdint', 'أو تامدينت', 'ar'),
  hero('amina', 'admin', 'f', 'Amina', 'أمينة', 'Id Ammas', 'إد أماس', 'fr'),
];

/** A partner organisation of the demo and who speaks for it. Those without a name here are in the table of partners. */
export interface DemoOrganisation {
  readonly code: string;
  readonly spokesman: Hero;
  readonly made?: { readonly kind: string; readonly nameFr: string; readonly nameAr: string; readonly place: PlaceName };
}
export const organisations: readonly DemoOrganisation[] = [
  {
    code: 'demo_hotel',
    spokesman: hero('imane', 'agency', 'f', 'Imane', 'إيمان', 'Ou Tamda', 'أو تامدا', 'fr'),
    made: { kind: 'employer', nameFr: 'Hôtel Dune Imaginaire', nameAr: 'فندق الكثيب الخيالي', place: 'agadir' },
  },
  { code: 'ofppt', spokesman: hero('rachid', 'agency', 'm', 'Rachid', 'رشيد', 'Aït Tamusni', 'آيت تاموسني', 'fr') },
  {
    code: 'demo_agrumes',
    spokesman: hero('mbark', 'agency', 'm', 'Mbark', 'مبارك', 'Id Tacinat', 'إد تاتشينات', 'ar'),
    made: { kind: 'employer', nameFr: 'Agrumes Exemple du Souss', nameAr: 'حوامض المثال بسوس', place: 'ait_melloul' },
  },
  {
    code: 'demo_batiment',
    spokesman: hero('lahcen', 'agency', 'm', 'Lahcen', 'لحسن', 'Ou Agadir', 'أو أگادير', 'ar'),
    made: { kind: 'employer', nameFr: 'Bâtiment Modèle d’Inezgane', nameAr: 'بناء النموذج بإنزكان', place: 'inezgane' },
  },
  {
    code: 'demo_appels',
    spokesman: hero('ghizlane', 'agency', 'f', 'Ghizlane', 'غزلان', 'Aït Awal', 'آيت أوال', 'fr'),
    made: { kind: 'employer', nameFr: 'Centre d’appels Échantillon', nameAr: 'مركز نداء العينة', place: 'agadir' },
  },
  { code: 'anapec', spokesman: hero('samira', 'agency', 'f', 'Samira', 'سميرة', 'Ou Tazwut', 'أو تازووت', 'fr') },
  { code: 'cmc_souss_massa', spokesman: hero('adil', 'agency', 'm', 'Adil', 'عادل', 'Id Tazla', 'إد تازلا', 'fr') },
  { code: 'chamber_crafts', spokesman: hero('jamaa', 'agency', 'm', 'Jamaa', 'جامع', 'Aït Ufus', 'آيت أوفوس', 'ar') },
];
