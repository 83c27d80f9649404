import { addDays, type LocalDate } from '#kernel/calendar';
import type { DemoOffer } from './market.js';
import { actorOfPerson, spokesmanOf, staff } from './newcomers.js';
import type { DemoPerson } from './people.js';
import { type Scene, workday } from './scene.js';
import { placeCode } from './tables.js';

/** Somebody who has no account and shares her brother's phone; another day she was written down a second time, in the other script. */
const rqia = { firstNameAr: 'رقية', lastNameAr: 'أيت واكريم', birthYear: 1999, sex: 'f', phone: '0600000091', phoneHolder: 'Omar, le frère' };
const again = { firstName: 'Rkia', lastName: 'Aït Ouakrim', birthYear: 1999, phone: '0600000091' };

/** The counter: a person written down, an application on her word, the invitation that somebody has to tell her; and her second row, which waits for a decision. */
export function deskStory(scene: Scene, offers: readonly DemoOffer[], offerIds: ReadonlyMap<string, string>): void {
  const { town, today } = scene;
  const came = workday(scene, addDays(today, -8));
  town.on(came, async () => {
    const karim = await town.as(staff('karim'));
    const profile = {
      ...{ ...rqia, communeCode: placeCode('dcheira'), educationCode: 'college', workTime: 'any', radiusKm: 20 },
      languages: [
        { code: 'shi', level: 4 },
        { code: 'ary', level: 4 },
      ],
    };
    const wishes = [...new Set(offers.filter(({ fate, body }) => fate === 'open' && body.kind === 'job').map(({ body }) => String(body.occupationCode)))].slice(0, 5);
    const { personId } = (await karim.post<{ personId: string }>('people', { ...profile, wishes }, { key: 'demo-rqia' })).body;
    for (const offer of offers.filter(({ fate, body, writtenOn }) => fate === 'open' && body.kind === 'job' && writtenOn < came)) {
      const id = offerIds.get(offer.key);
      if (!id) continue;
      const before = (await karim.get<{ missing: readonly string[]; block: object | null; direct: boolean }>(`candidacies/people/${personId}/offers/${id}`)).body;
      if (before.missing.length > 0 || before.block || !before.direct) continue;
      const body = { offerId: id, consent: true, witness: 'Omar', words: 'Elle peut commencer tout de suite.' };
      const made = (await karim.post<{ id: string }>(`candidacies/people/${personId}`, body, { key: 'demo-rqia-applies' })).body;
      town.on(workday(scene, addDays(came, 4)), async () => {
        const employer = await town.as(spokesmanOf(offer.organisation));
        await employer.post(`candidacies/${made.id}/invite`, { meetsAt: `${addDays(today, 3)}T10:00`, meetsWhere: 'Accueil du personnel' }, { key: 'demo-rqia-invited' });
      });
      return;
    }
  });
  town.on(workday(scene, addDays(today, -3)), async () => {
    await (await town.as(staff('fatiha'))).post('people', again, { key: 'demo-rkia' });
  });
}

/** Hired in the spring: three months later everybody is asked what became of it, and the answer is still open. */
export function hiredStory(
  scene: Scene,
  people: readonly DemoPerson[],
  cameDaysAgo: ReadonlyMap<string, number>,
  offers: readonly DemoOffer[],
  organisationIds: ReadonlyMap<string, string>,
): void {
  const { town, today } = scene;
  const seeker = people.find(({ role, hasAccount, key }) => role === 'job_seeker' && hasAccount && (cameDaysAgo.get(key) ?? 0) > 124);
  const pattern = offers.find(({ body, organisation }) => body.kind === 'job' && organisation.spokesman.key === 'imane' && body.educationCode === undefined) ?? offers[0];
  if (!seeker || !pattern) return;
  const day = (back: number): LocalDate => workday(scene, addDays(today, -back));
  town.on(day(128), async () => {
    const employer = await town.as(spokesmanOf(pattern.organisation));
    const { occupationCode, description } = pattern.body;
    const plain = { kind: 'job', occupationCode, description, title: 'Renfort de printemps', communeCode: placeCode('dcheira'), posts: 1, contract: 'cdd' };
    const body = { ...plain, organisationId: organisationIds.get(pattern.organisation.code) };
    const offerId = (await employer.post<{ id: string }>('offers', body, { key: 'demo-spring' })).body.id;
    town.on(day(124), async () => {
      const client = await town.as(actorOfPerson(seeker));
      const { missing, block } = (await client.get<{ missing: readonly string[]; block: object | null }>(`candidacies/offers/${offerId}`)).body;
      if (missing.length > 0 || block) return;
      const { id } = (await client.post<{ id: string }>('candidacies', { offerId }, { key: 'demo-spring-applies' })).body;
      town.on(day(116), async () => {
        await (await town.as(spokesmanOf(pattern.organisation))).post(`candidacies/${id}/hire`, { reply: 'Bienvenue.' }, { key: 'demo-spring-hired' });
      });
    });
  });
}
