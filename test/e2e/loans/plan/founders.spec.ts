import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story } from '../../../world/world';
import type { HttpPerson } from '../../../world/client';

interface Plan {
  readonly pages: readonly {
    readonly part: string;
    readonly version: number;
    readonly values: Record<string, string>;
    readonly lines: readonly object[];
    readonly changedBy: { latin: string } | null;
  }[];
  readonly founders: readonly { readonly name: { latin: string }; readonly me: boolean; readonly active: boolean; readonly amount: string | null }[];
  readonly tables: { readonly loans: string; readonly gap: string };
  readonly locked: { readonly n: number; readonly hash: string } | null;
}
interface Invitation {
  readonly id: string;
  readonly code: string;
}
const planOf = async (person: HttpPerson, id: string): Promise<Plan> => (await person.get<Plan>(`loans/applications/${id}/plan`)).body;
const page = (plan: Plan, part: string) => plan.pages.find((one) => one.part === part)!;

story('two founders write one plan, ask for a loan each, and send each file with the plan as it is', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, ilham] = await world.people('Salma the founder', 'Ilham the founder');
  // 80 000 needed: Salma 30 000, Ilham 20 000, 20 000 of their own, 10 000 from elsewhere
  const first = await desk.draft(salma, { amount: '30000.00' });
  const { body: made } = await salma.post<Invitation>(`loans/applications/${first}/invitations`, { name: 'Ilham' });
  expect((await ilham.post('loans/invitations/look', { code: made.code.toLowerCase().replaceAll('-', ' ') })).body).toMatchObject({
    projectTitle: workshop.projectTitle,
    invitedBy: { latin: 'Salma Aït Lahcen' },
  });
  const second = (await ilham.post<{ id: string }>('loans/invitations/accept', { code: made.code })).body.id;
  await ilham.post('loans/invitations/accept', { code: made.code }, { expect: 409 });

  // the plan is the same, the loan and the household are one's own
  expect(page(await planOf(ilham, second), 'idea').values).toEqual(page(await planOf(salma, first), 'idea').values);
  expect(page(await planOf(ilham, second), 'household').values).toEqual({});
  await ilham.put(`loans/applications/${second}/plan`, { part: 'loan', version: 1, values: { amount: '20 000', termMonths: '24', deferralMonths: '0' } });
  await ilham.put(`loans/applications/${second}/plan`, { part: 'household', version: 0, values: { draw: '3000', food: '1500' } });
  await ilham.put(`loans/applications/${second}/plan`, { part: 'person', version: 0, values: { path: 'Modéliste depuis six ans.' } });
  expect(page(await planOf(salma, first), 'household').values).toMatchObject({ draw: '4000.00' });
  for (const [person, id] of [
    [salma, first],
    [ilham, second],
  ] as const) {
    const plan = await planOf(person, id);
    expect(plan.tables).toMatchObject({ loans: '50000.00', gap: '0.00' });
    expect(plan.founders.map(({ me, active, amount }) => [me, active, amount])).toEqual([
      [person === salma, true, '30000.00'],
      [person === ilham, true, '20000.00'],
    ]);
  }
  expect((await salma.get(`loans/applications/${first}`)).body).toMatchObject({ amount: '30000.00', otherResources: '30000.00', gap: '0.00', obstacles: [] });
  expect((await ilham.get(`loans/applications/${second}`)).body).toMatchObject({ amount: '20000.00', otherResources: '40000.00', termMonths: 24, obstacles: [] });

  await salma.post(`loans/applications/${first}/submit`);
  // she sent the plan as it was; what her co-founder writes afterwards is in the other file only
  const idea = page(await planOf(ilham, second), 'idea');
  expect(idea.changedBy?.latin).toBe('Salma Aït Lahcen');
  await ilham.put(`loans/applications/${second}/plan`, { part: 'idea', version: idea.version, values: { ...idea.values, idea: 'Un atelier et une école de couture.' } });
  await ilham.post(`loans/applications/${second}/submit`);
  const [sent, later] = [await planOf(desk.officer, first), await planOf(desk.officer, second)];
  expect([page(sent, 'idea').values['idea'], page(later, 'idea').values['idea']]).toEqual(['Un atelier qui coud sur mesure et retouche.', 'Un atelier et une école de couture.']);
  expect([sent.locked?.n, later.locked?.n, sent.locked?.hash === later.locked?.hash]).toEqual([1, 1, false]);

  // the same plan sent again is the same version
  await desk.officer.post(`loans/applications/${first}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }] });
  const hash = (await planOf(salma, first)).locked?.hash;
  await ilham.post(`loans/applications/${second}/withdraw`);
  expect((await planOf(salma, first)).tables).toMatchObject({ loans: '30000.00', gap: '20000.00' });
  expect((await salma.get<{ obstacles: { code: string }[] }>(`loans/applications/${first}`)).body.obstacles.map(({ code }) => code)).toEqual(['needs_not_covered']);
  await salma.post(`loans/applications/${first}/submit`, {}, { expect: 422 });
  await desk.answered(salma, first);
  await salma.put(`loans/applications/${first}/plan`, { part: 'loan', version: 1, values: { amount: '50000', termMonths: '36', deferralMonths: '0' } });
  await salma.post(`loans/applications/${first}/submit`);
  const again = (await planOf(desk.officer, first)).locked;
  expect([again?.n, again?.hash === hash]).toEqual([2, false]);
});

story('whoever was not invited neither reads nor joins; an invitation is taken back, runs out, and is never more than five founders', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, ilham, nour] = await world.people('Salma the founder', 'Ilham the founder', 'Nour the founder');
  const id = await desk.draft(salma);
  const invite = async (expect?: number): Promise<Invitation> =>
    (await salma.post<Invitation>(`loans/applications/${id}/invitations`, { name: 'Ilham' }, expect ? { expect } : {})).body;
  for (const path of ['plan', 'invitations']) await nour.get(`loans/applications/${id}/${path}`, { expect: 404 });
  await nour.put(`loans/applications/${id}/plan`, { part: 'idea', version: 1, values: { idea: 'À moi' } }, { expect: 404 });
  await nour.post(`loans/applications/${id}/invitations`, { name: 'Moi' }, { expect: 404 });
  await desk.officer.get(`loans/applications/${id}/plan`, { expect: 404 });
  expect((await ilham.post<{ code: string }>('loans/invitations/accept', { code: 'AAAA-BBBB-CCCC' }, { expect: 404 })).body.code).toBe('plan.invitation_unknown');

  const [back, late, good] = [await invite(), await invite(), await invite()];
  await nour.post(`loans/invitations/${back.id}/withdraw`, {}, { expect: 404 });
  await salma.post(`loans/invitations/${back.id}/withdraw`);
  expect((await ilham.post<{ code: string }>('loans/invitations/accept', { code: back.code }, { expect: 409 })).body.code).toBe('plan.invitation_over');
  // somebody who has an application of their own finishes that one first
  await desk.draft(nour);
  expect((await nour.post<{ code: string }>('loans/invitations/accept', { code: good.code }, { expect: 409 })).body.code).toBe('loans.application_already_open');
  await ilham.post('loans/invitations/accept', { code: good.code });
  expect((await salma.post<{ code: string }>('loans/invitations/accept', { code: late.code }, { expect: 409 })).body.code).toBe('plan.already_founder');
  await invite();
  await invite();
  await invite(409);
  await world.dayBecomes('2027-01-19');
  expect((await nour.post<{ code: string }>('loans/invitations/look', { code: late.code }, { expect: 409 })).body.code).toBe('plan.invitation_over');
  const states = (await salma.get<{ items: { state: string }[] }>(`loans/applications/${id}/invitations`)).body.items.map(({ state }) => state);
  expect(states.sort()).toEqual(['accepted', 'expired', 'expired', 'expired', 'withdrawn']);
});

story('five hands take up one invitation at once: one of them joins', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, ...others] = await world.people('Salma the founder', 'Ilham the founder', 'Nour the founder', 'Rim the founder', 'Aya the founder');
  const id = await desk.draft(salma);
  const { code } = (await salma.post<Invitation>(`loans/applications/${id}/invitations`, { name: 'Ilham' })).body;
  const answers = await Promise.all(others.map((one) => one.statusOf('POST', 'loans/invitations/accept', { code })));
  expect(answers.sort()).toEqual([200, 409, 409, 409]);
  expect((await planOf(salma, id)).founders).toHaveLength(2);
});

story('after an application that came to nothing the plan is taken up again: nothing is written twice, and only by its founder', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, nour] = await world.people('Salma the founder', 'Nour the founder');
  const id = await desk.sent(salma);
  await salma.post(`loans/applications/${id}/again`, {}, { expect: 409 });
  await salma.post(`loans/applications/${id}/withdraw`);
  await nour.post(`loans/applications/${id}/again`, {}, { expect: 404 });
  const next = (await salma.post<{ id: string }>(`loans/applications/${id}/again`)).body.id;
  const plan = await planOf(salma, next);
  expect(page(plan, 'idea').values).toMatchObject({ idea: 'Un atelier qui coud sur mesure et retouche.' });
  expect([plan.locked, plan.tables.gap]).toEqual([null, '0.00']);
  expect((await salma.get(`loans/applications/${next}`)).body).toMatchObject({ state: 'draft', amount: '50000.00', termMonths: 36, needs: '80000.00', obstacles: [] });
  await salma.post(`loans/applications/${next}/submit`);
});
