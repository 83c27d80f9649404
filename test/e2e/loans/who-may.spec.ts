import { LoanDesk, workshop } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
}

story('a draft is its founder’s alone, and a file of somebody else does not exist', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const id = await desk.draft(salma);
  for (const other of [omar, desk.officer]) await other.get(`loans/applications/${id}`, { expect: 404 });
  await desk.officer.post(`loans/applications/${id}/instruct`, {}, { expect: 404 });
  expect((await desk.officer.get<{ total: number }>('loans/applications')).body.total).toBe(0);
  await salma.post(`loans/applications/${id}/submit`);
  await omar.get(`loans/applications/${id}`, { expect: 404 });
  for (const path of [`${id}/submit`, `${id}/withdraw`, `${id}/accept`]) await omar.post(`loans/applications/${path}`, {}, { expect: 404 });
  await omar.put(`loans/applications/${id}`, workshop, { expect: 404 });
  await omar.post(`loans/applications/${id}/instruct`, {}, { expect: 403 });
  for (const who of [desk.officer, desk.treasurer]) expect((await who.get<{ total: number }>('loans/applications')).body.total).toBe(1);
  expect((await omar.get<{ total: number }>('loans/applications')).body.total).toBe(0);
  await desk.member.get('loans/applications', { expect: 403 });
  await (await world.person('Agency', 'agency')).get('loans/applications', { expect: 403 });
});

story('nobody works on a file of his own: not the officer who asks for a loan, not the treasurer', async (world) => {
  const desk = await LoanDesk.open(world);
  const both = await world.person('Both', 'founder', 'officer', 'committee_member', 'treasurer');
  await both.put('people/me/profile', { firstName: 'Both', lastName: 'Hats', birthYear: 1990 });
  const id = await desk.sent(both);
  for (const [move, body] of [
    ['instruct', {}],
    ['ask-for-more', { items: [{ text: 'xx', reason: 'yy' }] }],
  ] as const)
    expect((await both.post<Told>(`loans/applications/${id}/${move}`, body, { expect: 403 })).body.code).toBe('loans.move_not_yours');
  await desk.officer.post(`loans/applications/${id}/instruct`);
  await desk.presents(id);
  const grant = { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 };
  const committee = await desk.committee();
  const { item } = await committee.heard(world.today(), id);
  await committee.votes(item, desk.member, 'for');
  await both.post(`loans/committee/items/${item}/close`, grant, { expect: 403 });
  await both.get(`loans/committee/items/${item}`, { expect: 404 });
  await desk.officer.post(`loans/committee/items/${item}/close`, grant);
  await both.post(`loans/committee/files/${id}/notify`, {}, { expect: 403 });
  await desk.officer.post(`loans/committee/files/${id}/notify`);
  const { loanId } = (await both.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body;
  await desk.readyToPay(loanId);
  expect((await both.post<Told>(`loans/${loanId}/disburse`, { on: world.today(), reference: 'V1' }, { expect: 403 })).body.code).toBe('loans.loan_move_not_yours');
  await desk.treasurer.post(`loans/${loanId}/disburse`, { on: world.today(), reference: 'V1' });
  await both.post(`loans/${loanId}/repayments`, { amount: '100', receivedOn: world.today(), channel: 'cash', reference: 'R1' }, { expect: 403 });
});

story('who instructed a file does not vote on it, who decided on it does not pay it out', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const [officerInCommittee, memberAtTheTill] = [await world.person('Driss', 'officer', 'committee_member'), await world.person('Zineb', 'committee_member', 'treasurer')];
  const id = await desk.sent(salma);
  await officerInCommittee.post(`loans/applications/${id}/instruct`);
  await desk.presents(id, officerInCommittee);
  const grant = { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 };
  const committee = await desk.committee();
  for (const one of [officerInCommittee, memberAtTheTill]) await committee.seat(one, 'banks');
  const { item } = await committee.heard(world.today(), id);
  await officerInCommittee.post(`loans/committee/items/${item}/conflict`, { conflict: false });
  expect((await officerInCommittee.post<Told>(`loans/committee/items/${item}/vote`, { choice: 'for' }, { expect: 403 })).body.code).toBe('committee.no_vote');
  await desk.officer.put(`loans/committee/sessions/${await committee.sessionOf(item)}/attendance`, {
    members: [{ mandateId: committee.mandateOf(memberAtTheTill), presence: 'present' }],
  });
  await committee.votes(item, memberAtTheTill, 'for');
  await desk.officer.post(`loans/committee/items/${item}/close`, grant);
  await desk.officer.post(`loans/committee/files/${id}/notify`);
  const { loanId } = (await salma.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body;
  await desk.readyToPay(loanId);
  expect((await memberAtTheTill.get<{ allowedMoves: string[] }>(`loans/${loanId}`)).body.allowedMoves).toEqual([]);
  expect((await memberAtTheTill.post<Told>(`loans/${loanId}/disburse`, { on: world.today(), reference: 'V1' }, { expect: 403 })).body.code).toBe('loans.loan_move_not_yours');
  expect((await desk.treasurer.get<{ allowedMoves: string[] }>(`loans/${loanId}`)).body.allowedMoves).toEqual(['disburse', 'cancel']);
});

story('a move out of turn is refused with the state of now, and nothing changes', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const id = await desk.sent(salma);
  const state = async (): Promise<string> => (await salma.get<{ state: string }>(`loans/applications/${id}`)).body.state;
  const refused = async (who: typeof salma, move: string, body = {}): Promise<object> => (await who.post(`loans/applications/${id}/${move}`, body, { expect: 409 })).body;
  expect(await refused(desk.officer, 'present', { opinion: 'Trop tôt pour cela.' })).toMatchObject({ code: 'loans.move_not_now', params: { move: 'present', state: 'submitted' } });
  await refused(desk.officer, 'resume');
  await refused(salma, 'accept');
  await refused(salma, 'submit');
  expect(await state()).toBe('submitted');
  await salma.post(`loans/applications/${id}/withdraw`);
  await refused(desk.officer, 'instruct');
  expect(await state()).toBe('withdrawn');
  const loanId = await desk.granted(omar);
  const early = { amount: '100', receivedOn: world.today(), channel: 'cash', reference: 'R1' };
  expect((await desk.treasurer.post<Told>(`loans/${loanId}/repayments`, early, { expect: 409 })).body.code).toBe('loans.not_repaying');
  await salma.get(`loans/${loanId}`, { expect: 404 });
});
