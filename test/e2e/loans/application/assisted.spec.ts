import { smallPng, smallPdf } from '../../../../libs/features/documents/domain/sample-papers';
import { workshopPlan } from '../../../world/plan-pages';
import { LoanDesk, workshop } from '../../../world/loan-desk';
import type { HttpPerson } from '../../../world/client';
import { story, type World } from '../../../world/world';

interface Made {
  readonly id: string;
}
const said = { consent: true, presence: 'Fatiha, sa voisine' };
const lahcen = { firstName: 'Rkia', lastName: 'Oubella', birthYear: 1971, phone: '0661223344' };

/** Writes the whole workshop for somebody, as the pages of the plan do. */
const typed = async (officer: HttpPerson, id: string): Promise<void> => void (await officer.put(`loans/applications/${id}`, { ...workshop, plan: workshopPlan }));
const codeIn = async (world: World, phone: string): Promise<string> => /\b\d{6}\b/.exec((await world.messages(phone))[0]!.text)![0];

const typedBy = async (who: HttpPerson) => ({
  files: (await who.get<{ items: Made[] }>('loans/desk?view=typing')).body.items.map(({ id }) => id),
  step: (await who.get<{ steps: { code: string; id?: string }[] }>('guidance')).body.steps.find(({ code }) => code === 'loans.type_for')?.id,
});

story('an officer types for a woman who cannot read; she says yes by a code; another officer reads it a second time', async (world) => {
  const desk = await LoanDesk.open(world);
  const begin = (body: object, expect = 201) => desk.officer.post<Made>('loans/assisted', { projectTitle: 'Pain de quartier', ...said, person: lahcen, ...body }, { expect });
  await begin({ consent: false }, 422);
  await begin({ presence: ' ' }, 422);
  await begin({ person: undefined }, 422);
  const { id } = (await begin({})).body;
  const at = `loans/applications/${id}`;
  await begin({}, 409); // one open file a person, however it is begun
  for (const other of [desk.reviewer, desk.treasurer]) expect(await other.statusOf('GET', at)).toBe(404); // still a draft
  expect(await desk.reviewer.statusOf('PUT', `${at}/plan`, { part: 'needs', version: 1, values: {}, lines: [] })).toBe(404);

  expect([await typedBy(desk.officer), await typedBy(desk.reviewer)]).toEqual([
    { files: [id], step: id },
    { files: [], step: undefined },
  ]);
  await typed(desk.officer, id);
  await desk.officer.upload(`${at}/papers/bring`, { name: 'cin.png', bytes: smallPng() }, { code: 'ID_CIN' });
  expect((await desk.officer.get<{ writingFor: object; mayWrite: boolean }>(`${at}/plan`)).body).toMatchObject({ writingFor: { latin: 'Rkia Oubella' }, mayWrite: true });
  expect((await desk.officer.post<{ code: string }>(`${at}/submit`, {}, { expect: 409 })).body.code).toBe('application.yes_missing');

  expect((await desk.officer.post(`${at}/assistance/code`)).body).toMatchObject({ to: '•••3344' });
  const code = await codeIn(world, '+212661223344');
  await desk.officer.post(`${at}/assistance/confirm`, { code: code === '000000' ? '000001' : '000000' }, { expect: 422 });
  await desk.officer.post(`${at}/assistance/confirm`, { code });
  // whatever is written after her yes needs a new one
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await desk.officer.put(at, { ...workshop, summary: 'Un four de plus.', plan: workshopPlan });
  await desk.officer.post(`${at}/submit`, {}, { expect: 409 });
  await desk.officer.post(`${at}/assistance/code`);
  await desk.officer.post(`${at}/assistance/confirm`, { code: await codeIn(world, '+212661223344') });
  await desk.officer.post(`${at}/submit`);

  const { history } = (await desk.reviewer.get<{ history: { move: string; onBehalfBy: string | null }[] }>(at)).body;
  expect(history.map(({ move, onBehalfBy }) => [move, onBehalfBy !== null])).toEqual([
    ['assist', true],
    ['confirm', true],
    ['confirm', true],
    ['submit', true],
  ]);
  expect((await desk.reviewer.get(`${at}/assistance`)).body).toMatchObject({ presence: said.presence, yes: { kind: 'code', covers: true }, mine: false });
  // four eyes: who typed does not read it a second time, whoever studied it
  await desk.reviewer.post(`${at}/instruct`);
  await desk.studied(id, desk.reviewer);
  await desk.reviewer.post(`${at}/propose`);
  await desk.officer.post(`${at}/present`, {}, { expect: 403 });
  const [third] = await world.people('Brahim the officer');
  await third.post(`${at}/present`);
});

