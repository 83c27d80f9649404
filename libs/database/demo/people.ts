import { addDays, type LocalDate } from '#kernel/calendar';
import { type Hero, seekingHeroes } from './heroes.js';
import { familyNames, mensNames, womensNames } from './names.js';
import type { Chance } from './random.js';
import { type PlaceName, places, type Trade } from './tables.js';

export const HOW_MANY_PEOPLE = 60;
/** Founders beside the named ones; the rest look for work. */
const FOUNDERS = 21;
const SEEKERS_WITH_ACCOUNT = 10;

/** One of the sixty: a founder or a seeker of work, with an account of her own or entered at the counter. */
export interface DemoPerson {
  readonly key: string;
  readonly role: 'founder' | 'job_seeker';
  readonly hasAccount: boolean;
  readonly lang: 'ar' | 'fr';
  readonly name: { readonly latin: string; readonly ar: string };
  readonly phone: string;
  readonly trade: Trade;
  readonly place: PlaceName;
  readonly profile: Readonly<Record<string, unknown>>;
}
interface Occupation {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string };
  readonly skills: readonly { readonly code: string; readonly essential: boolean }[];
}

const homes: readonly PlaceName[] = [
  ...Array<PlaceName>(9).fill('dcheira'),
  'inezgane',
  'inezgane',
  'ait_melloul',
  'ait_melloul',
  'lqliaa',
  'temsia',
  'agadir',
  'drargua',
  'sidi_bibi',
];

const sharesOfWomen = { f: 85, m: 12, both: 55 } as const;
/** Age at which a level is usually reached, when that is later than seventeen. */
const ageAtTheEndOf: Readonly<Record<string, number>> = { bac: 18, technician: 19, bac2: 20, licence: 21, master: 23 };

/** The sixty people of the town, the named ones first. Same chance, same people. */
export function makePeople(chance: Chance, trades: readonly Trade[], occupations: readonly Occupation[], today: LocalDate): readonly DemoPerson[] {
  const byKey = new Map(trades.map((trade) => [trade.key, trade]));
  const women = chance.shuffled(womensNames);
  const men = chance.shuffled(mensNames);
  const families = chance.shuffled(familyNames);
  const taken = new Set(seekingHeroes.map((hero) => hero.trade));
  const ventures = chance.shuffled(trades.filter((trade) => trade.venture && !taken.has(trade.key)));
  const wages = chance.shuffled(trades.filter((trade) => !trade.venture));
  const words = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const year = Number(today.slice(0, 4));
  const heroes = seekingHeroes.map((hero, i) =>
    person(
      chance,
      { ...hero, number: i + 1, role: hero.role as DemoPerson['role'], hasAccount: true, education: byKey.get(hero.trade)!.education[0]!, birthYear: year - hero.birthYearsAgo },
      byKey.get(hero.trade)!,
      words,
      today,
    ),
  );
  const others = Array.from({ length: HOW_MANY_PEOPLE - heroes.length }, (_, i) => {
    const founder = i < FOUNDERS;
    const trade = founder ? ventures[i % ventures.length]! : chance.percent(70) ? wages[i % wages.length]! : chance.oneOf(trades);
    const sex = chance.percent(sharesOfWomen[trade.mostly ?? 'both']) ? ('f' as const) : ('m' as const);
    const first = (sex === 'f' ? women : men)[i % 26]!;
    const last = families[(i * 7) % families.length]!;
    const who = { key: `p${i + 1}`, sex, first: first.latin, firstAr: first.ar, last: last.latin, lastAr: last.ar, lang: chance.percent(60) ? ('ar' as const) : ('fr' as const) };
    const education = chance.oneOf(trade.education);
    const since = ageAtTheEndOf[education] ?? 17;
    const age = chance.between(Math.max(since, founder ? 21 : 18) + 1, founder ? 42 : 36);
    const life = { place: chance.oneOf(homes), education, birthYear: year - age, months: Math.min((age - since) * 12, chance.oneOf([0, 4, 8, 14, 20, 30, 44, 60, 90])) };
    return person(
      chance,
      { ...who, ...life, number: heroes.length + i + 1, role: founder ? 'founder' : 'job_seeker', hasAccount: founder || i < FOUNDERS + SEEKERS_WITH_ACCOUNT },
      trade,
      words,
      today,
    );
  });
  return [...heroes, ...others];
}

type Who = Omit<Hero, 'role'> &
  Pick<DemoPerson, 'role' | 'hasAccount' | 'place'> & { readonly number: number; readonly birthYear: number; readonly education: string; readonly months: number };

function person(chance: Chance, who: Who, trade: Trade, words: ReadonlyMap<string, Occupation>, today: LocalDate): DemoPerson {
  const occupation = words.get(trade.occupation)!;
  const skills = [
    ...occupation.skills.filter((skill) => skill.essential && chance.percent(who.months > 12 ? 90 : 65)),
    ...occupation.skills.filter((skill) => !skill.essential && chance.percent(40)),
    ...(words.get(trade.also[0] ?? '')?.skills ?? []).filter((skill) => skill.essential && chance.percent(30)),
  ];
  const codes = [...new Set(skills.map((skill) => skill.code))].slice(0, 12);
  const phone = `+2126000000${String(who.number).padStart(2, '0')}`;
  // people join up to a year before today: what they tell of their work ends before that
  const until = Number(today.slice(0, 4)) - 1;
  const began = until - Math.ceil(who.months / 12);
  const { venture } = trade;
  const named = seekingHeroes.some((hero) => hero.key === who.key);
  const profile = {
    ...{ firstName: who.first, lastName: who.last, firstNameAr: who.firstAr, lastNameAr: who.lastAr },
    ...{ birthYear: who.birthYear, sex: who.sex, communeCode: places[who.place], educationCode: who.education },
    languages: trade.languages.map((code, i) => ({ code, level: i === 0 ? 4 : code === 'ary' || code === 'shi' ? 3 : chance.between(2, 3) })),
    skills: codes.map((code) => ({ code, level: who.months > 36 ? chance.between(2, 3) : chance.between(1, 2) })),
    experienceMonths: who.months,
    ...(who.months >= 12 && began > who.birthYear + 12
      ? { experience: [{ title: occupation.label[who.lang], occupationCode: trade.occupation, employer: '', fromYear: began, ...(chance.percent(50) ? {} : { toYear: until }) }] }
      : {}),
    wishes: [trade.occupation, ...trade.also],
    radiusKm: named ? 30 : chance.oneOf([15, 15, 25, 25, 40]),
    remoteOk: trade.sector === 'digital' || chance.percent(15),
    workTime: named ? 'any' : chance.percent(6) ? 'part' : chance.percent(50) ? 'full' : 'any',
    availableFrom: addDays(today, chance.oneOf([0, 0, 0, 15, 30])),
    ...(who.role === 'founder' && venture
      ? {
          venture: {
            ...{ title: venture.title[who.lang], summary: venture.summary[who.lang], sectorCode: trade.sector },
            ...{ occupationCode: trade.occupation, communeCode: places[who.place], stage: chance.oneOf(['idea', 'idea', 'started', 'registered']) },
          },
        }
      : {}),
    ...(who.hasAccount ? {} : { phone }),
  };
  return {
    ...{ key: who.key, role: who.role, hasAccount: who.hasAccount, lang: who.lang, phone, trade, place: who.place, profile },
    name: { latin: `${who.first} ${who.last}`, ar: `${who.firstAr} ${who.lastAr}` },
  };
}
