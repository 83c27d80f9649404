import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}
interface Side {
  readonly reviewUntil: string | null;
  readonly decisions: readonly { readonly validUntil: string | null; readonly reservations: readonly { readonly id: string; readonly state: string; readonly kind: string }[] }[];
}
const grant = { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 } as const;
const reject = { kind: 'reject', reasons: ['market_unproven', 'location'], commentForApplicant: 'Revenez avec un autre local.' } as const;

story('suspensive reservations lock the acceptance until officer and chair have lifted them; monitoring ones live on', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const reservations = [
    { text: 'Bail signé', category: 'premises', kind: 'suspensive', dueOn: '2027-02-01', evidenceCode: 'LEASE' },
    { text: 'Formation de gestion', category: 'training', kind: 'monitoring', dueOn: '2027-06-01' },
  ];
  const id = await desk.decided(await desk.presented(salma), { ...grant, kind: 'approve_with_reservations', reservations });
  const side = async (): Promise<Side> => (await salma.get<Side>(`loans/committee/files/${id}`)).body;
  const [lease, training] = (await side()).decisions[0]!.reservations;
  const accept = (expect: number) => salma.post<Told>(`loans/applications/${id}/accept`, {}, { expect });
  expect((await accept(409)).body.code).toBe('committee.reservations_open');
  const path = `loans/committee/reservations/${lease!.id}`;
  const deputy = (await desk.committee()).others[0]!;
  await desk.officer.post(`${path}/propose`, { evidence: 'Bail du 3 janvier, deux pages' });
  await (await desk.committee()).others[2]!.post(`${path}/confirm`, {}, { expect: 403 }); // neither chair nor deputy
  await deputy.post(`${path}/send-back`, { reason: 'La signature manque' });
  expect((await desk.officer.get<{ items: object[] }>('loans/committee/reservations')).body.items).toMatchObject([
    { state: 'open', refusal: 'La signature manque' },
    { kind: 'monitoring' },
  ]);
  await desk.officer.post(`${path}/propose`, { evidence: 'Bail signé par les deux' });
  await desk.member.post(`${path}/confirm`);
  expect((await salma.get(`loans/applications/${id}`)).body).toMatchObject({ state: 'reservations_lifted' });
  await accept(200);
  expect((await side()).decisions[0]!.reservations.map(({ state }) => state)).toEqual(['lifted', 'open']);
  await desk.officer.post(`loans/committee/reservations/${training!.id}/propose`, { evidence: 'Attestation de la chambre' });
});

story('a refusal needs a reason and words; a file is put off twice at most and then granted or refused', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const id = await desk.presented(salma);
  const first = await committee.heard(world.today(), id);
  await committee.votes(first.item, desk.member, 'against');
  const decide = async (item: string, body: object, expect: number): Promise<Told> => (await desk.officer.post<Told>(`loans/committee/items/${item}/close`, body, { expect })).body;
  expect((await decide(first.item, { kind: 'reject' }, 422)).fields.map(({ path }) => path)).toEqual(['reasons', 'commentForApplicant']);
  expect((await decide(first.item, { kind: 'adjourn' }, 422)).fields.map(({ path }) => path)).toEqual(['reasons', 'questions']);
  expect((await decide(first.item, { ...reject, otherSchemes: ['no_such_scheme'] }, 422)).code).toBe('committee.unknown_scheme');
  expect((await decide(first.item, grant, 409)).code).toBe('committee.vote_says_otherwise');
  const adjourn = { kind: 'adjourn', reasons: ['market_unproven'], questions: ['Trois clientes nommées ?'] } as const;
  await decide(first.item, adjourn, 200);
  await desk.officer.post(`loans/applications/${id}/resume`);
  await desk.presents(id);
  await desk.decided(id, adjourn);
  await desk.officer.post(`loans/applications/${id}/resume`);
  await desk.presents(id);
  const last = await committee.heard(world.today(), id);
  await committee.votes(last.item, desk.member, 'against');
  expect((await decide(last.item, adjourn, 409)).code).toBe('committee.vote_says_otherwise');
  await decide(last.item, reject, 200);
  expect((await desk.officer.get(`loans/applications/${id}`)).body).toMatchObject({ state: 'rejected', decisions: [{}, {}, { kind: 'reject' }] });
  expect((await salma.get<{ decisions: object[] }>(`loans/applications/${id}`)).body.decisions).toHaveLength(1); // one letter has left so far
});

