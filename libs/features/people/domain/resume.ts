import type { FieldError } from '#kernel/errors';
import type { Lexicon } from '#kernel/lexicon';
import { tidyName } from './names.js';
import { type ExperienceKind, MOST, type ProfileFields } from './profile.js';

/** What a file may say and a profile may take. One item is one thing to say yes or no to. */
export const resumeParts = ['name_latin', 'name_ar', 'commune', 'education', 'diploma', 'experience', 'language', 'skill'] as const;
export type ResumePart = (typeof resumeParts)[number];

/** `code` and `level` of languages and skills, `code` of commune and education, `first` and `last` of names; `title` to `kind` of experience; `title`, `field`, `establishment`, `year`, `studying` of diplomas. */
export interface ResumeItem {
  readonly part: ResumePart;
  readonly code?: string | undefined;
  readonly level?: number | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly title?: string | undefined;
  readonly employer?: string | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  readonly kind?: ExperienceKind | undefined;
  readonly field?: string | undefined;
  readonly establishment?: string | undefined;
  readonly year?: number | undefined;
  readonly studying?: boolean | undefined;
}
/** `replaces`: the profile says something else here; it changes only when the person says so. */
export interface FoundItem extends ResumeItem {
  readonly replaces: boolean;
}
/** What is not taken over, and why. */
export const leftReasons = ['unknown', 'year', 'account', 'too_many', 'half_name'] as const;
export interface LeftItem {
  readonly text: string;
  readonly reason: (typeof leftReasons)[number];
}
export interface ResumeWords {
  readonly communes: Lexicon;
  readonly educationLevels: Lexicon;
  readonly languages: Lexicon;
  readonly skills: Lexicon;
}
export interface ReadResume {
  readonly found: readonly FoundItem[];
  readonly left: readonly LeftItem[];
}

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {});
/** As many as any honest file holds; the rest is not looked at. */
const LIST = 100;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, LIST) : []);
/** One line of plain text: no control signs, no marks that turn the direction, no markup. */
const text = (value: unknown, most = 120): string =>
  typeof value === 'string'
    ? tidyName(value.slice(0, 1000).replace(/[\p{Cc}<>]/gu, ' '))
        .slice(0, most)
        .trim()
    : '';
const yearOf = (value: unknown): number | undefined => {
  const [, year] = /^\s*(\d{4})(-\d{2}){0,2}\s*$/.exec(typeof value === 'number' ? String(value) : text(value, 20)) ?? [];
  return year ? Number(year) : undefined;
};

const languageLevels: readonly (readonly [RegExp, number])[] = [
  [/native|mother|matern|bilingu|لغة الأم|أصلي/i, 4],
  [/fluent|profession|advanced|courant|avanc|c1|c2|طلاقة|ممتاز/i, 3],
  [/beginner|elementary|basic|limited|notion|debut|début|a1|a2|مبتدئ|قليل/i, 1],
];
const skillLevels: readonly (readonly [RegExp, number])[] = [
  [/master|expert|advanced|avanc|confirm|خبير/i, 3],
  [/beginner|basic|novice|debut|début|مبتدئ/i, 1],
];
const levelIn = (levels: readonly (readonly [RegExp, number])[], value: unknown): number => levels.find(([word]) => word.test(text(value)))?.[1] ?? 2;

/** Whether this is a JSON Resume at all: an object with one of its sections. Source: jsonresume.org schema 1.0.0. */
export const isResume = (file: unknown): boolean => ['basics', 'work', 'education', 'skills', 'languages', 'volunteer'].some((key) => typeof objectOf(file)[key] === 'object');

/** What the profile could take from the file. Pure; what the profile says already is not proposed again. `year`: the current one. */
export function readResume(file: unknown, profile: ProfileFields, words: ResumeWords, year: number): ReadResume {
  const { basics, work, volunteer, education, skills, languages } = objectOf(file);
  const parts = [readBasics(objectOf(basics), profile, words), readWork(listOf(work), listOf(volunteer), profile, year), readEducation(listOf(education), profile, words, year), readLevelled('language', listOf(languages), profile, words), readLevelled('skill', listOf(skills), profile, words)]; // prettier-ignore
  return { found: parts.flatMap(({ found }) => found), left: parts.flatMap(({ left }) => left) };
}

