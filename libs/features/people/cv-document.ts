import type { LocalDate } from '#kernel/calendar';
import { asOne, type Block, type PdfDocument } from '#platform/pdf/document';
import type { Diploma, Experience, ProfileFields } from './domain/profile.js';

export const cvLanguages = ['ar', 'fr'] as const;
export type CvLanguage = (typeof cvLanguages)[number];

/** What stands beside the profile: how to reach the person, and the day of print. */
export interface CvFacts {
  readonly profile: ProfileFields;
  readonly phone: string | null;
  readonly email: string | null;
  /** What she needs to work, when she allowed it on this paper. */
  readonly adaptation?: string | undefined;
  readonly on: LocalDate;
}
/** `t`: words under `people:cv`; `nameOf`: label of a code in one of the reference tables, the code itself when unknown. */
export interface CvWords {
  readonly t: (key: string, params?: object) => string;
  readonly nameOf: (table: 'occupations' | 'skills' | 'languages' | 'educationLevels' | 'communes', code: string) => string;
}

/** 0612345678 as it is said: 06 12 34 56 78. Foreign numbers stay as they are. */
const phoneOnPaper = (phone: string): string => asOne(phone.replace(/^\+212/, '0').replace(/^(0\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4 $5'));
const dayOnPaper = (day: LocalDate): string => asOne(`${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`);

/** The name as the reader reads it; the other script when that one is not known. */
export function nameOnCv({ firstName, lastName, firstNameAr, lastNameAr }: ProfileFields, lang: CvLanguage): string {
  const [ar, latin] = [`${firstNameAr} ${lastNameAr}`.trim(), `${firstName} ${lastName}`.trim()];
  return (lang === 'ar' ? ar : latin) || ar || latin;
}

/**
 * One or two pages that an employer reads in half a minute: who, what for, what she did and can do. No age, no sex, no photo, nothing on health but what she put on this paper herself: they decide nothing about the work.
 * Parts that are empty are left out.
 */
export function cvDocument({ profile, phone, email, adaptation, on }: CvFacts, lang: CvLanguage, { t, nameOf }: CvWords): PdfDocument {
  const part = (title: string, blocks: readonly Block[]): Block[] => (blocks.length > 0 ? [{ kind: 'heading', text: t(title) }, ...blocks] : []);
  const items = (texts: readonly string[]): Block[] => (texts.length > 0 ? [{ kind: 'list', items: texts }] : []);
  const level = (list: 'language' | 'skill') => (code: string, n: number) =>
    t('levelled', { name: nameOf(list === 'language' ? 'languages' : 'skills', code), level: t(`levels.${list}.${n}`) });
  const contact: [string, string][] = [
    ...(phone ? [[t('phone'), phoneOnPaper(phone)] as [string, string]] : []),
    ...(email ? [[t('email'), asOne(email)] as [string, string]] : []),
    ...(profile.communeCode ? [[t('lives'), nameOf('communes', profile.communeCode)] as [string, string]] : []),
  ];
  const wishes = profile.wishes.slice(0, 2).map((code) => nameOf('occupations', code));
  return {
    ...{ lang, title: nameOnCv(profile, lang), sender: t('title'), on },
    ...(wishes.length > 0 ? { subtitle: wishes.join(' · ') } : {}),
    blocks: [
      ...(contact.length > 0 ? [{ kind: 'facts' as const, rows: contact }] : []),
      ...part('experience', posts(profile, t)),
      ...part('education', [
        ...(profile.educationCode ? [{ kind: 'paragraph' as const, text: nameOf('educationLevels', profile.educationCode) }] : []),
        ...studies(profile.diplomas, lang, { t, nameOf }),
      ]),
      ...part('skills', items([...profile.skills.map(({ code, level: n }) => level('skill')(code, n)), ...profile.otherSkills])),
      ...part('languages', items(profile.languages.map(({ code, level: n }) => level('language')(code, n)))),
      ...part('practical', [{ kind: 'facts', rows: practical(profile, t) }]),
      ...(adaptation ? [{ kind: 'notice' as const, title: t('adaptation'), text: adaptation }] : []),
    ],
  };
}

/** Newest first; who is still there comes before who left. */
function posts({ experience, experienceMonths }: ProfileFields, t: CvWords['t']): Block[] {
  const last = ({ toYear, fromYear }: Experience): number => (toYear ?? 9999) * 10_000 + fromYear;
  const years = ({ fromYear, toYear }: Experience): string =>
    toYear === null ? t('since', { from: asOne(String(fromYear)) }) : asOne(fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`);
  const rows = [...experience]
    .sort((a, b) => last(b) - last(a))
    .map((one) => [years(one), one.title, [one.employer, one.kind === 'employed' ? '' : t(`kinds.${one.kind}`)].filter(Boolean).join(' · ')]);
  if (rows.length > 0) return [{ kind: 'table', head: [t('years'), t('post'), t('employer')], rows }];
  return experienceMonths > 0 ? [{ kind: 'paragraph', text: t('months', { count: experienceMonths }) }] : [];
}

/** What is still studied first, then newest first; a land only when it is not ours. */
function studies(diplomas: readonly Diploma[], lang: CvLanguage, { t, nameOf }: CvWords): Block[] {
  const lands = new Intl.DisplayNames([lang], { type: 'region' });
  const last = ({ studying, year }: Diploma): number => (studying ? 9999 : (year ?? 0));
  const when = ({ studying, year }: Diploma): string =>
    [studying ? t('studying') : '', year === null ? '' : asOne(studying ? t('expected', { year }) : String(year))].filter(Boolean).join(' ');
  const rows = [...diplomas]
    .sort((a, b) => last(b) - last(a))
    .map((one) => [
      when(one),
      [one.title, one.field, one.languageCode ? t('taught_in', { language: nameOf('languages', one.languageCode) }) : ''].filter(Boolean).join(' · '),
      [one.establishment, one.country && one.country !== 'MA' ? (lands.of(one.country) ?? one.country) : ''].filter(Boolean).join(', '),
    ]);
  return rows.length > 0 ? [{ kind: 'table', head: [t('years'), t('diploma'), t('establishment')], rows }] : [];
}

const practical = ({ availableFrom, workTime, remoteOk, radiusKm, licences, travel, moveOk }: ProfileFields, t: CvWords['t']): [string, string][] => [
  ...(availableFrom ? [[t('available'), dayOnPaper(availableFrom)] as [string, string]] : []),
  ...(workTime === 'any' ? [] : [[t('work_time'), t(`times.${workTime}`)] as [string, string]]),
  ...(licences.length > 0 ? [[t('licences'), asOne(licences.join(', '))] as [string, string]] : []),
  ...(travel ? [[t('travel'), t(`travels.${travel}`)] as [string, string]] : []),
  ...(moveOk ? [[t('move'), t('yes')] as [string, string]] : []),
  [t('reach'), radiusKm === 0 ? t('own_commune') : t('km', { count: radiusKm })],
  ...(remoteOk ? [[t('remote'), t('yes')] as [string, string]] : []),
];
