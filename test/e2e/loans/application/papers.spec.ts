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
  await check({ accepted: true });
  expect((await cin()).state).toBe('accepted');
  await hind.post(`documents/${first}/erase`, {}, { expect: 409 });

  const his = (await omar.upload<Made>('documents', { name: 'a.pdf', bytes: smallPdf() }, { code: 'ID_CIN' })).body.id;
  expect([await hind.statusOf('POST', `loans/applications/${id}/papers`, { documentId: his }), await omar.statusOf('GET', `loans/applications/${id}/papers`)]).toEqual([404, 404]);
  expect((await desk.officer.get<Papers>(`loans/applications/${id}/papers`)).body.items.every(({ inFolder }) => inFolder.length === 0)).toBe(true);
});