function readBasics(basics: Json, profile: ProfileFields, words: ResumeWords): ReadResume {
  const [found, left]: [FoundItem[], LeftItem[]] = [[], []];
  const [first = '', ...rest] = text(basics.name).split(' ').filter(Boolean);
  const last = rest.join(' ').slice(0, 60);
  const arabic = /\p{Script=Arabic}/u.test(first);
  const [ownFirst, ownLast] = arabic ? [profile.firstNameAr, profile.lastNameAr] : [profile.firstName, profile.lastName];
  if (first && !last) left.push({ text: first, reason: 'half_name' });
  if (first && last && `${ownFirst} ${ownLast}` !== `${first} ${last}`)
    found.push({ part: arabic ? 'name_ar' : 'name_latin', first: first.slice(0, 60), last, replaces: ownFirst !== '' });
  const city = text(objectOf(basics.location).city);
  const commune = city && words.communes.get(city);
  if (city && !commune) left.push({ text: city, reason: 'unknown' });
  if (commune && commune !== profile.communeCode) found.push({ part: 'commune', code: commune, replaces: profile.communeCode !== null });
  // the address of an account is changed with a code that is sent there, never by a file
  for (const address of [text(basics.email), text(basics.phone)].filter(Boolean)) left.push({ text: address, reason: 'account' });
  return { found, left };
}

function readWork(work: readonly unknown[], volunteer: readonly unknown[], profile: ProfileFields, year: number): ReadResume {
  const [found, left]: [FoundItem[], LeftItem[]] = [[], []];
  for (const [post, kind] of [...work.map((one) => [objectOf(one), 'employed'] as const), ...volunteer.map((one) => [objectOf(one), 'volunteer'] as const)]) {
    const [title, employer] = [text(post.position) || text(post.summary, 60), text(post.name) || text(post.organization) || text(post.company)];
    const [fromYear, toYear] = [yearOf(post.startDate), yearOf(post.endDate)];
    if (!title) {
      if (employer) left.push({ text: employer, reason: 'unknown' });
    } else if (fromYear === undefined || fromYear > year || fromYear < year - 80 || (toYear !== undefined && (toYear < fromYear || toYear > year)))
      left.push({ text: title, reason: 'year' });
    else if ([...profile.experience, ...found].some((known) => known.title === title && known.fromYear === fromYear)) continue;
    else if (profile.experience.length + found.length >= MOST.experience) left.push({ text: title, reason: 'too_many' });
    else
      found.push({
        part: 'experience',
        title,
        ...(employer ? { employer } : {}),
        fromYear,
        ...(toYear === undefined ? {} : { toYear }),
        ...(kind === 'employed' ? {} : { kind }),
        replaces: false,
      });
  }
  return { found, left };
}

/** The level is that of the first diploma of the list that has one here: files put the newest first. Each row with a title is a diploma as well, unless it tells a level and nothing else. */
function readEducation(schools: readonly unknown[], profile: ProfileFields, words: ResumeWords, year: number): ReadResume {
  const [found, left, codes]: [FoundItem[], LeftItem[], string[]] = [[], [], []];
  for (const school of schools.map(objectOf)) {
    const [type, area, establishment] = [text(school.studyType), text(school.area), text(school.institution)];
    const code = [type, area, `${type} ${area}`.trim()].map((word) => words.educationLevels.get(word)).find(Boolean);
    if (code) codes.push(code);
    const title = type || area;
    const [began, ended] = [yearOf(school.startDate), yearOf(school.endDate)];
    const studying = ended === undefined ? began !== undefined : ended > year;
    if (code && [title, title === area ? '' : area, establishment, began, ended].filter(Boolean).length === 1) continue;
    if (!title) {
      if (establishment) left.push({ text: establishment, reason: 'unknown' });
    } else if (ended !== undefined && (ended < (began ?? year - 90) || ended > year + 10)) left.push({ text: title, reason: 'year' });
    else if ([...profile.diplomas, ...found].some((known) => known.title === title && known.establishment === establishment)) continue;
    else if (profile.diplomas.length + found.length >= MOST.diplomas) left.push({ text: title, reason: 'too_many' });
    else
      found.push({
        part: 'diploma',
        title,
        field: title === area ? '' : area,
        establishment,
        ...(ended === undefined ? {} : { year: ended }),
        ...(studying ? { studying } : {}),
        replaces: false,
      });
  }
  const [code] = codes;
  const level: FoundItem[] = code && code !== profile.educationCode ? [{ part: 'education', code, replaces: profile.educationCode !== null }] : [];
  return { found: [...level, ...found], left };
}

