import { smallPdf, smallPng } from '../../../../libs/features/documents/domain/sample-papers';
import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Made {
  readonly id: string;
}
interface Papers {
  readonly items: readonly {
    readonly code: string;
    readonly state: string;
    readonly attached: readonly { readonly id: string; readonly reason: string }[];
    readonly inFolder: readonly unknown[];
  }[];
}

story('a founder hands in what the folder holds, the officer checks it, and the founder sees who opened it', async (world) => {
  const desk = await LoanDesk.open(world);
  const [hind, omar] = await world.people('Zahra the founder', 'Idder the founder');
  const id = await desk.sent(hind);
  const cin = async () => (await hind.get<Papers>(`loans/applications/${id}/papers`)).body.items.find(({ code }) => code === 'ID_CIN')!;
  expect((await cin()).state).toBe('missing');
  const first = (await hind.upload<Made>('documents', { name: 'cin.png', bytes: smallPng() }, { code: 'ID_CIN' })).body.id;
  expect((await cin()).state).toBe('in_folder');

  const tries = await Promise.all([1, 2].map(() => hind.statusOf('POST', `loans/applications/${id}/papers`, { documentId: first })));
  expect(tries.sort()).toEqual([201, 409]);
  const paper = (await cin()).attached[0]!.id;
  const file = await desk.officer.download(`loans/applications/${id}/papers/${paper}/file`);
  expect([file.status, file.type, file.headers['x-content-type-options']]).toEqual([200, 'image/png', 'nosniff']);
  expect((await hind.get<{ items: { reads: unknown[] }[] }>('documents/mine')).body.items[0]!.reads.length).toBe(1);

  const check = (body: object, expect = 200) => desk.officer.post(`loans/applications/${id}/papers/${paper}/check`, body, { expect });
  await check({ accepted: false, reason: ' ' }, 422);
  await check({ accepted: false, reason: 'La photo est floue' });
  expect(await cin()).toMatchObject({ state: 'refused', attached: [{ reason: 'La photo est floue' }] });
  await check({ accepted: true }, 422); // the last day is read off first
  await check({ accepted: true, expiresOn: '2027-01-03' }, 422);
  await check({ accepted: true, expiresOn: '2027-02-20' });
  expect((await cin()).state).toBe('accepted');
  await hind.post(`documents/${first}/erase`, {}, { expect: 409 });

  const his = (await omar.upload<Made>('documents', { name: 'a.pdf', bytes: smallPdf() }, { code: 'ID_CIN' })).body.id;
  expect([await hind.statusOf('POST', `loans/applications/${id}/papers`, { documentId: his }), await omar.statusOf('GET', `loans/applications/${id}/papers`)]).toEqual([404, 404]);
  expect((await desk.officer.get<Papers>(`loans/applications/${id}/papers`)).body.items.every(({ inFolder }) => inFolder.length === 0)).toBe(true);
});

story('a paper out of date is asked for again; its owner is warned thirty days before; one from the folder is checked anew', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.sent(salma);
  const state = async (code: string) => (await desk.officer.get<Papers>(`loans/applications/${id}/papers`)).body.items.find((one) => one.code === code)!.state;
  const paper = (await salma.upload<Made>(`loans/applications/${id}/papers/bring`, { name: 'residence.pdf', bytes: smallPdf() }, { code: 'RESID' })).body.id;
  await desk.officer.post(`loans/applications/${id}/papers/${paper}/check`, { accepted: true, issuedOn: '2026-12-15' }); // good for three months: to the 15th of March
  expect(await state('RESID')).toBe('accepted');
  await world.settle();
  await world.dayBecomes('2027-02-12');
  expect((await world.messages('salma@tiwizi.test')).filter(({ subject }) => subject?.includes('valable'))).toEqual([]);
  await world.dayBecomes('2027-02-13');
  expect((await world.messages('salma@tiwizi.test'))[0]?.subject).toContain('15 mars 2027');
  await world.dayBecomes('2027-03-16');
  expect(await state('RESID')).toBe('expired');
  await desk.officer.post(`loans/applications/${id}/ask-for-more`, { papers: ['RESID'] });
  expect((await salma.get<{ items: { items: object[] }[] }>(`loans/applications/${id}/requests`)).body.items[0]!.items).toMatchObject([{ code: 'RESID', reason: 'expired' }]);

  // her next file: what is out of date is not taken from the folder
  await salma.post(`loans/applications/${id}/withdraw`);
  const next = await desk.draft(salma);
  const { inFolder } = (await salma.get<{ items: { code: string; inFolder: { documentId: string }[] }[] }>(`loans/applications/${next}/papers`)).body.items.find(
    ({ code }) => code === 'RESID',
  )!;
  await salma.post(`loans/applications/${next}/papers`, { documentId: inFolder[0]!.documentId }, { expect: 409 });
});