story('a grant keeps to product, purposes and dates', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const { item } = await committee.heard(world.today(), await desk.presented(salma));
  await committee.votes(item, desk.member, 'for');
  const refused = async (body: object): Promise<unknown[]> => {
    const { code, fields } = (await desk.officer.post<Told>(`loans/committee/items/${item}/close`, body, { expect: 422 })).body;
    return [code, fields[0]?.path];
  };
  expect(await refused({ kind: 'approve' })).toEqual(['committee.decision_incomplete', 'amountGranted']);
  expect(await refused({ ...grant, amountGranted: '50000.01' })).toEqual(['loans.amount_above_ceiling', 'amountGranted']);
  expect(await refused({ ...grant, amountGranted: '9999.99' })).toEqual(['loans.amount_above_ceiling', 'amountGranted']);
  expect(await refused({ ...grant, termMonths: 61 })).toEqual(['committee.decision_incomplete', 'termMonths']);
  expect(await refused({ ...grant, deferralMonths: 13 })).toEqual(['committee.decision_incomplete', 'deferralMonths']);
  expect(await refused({ ...grant, purposeLines: [{ label: 'Machine', amount: '49 999' }] })).toEqual(['committee.purpose_lines_wrong', 'purposeLines']);
  const reservation = { text: 'Bail signé', category: 'premises', kind: 'suspensive', dueOn: '2027-01-03' };
  expect(await refused({ ...grant, kind: 'approve_with_reservations' })).toEqual(['committee.decision_incomplete', 'reservations']);
  expect(await refused({ ...grant, kind: 'approve_with_reservations', reservations: [reservation] })).toEqual(['committee.reservation_day_wrong', 'reservations.0.dueOn']);
});

story('a refused applicant asks another session within thirty days, once, with what is new', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const [id, late] = [await desk.decided(await desk.presented(salma), reject), await desk.decided(await desk.presented(omar), reject)];
  expect((await salma.get<Side>(`loans/committee/files/${id}`)).body.reviewUntil).toBe('2027-02-03');
  const ask = (who: typeof salma, file: string, expect: number) =>
    who.post<Told>(`loans/committee/files/${file}/review`, { facts: 'Un autre local est trouvé, le bail est signé.' }, { expect });
  await ask(salma, id, 200);
  const committee = await desk.committee();
  const { item } = await committee.heard(world.today(), id);
  expect((await desk.member.get<{ newFacts: string[] }>(`loans/committee/items/${item}`)).body.newFacts).toEqual(['Un autre local est trouvé, le bail est signé.']);
  await committee.votes(item, desk.member, 'against');
  await desk.officer.post(`loans/committee/items/${item}/close`, reject);
  expect((await ask(salma, id, 409)).body.code).toBe('committee.review_used');
  await world.dayBecomes('2027-02-04');
  expect((await ask(omar, late, 409)).body.code).toBe('committee.review_too_late');
});

story('a grant lives longer once, for a reason, and ends by the clock; an adjourned file that does not come back lapses', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const id = await desk.approved(salma);
  const extend = (days: number, expect: number) => desk.officer.post<Told & { until: string }>(`loans/committee/files/${id}/extend`, { days, reason: 'Le bail tarde' }, { expect });
  expect((await extend(91, 422)).body.fields).toMatchObject([{ path: 'days' }]);
  expect((await extend(90, 200)).body.until).toBe('2027-10-01');
  expect((await extend(10, 409)).body.code).toBe('committee.extension_used');
  const adjourned = await desk.decided(await desk.presented(omar), { kind: 'adjourn', reasons: ['location'], questions: ['Quel local ?'] });
  const states = async (): Promise<unknown[]> => world.db.query('select state from loan_application order by number');
  await world.dayBecomes('2027-04-04');
  expect(await states()).toEqual([{ state: 'notified' }, { state: 'adjourned' }]);
  await world.dayBecomes('2027-04-05');
  expect(await states()).toEqual([{ state: 'notified' }, { state: 'lapsed' }]);
  expect(adjourned).toEqual(expect.any(String));
  await world.dayBecomes('2027-10-01');
  expect(await states()).toEqual([{ state: 'notified' }, { state: 'lapsed' }]);
  await world.dayBecomes('2027-10-02');
  expect(await states()).toEqual([{ state: 'expired' }, { state: 'lapsed' }]);
});