story('without a phone a signed statement says yes; later she takes her file over with a code on paper', async (world) => {
  const desk = await LoanDesk.open(world);
  const { phone: _none, ...person } = lahcen;
  const { id } = (await desk.officer.post<Made>('loans/assisted', { projectTitle: 'Pain de quartier', ...said, person })).body;
  const at = `loans/applications/${id}`;
  await typed(desk.officer, id);
  await desk.officer.post(`${at}/assistance/code`, {}, { expect: 409 });
  await desk.officer.upload(`${at}/assistance/statement`, { name: 'oui.pdf', bytes: smallPdf() }, { witness: 'Fatiha' });

  const { personId } = (await desk.officer.get<{ personId: string }>(`${at}/assistance`)).body;
  const first = (await desk.officer.post<{ code: string }>(`people/${personId}/claim-codes`)).body.code;
  const { code } = (await desk.reviewer.post<{ code: string }>(`people/${personId}/claim-codes`)).body;
  const rkia = await world.person('Rkia', 'founder');
  for (const wrong of [first, 'AAAA-BBBB-CCCC', 'x-x-x-x']) await rkia.post('people/claims', { code: wrong }, { expect: 422 });
  const [omar] = await world.people('Omar the founder');
  await omar.post('people/claims', { code }, { expect: 409 }); // has a profile of his own
  const both = await Promise.all([1, 2].map(() => rkia.statusOf('POST', 'people/claims', { code: code.toLowerCase() })));
  expect(both.filter((status) => status === 200).length).toBe(1);
  await world.settle();

  expect(await typedBy(desk.officer)).toEqual({ files: [], step: undefined });
  // hers alone from now on, and the officer may no longer write; that he typed stays known
  await desk.officer.put(`${at}/plan`, { part: 'idea', version: 1, values: {}, lines: [] }, { expect: 404 });
  await rkia.put(at, { ...workshop, plan: workshopPlan });
  await rkia.post(`${at}/submit`);
  expect((await rkia.get<{ history: { move: string; onBehalfBy: string | null }[] }>(at)).body.history.map(({ move, onBehalfBy }) => [move, onBehalfBy !== null])).toEqual([
    ['assist', true],
    ['confirm', true],
    ['take_over', false],
    ['submit', false],
  ]);
  await desk.officer.post(`people/${personId}/claim-codes`, {}, { expect: 409 });
});

story('a guessed code is counted: after five tries nothing opens for a quarter of an hour', async (world) => {
  const desk = await LoanDesk.open(world);
  const rkia = await world.person('Rkia', 'founder');
  await desk.officer.post('loans/assisted', { projectTitle: 'Pain', ...said, person: lahcen });
  const tries: number[] = [];
  for (let i = 0; i < 6; i += 1) tries.push(await rkia.statusOf('POST', 'people/claims', { code: `AAAA-BBBB-CC${i}C` }));
  expect([tries.slice(0, 5).every((status) => status === 422), tries[5]]).toEqual([true, 409]);
  expect((await rkia.post<{ code: string }>('people/claims', { code: 'AAAA' }, { expect: 409 })).body.code).toBe('people.too_many_claims');
});
