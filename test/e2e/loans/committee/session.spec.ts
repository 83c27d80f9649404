import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story } from '../../../world/world';

story('a file goes through a session to the accepted loan: invited, heard, voted, decided, told', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const id = await desk.presented(salma);
  const { item } = await committee.heard(world.today(), id);
  for (const member of committee.members) await committee.votes(item, member, 'for');
  await committee.secretary.post(`loans/committee/items/${item}/close`, { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 });
  await salma.post(`loans/applications/${id}/accept`, {}, { expect: 409 });
  await committee.secretary.post(`loans/committee/files/${id}/notify`);
  const { loanId } = (await salma.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body;
  expect(loanId).toEqual(expect.any(String));
});