story('minutes are written once, signed by two hands, keep their fingerprint, and are corrected only by an addendum', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const { session, item } = await committee.heard(world.today(), await desk.presented(salma));
  await committee.votes(item, desk.member, 'for');
  await desk.officer.post(`loans/committee/items/${item}/close`, grant);
  const path = `loans/committee/sessions/${session}`;
  await desk.officer.post(`${path}/minutes`, {}, { expect: 409 });
  await desk.officer.post(`${path}/close`);
  const { hash } = (await desk.officer.post<{ hash: string }>(`${path}/minutes`)).body;
  expect((await desk.officer.post<{ hash: string }>(`${path}/minutes`)).body.hash).toBe(hash);
  await committee.others[0]!.post(`${path}/sign`, {}, { expect: 403 });
  await desk.officer.post(`${path}/addenda`, { text: 'Une date à corriger.' }, { expect: 409 });
  await desk.member.post(`${path}/sign`);
  await desk.member.post(`${path}/sign`, {}, { expect: 409 });
  expect((await desk.officer.post<{ state: string }>(`${path}/sign`)).body.state).toBe('signed');
  await desk.officer.post(`${path}/addenda`, { text: 'Une date à corriger.' });
  const { minutes } = (await desk.officer.get<{ minutes: object[] }>(path)).body;
  expect(minutes).toMatchObject([
    { number: 0, hash, whole: true, signatures: [{ part: 'chair' }, { part: 'secretary' }] },
    { number: 1, whole: true, addendum: 'Une date à corriger.', signatures: [] },
  ]);
  for (const table of ['committee_minutes', 'committee_vote', 'committee_decision', 'committee_signature'])
    await expect(world.db.query(`delete from ${table}`)).rejects.toThrow('append-only');
});

story('one person has one seat a day and the committee one chair; the rule is a version that sessions keep', async (world) => {
  const desk = await LoanDesk.open(world);
  const committee = await desk.committee();
  const [malika] = await world.people('Malika the fund');
  const { accountId } = (await desk.member.get<{ accountId: string }>('accounts/me')).body;
  const give = async (more: object, expect: number): Promise<string> =>
    (await desk.officer.post<Told>('loans/committee/mandates', { accountId, college: 'banks', fromDay: '2029-01-01', toDay: '2030-12-31', ...more }, { expect })).body.code;
  expect(await give({}, 409)).toBe('committee.mandate_overlaps');
  await world.person('Spare', 'committee_member');
  const spare = { accountId: undefined, email: 'spare@tiwizi.test' };
  expect(await give({ ...spare, chair: 'chair' }, 409)).toBe('committee.chair_taken');
  expect(await give({ ...spare, toDay: '2028-12-31' }, 422)).toBe('committee.mandate_days_wrong');
  expect(await give({ accountId: undefined, email: 'aicha@tiwizi.test' }, 422)).toBe('committee.not_a_member');
  expect(await give({ accountId: undefined, email: 'nobody@tiwizi.test' }, 422)).toBe('committee.account_unknown');
  const before = await committee.plans('2027-03-05');
  const rule = { minPresent: 3, minColleges: 2, minEntrepreneurs: 1, minFinance: 1, noticeDays: 5, accessBeforeDays: 7, accessAfterDays: 2 };
  await malika.post('loans/committee/rules', { ...rule, validFrom: '2027-03-01', writtenHours: 24, maxAdjournments: 1, comebackDays: 60, reviewDays: 30, extensionDays: 60 });
  const after = await committee.plans('2027-03-05');
  const versionOf = async (session: string): Promise<number> => (await desk.officer.get<{ rule: { version: number } }>(`loans/committee/sessions/${session}`)).body.rule.version;
  expect([await versionOf(before), await versionOf(after)]).toEqual([1, 2]);
  await committee.others[0]!.post('loans/committee/rules', {}, { expect: 403 });
});
