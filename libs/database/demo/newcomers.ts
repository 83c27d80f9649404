import { addDays, type LocalDate } from '#kernel/calendar';
import { parseMoney } from '#kernel/money';
import { OpenFund } from '#features/loans';
import { type DemoOrganisation, demoEmail, type Hero, organisations, staffHeroes } from './heroes.js';
import { type DemoMentor, mentors } from './mentors.js';
import type { DemoPerson } from './people.js';
import { placeCode } from './tables.js';
import type { Actor, DemoHouse, Town } from './town.js';

export const actorOfHero = (hero: Hero): Actor => ({
  ...{ key: hero.key, email: demoEmail(hero.key), role: hero.role, lang: hero.lang },
  displayName: hero.lang === 'ar' ? `${hero.firstAr} ${hero.lastAr}` : `${hero.first} ${hero.last}`,
});
export const staff = (key: string): Actor => actorOfHero(staffHeroes.find((hero) => hero.key === key)!);

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

export const actorOfPerson = (person: DemoPerson): Actor => ({
  ...{ key: person.key, role: person.role, lang: person.lang, phone: person.phone },
  email: demoEmail(/^p\d+$/.test(person.key) ? slug(person.name.latin) : person.key),
});
export const actorOfMentor = (mentor: DemoMentor): Actor => ({
  ...{ key: mentor.key, email: demoEmail(mentor.key), role: 'mentor', lang: mentor.lang },
  phone: `+2126000000${61 + mentors.indexOf(mentor)}`,
});
export const spokesmanOf = (organisation: DemoOrganisation): Actor => actorOfHero(organisation.spokesman);

/** The house opens: staff, the fund's first money, the partners and those who speak for them. Ids of organisations by code come back in `ids`. */
export function openingDay(town: Town, house: DemoHouse, day: LocalDate, ids: Map<string, string>): void {
  for (const hero of staffHeroes) town.on(day, async () => void (await town.account(actorOfHero(hero))));
  contribution(town, house, day, '1200000.00', 'INDH-1');
  for (const organisation of organisations) {
    town.on(day, async () => {
      const admin = await town.as(staff('amina'));
      const spokesman = spokesmanOf(organisation);
      await town.account(spokesman);
      const id = await organisationOf(town, organisation);
      ids.set(organisation.code, id);
      await admin.post(`organisations/${id}/members`, { email: spokesman.email, role: 'admin' }, { key: 'demo' });
    });
  }
}

async function organisationOf(town: Town, { code, made }: DemoOrganisation): Promise<string> {
  const admin = await town.as(staff('amina'));
  if (made) {
    const body = { kind: made.kind, nameFr: made.nameFr, nameAr: made.nameAr, communeCode: placeCode(made.place), code };
    return (await admin.post<{ id: string }>('organisations', body, { key: `demo-${code}` })).body.id;
  }
  const { items } = (await admin.get<{ items: { id: string; code: string | null }[] }>('organisations?pageSize=100')).body;
  const known = items.find((one) => one.code === code);
  if (!known) throw new Error(`the partner ${code} is not in the reference table`);
  return known.id;
}

export function contribution(town: Town, house: DemoHouse, day: LocalDate, amount: string, reference: string): void {
  town.on(day, () => house.app.get(OpenFund, { strict: false }).contribute(parseMoney(amount), reference));
}

/** Mentors sign up, tell in what they can help, and an officer makes them active after the interview. */
export function mentorsArrive(town: Town, first: LocalDate): void {
  mentors.forEach((mentor, i) => {
    const day = addDays(first, i);
    const who = actorOfMentor(mentor);
    town.on(day, async () => {
      const client = await town.as(who);
      await client.put('people/me/profile', {
        ...{ firstName: mentor.first, lastName: mentor.last, firstNameAr: mentor.firstAr, lastNameAr: mentor.lastAr, sex: mentor.sex },
        ...{ birthYear: Number(first.slice(0, 4)) - mentor.birthYearsAgo, communeCode: placeCode(mentor.place) },
        languages: mentor.languages.map((code) => ({ code, level: code === 'fr' || code === 'en' ? 3 : 4 })),
      });
      const { sectors, functions, slots, stages, capacity, online, headline } = mentor;
      const { body } = await client.put<{ id: string }>('mentoring/me', { sectors, functions, slots, stages, capacity, online, headline, reachKm: 40, ownFirm: 'none' });
      await (await town.as(staff('fatiha'))).post(`mentoring/mentors/${body.id}/state`, { state: 'active' }, { key: 'demo' });
    });
  });
}

/** Somebody joins: signs up and fills the profile, or sits at the counter while an officer types. */
export function arrives(town: Town, person: DemoPerson, day: LocalDate): void {
  town.on(day, async () => {
    if (person.hasAccount) await (await town.as(actorOfPerson(person))).put('people/me/profile', person.profile);
    else await (await town.as(staff('fatiha'))).post('people', person.profile, { key: `demo-${person.key}` });
  });
}