function readLevelled(part: 'language' | 'skill', told: readonly unknown[], profile: ProfileFields, words: ResumeWords): ReadResume {
  const [found, left]: [FoundItem[], LeftItem[]] = [[], []];
  const [known, lexicon, most, levels] =
    part === 'language' ? [profile.languages, words.languages, MOST.languages, languageLevels] as const : [profile.skills, words.skills, MOST.skills, skillLevels] as const; // prettier-ignore
  const spoken = told
    .map(objectOf)
    .flatMap((one) =>
      part === 'language'
        ? [[text(one.language), one.fluency] as const]
        : [text(one.name), ...listOf(one.keywords).map((word) => text(word))].map((word) => [word, one.level] as const),
    );
  for (const [word, level] of spoken.filter(([one]) => one !== '').slice(0, LIST)) {
    const code = lexicon.get(word);
    if (!code) left.push({ text: word, reason: 'unknown' });
    else if ([...known, ...found].some((one) => one.code === code)) continue;
    else if (known.length + found.length >= most) left.push({ text: word, reason: 'too_many' });
    else found.push({ part, code, level: levelIn(levels, level), replaces: false });
  }
  return { found, left };
}

/** What makes a piece whole; the rest is held against the rules of the profile, like anything typed. */
const whole: Readonly<Record<ResumePart, (item: ResumeItem) => boolean>> = {
  name_latin: ({ first, last }) => Boolean(first && last),
  name_ar: ({ first, last }) => Boolean(first && last),
  commune: ({ code }) => Boolean(code),
  education: ({ code }) => Boolean(code),
  experience: ({ title, fromYear }) => Boolean(title?.trim() && fromYear),
  diploma: ({ title }) => Boolean(title?.trim()),
  language: ({ code, level = 0 }) => Boolean(code) && level >= 1 && level <= 4,
  skill: ({ code, level = 0 }) => Boolean(code) && level >= 1 && level <= 3,
};

/** Pieces that lack what they need. */
export const pieceFaults = (items: readonly ResumeItem[]): FieldError[] =>
  items.flatMap((item, i) => (whole[item.part](item) ? [] : [{ path: `items.${i}`, code: 'people.resume_piece_wrong' }]));

/** The profile with what the person said yes to. Items that make no sense are held against the rules of the profile afterwards, like anything typed. */
export function takeItems(profile: ProfileFields, items: readonly ResumeItem[]): ProfileFields {
  return items.reduce<ProfileFields>((now, item) => {
    const { part, code = '', level = 0, first = '', last = '', title = '' } = item;
    if (part === 'name_latin') return { ...now, firstName: tidyName(first), lastName: tidyName(last) };
    if (part === 'name_ar') return { ...now, firstNameAr: tidyName(first), lastNameAr: tidyName(last) };
    if (part === 'commune') return { ...now, communeCode: code };
    if (part === 'education') return { ...now, educationCode: code };
    if (part === 'experience') {
      const { employer = '', fromYear = 0, toYear = null, kind = 'employed' } = item;
      return { ...now, experience: [...now.experience, { title: tidyName(title), employer: tidyName(employer), occupationCode: null, fromYear, toYear, kind }] };
    }
    if (part === 'diploma') {
      const { field = '', establishment = '', year = null, studying = false } = item;
      const words = { title: tidyName(title), field: tidyName(field), establishment: tidyName(establishment) };
      return { ...now, diplomas: [...now.diplomas, { ...words, year, studying, country: null, languageCode: null }] };
    }
    const list = part === 'language' ? 'languages' : 'skills';
    return now[list].some((one) => one.code === code) ? now : { ...now, [list]: [...now[list], { code, level }] };
  }, profile);
}
