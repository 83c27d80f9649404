import { smallPdf, smallPng } from '../../../../libs/features/documents/domain/sample-papers';
import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface View {
  readonly releases: readonly {
    readonly orderId: string;
    readonly dueOn: string;
    readonly standing: string;
    readonly invoices: readonly { readonly id: string; readonly state: string }[];
  }[];
}

story('what each part of the money became is shown within ninety days: reminded before, late after, checked by an officer', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const loanId = await desk.disbursed(salma, world.today());
  await world.settle();
  await world.db.query("delete from reminder where subject_kind not in ('release')");
  // papers that come before the money are handed in and checked although the file has become a loan
  const { applicationId } = (await salma.get<{ applicationId: string }>(`loans/${loanId}`)).body;
  const regist = (await salma.upload<{ id: string }>(`loans/applications/${applicationId}/papers/bring`, { name: 'registre.pdf', bytes: smallPdf('/N 1') }, { code: 'REGIST' }))
    .body.id;
  await desk.officer.post(`loans/applications/${applicationId}/papers/${regist}/check`, { accepted: true });
  const at = `loans/${loanId}/invoices`;
  const [release] = (await salma.get<View>(at)).body.releases;
  expect(release).toMatchObject({ dueOn: '2027-04-04', standing: 'open', invoices: [] });

  await world.dayBecomes('2027-03-20');
  expect(await world.messages('salma@tiwizi.test')).toEqual([]);
  await world.dayBecomes('2027-03-21'); // fourteen days before
  expect((await world.messages('salma@tiwizi.test'))[0]?.subject).toContain('Factures');
  await world.dayBecomes('2027-04-05');
  expect((await desk.officer.get<View>(at)).body.releases[0]!.standing).toBe('late');
  const codes = async (who: typeof salma) => (await who.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code);
  expect(await codes(salma)).toContain('loans.bring_invoices');

  const paper = (await salma.upload<{ id: string }>('documents', { name: 'facture.png', bytes: smallPng() }, { code: 'INVOICE' })).body.id;
  const body = { orderId: release!.orderId, documentId: paper };
  await omar.post(at, body, { expect: 404 });
  await salma.post(at, { ...body, orderId: '00000000-0000-4000-8000-000000000000' }, { expect: 404 });
  const tries = await Promise.all([1, 2].map(() => salma.statusOf('POST', at, body)));
  expect(tries.sort()).toEqual([201, 409]);
  expect([(await salma.get<View>(at)).body.releases[0]!.standing, await codes(desk.officer)]).toEqual(['to_check', expect.arrayContaining(['loans.check_invoices'])]);

  const [first] = (await desk.officer.get<View>(at)).body.releases[0]!.invoices;
  expect((await desk.officer.download(`${at}/${first!.id}/file`)).status).toBe(200);
  await desk.officer.post(`${at}/${first!.id}/check`, { accepted: false }, { expect: 422 });
  await desk.officer.post(`${at}/${first!.id}/check`, { accepted: false, reason: 'La date manque' });
  await salma.upload(`${at}/bring`, { name: 'facture.pdf', bytes: smallPdf() }, { orderId: release!.orderId });
  const second = (await desk.officer.get<View>(at)).body.releases[0]!.invoices.find(({ state }) => state === 'to_check');
  await desk.officer.post(`${at}/${second!.id}/check`, { accepted: true });
  expect([(await salma.get<View>(at)).body.releases[0]!.standing, (await codes(salma)).includes('loans.bring_invoices')]).toEqual(['proved', false]);
});
