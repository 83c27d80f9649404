import { smallPng } from '../../../../libs/features/documents/domain/sample-papers';
import type { HttpPerson } from '../../../world/client';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Item {
  readonly id: string;
  readonly code: string | null;
  readonly text: string;
  readonly standing: string;
  readonly reason: string;
  readonly words: string;
}
interface List {
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly dueOn: string;
    readonly open: number;
    readonly reason: string | null;
    readonly items: readonly Item[];
  }[];
  readonly needsSupervisor: boolean;
}
interface Made {
  readonly id: string;
  readonly state: string;
  readonly requestState: string;
}
const telephone = { text: 'Le téléphone du propriétaire', reason: 'Pour fixer la visite' };

const startWith = async (world: World): Promise<{ desk: LoanDesk; salma: HttpPerson; at: string; list: (who: HttpPerson) => Promise<List> }> => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const at = `loans/applications/${await desk.sent(salma)}`;
  return { desk, salma, at, list: async (who) => (await who.get<List>(`${at}/requests`)).body };
};

story('all that is missing is asked for in one list with reasons and five working days; it goes back when nothing is open', async (world) => {
  const { desk, salma, at, list } = await startWith(world);
  await desk.officer.post(`${at}/ask-for-more`, {}, { expect: 422 });
  await desk.officer.post(`${at}/ask-for-more`, { papers: ['RIB', 'nonsense'] }, { expect: 422 });
  await desk.officer.post(`${at}/ask-for-more`, { papers: ['ID_CIN'], dueOn: '2027-01-04' }, { expect: 422 });
  await desk.officer.post(`${at}/ask-for-more`, { papers: ['ID_CIN', 'RESID'], items: [telephone], message: 'C’est tout.' });
  const [request] = (await list(salma)).items;
  expect(request).toMatchObject({
    state: 'open',
    dueOn: '2027-01-12',
    open: 3,
    items: [{ code: 'ID_CIN', reason: 'missing' }, { code: 'RESID' }, { text: telephone.text, words: telephone.reason }],
  });

  await world.settle();
  await world.dayBecomes('2027-01-05');
  const [told] = await world.messages('salma@tiwizi.test');
  for (const word of ['CIN', 'résidence', telephone.text, '12 janvier 2027']) expect(told!.text).toContain(word);

  const answer = (item: Item, body: object, expect = 200) => salma.post(`${at}/requests/items/${item.id}/answer`, body, { expect });
  const [cin, resid, phone] = request!.items as [Item, Item, Item];
  await salma.post(`${at}/submit`, {}, { expect: 409 });
  await answer(cin, { given: true }, 409); // a paper is handed in, not promised
  const paper = (await salma.upload<{ id: string }>('documents', { name: 'cin.png', bytes: smallPng() }, { code: 'ID_CIN' })).body.id;
  await salma.post(`${at}/papers`, { documentId: paper });
  await answer(resid, { given: false, explanation: ' ' }, 422);
  await answer(resid, { given: false, explanation: 'La commune est fermée jusqu’à lundi.' });
  await salma.post(`${at}/submit`, {}, { expect: 409 });
  await answer(phone, { given: true });
  expect((await list(salma)).items[0]).toMatchObject({ open: 0, items: [{ standing: 'given' }, { standing: 'cannot' }, { standing: 'given' }] });
  await salma.post(`${at}/submit`);
  expect((await list(desk.officer)).items[0]).toMatchObject({ state: 'answered' });
  await answer(phone, { given: true }, 409);
});

story('a second request waits for another person, who lets it go with a reason or gives it back', async (world) => {
  const { desk, salma, at, list } = await startWith(world);
  await desk.officer.post(`${at}/ask-for-more`, { items: [telephone] });
  await desk.answered(salma, at.split('/')[2]!);
  await salma.post(`${at}/submit`);
  const again = async (): Promise<Made> => (await desk.officer.post<Made>(`${at}/ask-for-more`, { papers: ['RESID'] })).body;
  const second = await again();
  expect(second).toMatchObject({ requestState: 'proposed', state: 'submitted' });
  expect([(await list(salma)).items.length, (await list(desk.officer)).needsSupervisor]).toEqual([1, true]); // the founder is not told yet
  await desk.officer.post(`${at}/ask-for-more`, { papers: ['RESID'] }, { expect: 409 });

  const decide = (who: HttpPerson, id: string, accepted: boolean, status: number, reason = 'Le bail a changé de nom') =>
    who.post(`${at}/requests/${id}/decide`, { accepted, reason }, { expect: status });
  await decide(desk.officer, second.id, true, 403); // who asked never confirms
  await decide(desk.treasurer, second.id, true, 403);
  await decide(desk.director, second.id, false, 422, ' ');
  await decide(desk.director, second.id, false, 200, 'On l’a déjà dans le premier dossier');
  const third = await again();
  expect((await desk.reviewer.get<{ total: number }>('loans/requests/waiting')).body.total).toBe(1);
  expect((await desk.officer.get<{ total: number }>('loans/requests/waiting')).body.total).toBe(0);
  const both = await Promise.all(
    [desk.reviewer, desk.director].map((who) => who.statusOf('POST', `${at}/requests/${third.id}/decide`, { accepted: true, reason: 'Le bail a changé' })),
  );
  expect(both.sort()).toEqual([200, 409]);
  expect([(await list(salma)).items[0], (await list(desk.officer)).items[0]]).toMatchObject([
    { state: 'open', reason: null },
    { state: 'open', reason: 'Le bail a changé' },
  ]);
  expect((await salma.get<{ state: string }>(at)).body.state).toBe('incomplete');
});
