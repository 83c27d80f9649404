import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Saved {
  readonly version: number;
  readonly savedAt: string;
}
interface Told {
  readonly code: string;
  readonly params: { readonly version?: number };
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
interface Plan {
  readonly pages: readonly {
    readonly part: string;
    readonly version: number;
    readonly state: string;
    readonly values: Record<string, string>;
    readonly lines: readonly Record<string, string>[];
    readonly faults: readonly { path: string; code: string }[];
  }[];
  readonly progress: { readonly required: { done: number; all: number } };
  readonly figures: readonly { readonly code: string; readonly amount: string | null; readonly params: Record<string, unknown> }[];
  readonly assessment: { readonly results: readonly { readonly id: string; readonly outcome: string }[] };
}
const begun = { projectTitle: 'Atelier', termMonths: 36, deferralMonths: 0 };

story('a page is saved as it is typed; a second window or a late one is told, and nothing is overwritten', async (world) => {
  await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = (await salma.post<{ id: string }>('loans/applications', begun)).body.id;
  const idea = (version: number, text: string, expect?: number) =>
    salma.put<Saved & Told>(`loans/applications/${id}/plan`, { part: 'idea', version, values: { idea: text } }, expect ? { expect } : {});
  expect((await idea(0, 'Un atelier')).body).toMatchObject({ part: 'idea', version: 1 });
  expect((await idea(1, 'Un atelier de couture')).body.version).toBe(2);
  // a repeat of what stands already is no conflict: the answer of the first may have been lost
  expect((await idea(1, 'Un atelier de couture')).body.version).toBe(2);
  const late = (await idea(1, 'Une boulangerie', 409)).body;
  expect([late.code, late.params.version]).toEqual(['plan.changed_meanwhile', 2]);
  const page = async () => (await salma.get<Plan>(`loans/applications/${id}/plan`)).body.pages.find(({ part }) => part === 'idea');
  expect((await page())?.values).toEqual({ idea: 'Un atelier de couture' });
  expect((await idea(2, 'Une boulangerie')).body.version).toBe(3);

  // two windows at once: one is first, the other hears it
  const answers = await Promise.all(
    ['Un four', 'Une école'].map((text) => salma.statusOf('PUT', `loans/applications/${id}/plan`, { part: 'idea', version: 3, values: { idea: text } })),
  );
  expect(answers.sort()).toEqual([200, 409]);
  expect((await page())?.version).toBe(4);
});

story('what cannot be read is kept and named; what no page can hold is refused at its field', async (world) => {
  await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = (await salma.post<{ id: string }>('loans/applications', begun)).body.id;
  const put = (body: object, expect?: number) => salma.put<Told>(`loans/applications/${id}/plan`, body, expect ? { expect } : {});
  await put({
    part: 'needs',
    version: 0,
    lines: [{ kind: 'equipment', amount: 'soixante mille', label: 'Four' }, { kind: 'works', amount: '٥٠٠٠٠' }, {}, { kind: 'stock', amount: '50.000,00' }],
  });
  const { body: plan } = await salma.get<Plan>(`loans/applications/${id}/plan`);
  const needs = plan.pages.find(({ part }) => part === 'needs')!;
  expect(needs.lines.map(({ amount }) => amount)).toEqual(['soixante mille', '50000.00', '50000.00']);
  expect([needs.state, needs.faults]).toEqual(['begun', [{ path: 'lines.0.amount', code: 'amount_unreadable', params: {} }]]);
  expect((await put({ part: 'needs', version: 1, values: { rent: '1' } }, 422)).body.fields.map(({ path }) => path)).toEqual(['values.rent']);
  expect((await put({ part: 'idea', version: 0, values: { idea: 'x'.repeat(4001) } }, 422)).body.fields).toMatchObject([
    { path: 'values.idea', code: 'platform.field.max_length' },
  ]);
  expect((await put({ part: 'project', version: 1, values: { sectorCode: 'spying' } }, 422)).body.fields).toMatchObject([
    { path: 'values.sectorCode', code: 'platform.field.is_in' },
  ]);
  await put({ part: 'nothing', version: 0 }, 422);
});

story('sending is refused with every obstacle at its field, and goes through when all pages are written', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = (await salma.post<{ id: string }>('loans/applications', begun)).body.id;
  const refused = (await salma.post<Told>(`loans/applications/${id}/submit`, {}, { expect: 422 })).body;
  expect(refused.fields.map(({ path }) => path)).toEqual([
    ...['plan.person.path', 'plan.idea.idea', 'plan.idea.customers', 'plan.market.demand', 'plan.offer.offer', 'plan.means.means'],
    ...['plan.result.turnover1', 'plan.result.purchases1', 'plan.household.draw', 'plan.household.food'],
    ...['sectorCode', 'communeCode', 'amount', 'needs', 'physicalInvestment'],
  ]);
  expect(refused.fields.every(({ message }) => message.length > 10)).toBe(true);

  const { plan, ...figures } = workshop;
  const pages = Object.entries(plan as Record<string, object>);
  await salma.put(`loans/applications/${id}`, figures);
  const versions = new Map((await salma.get<Plan>(`loans/applications/${id}/plan`)).body.pages.map(({ part, version }) => [part, version]));
  for (const [part, page] of pages) await salma.put(`loans/applications/${id}/plan`, { part, version: versions.get(part), ...page });
  const { body: done } = await salma.get<Plan>(`loans/applications/${id}/plan`);
  expect(done.progress.required.done).toBe(done.progress.required.all);
  // the figures, each with the numbers of its formula
  const figure = (code: string) => done.figures.find((one) => one.code === code);
  expect(figure('gap')).toMatchObject({ amount: '0.00', params: { needs: '80000.00', loans: '50000.00', own: '20000.00' } });
  expect(figure('result_1')).toMatchObject({ amount: '75000.00', params: { turnover: '240000.00', purchases: '84000.00', fixed: '66000.00', wear: '15000.00' } });
  expect(figure('instalment')).toMatchObject({ amount: '1388.00', params: { amount: '50000.00', months: 36 } });
  expect(figure('household')).toMatchObject({ amount: '4000.00', params: { income: '7500.00', charges: '3500.00', percent: 35 } });
  expect(Object.fromEntries(done.assessment.results.filter(({ id: rule }) => rule.startsWith('F')).map(({ id: rule, outcome }) => [rule, outcome]))).toEqual({
    ...{ F01: 'pass', F02: 'pass', F03: 'pass', F04: 'pass', F05: 'fail', F06: 'pass', F07: 'pass', F08: 'pass', F09: 'pass', F10: 'missing' },
  });
  await salma.post(`loans/applications/${id}/submit`);
  const { body: late } = await salma.put<Told>(`loans/applications/${id}/plan`, { part: 'idea', version: 1, values: {} }, { expect: 409 });
  expect(late.code).toBe('loans.not_editable');
  expect((await desk.officer.get<Plan>(`loans/applications/${id}/plan`)).body.progress.required.done).toBe(done.progress.required.all);
  // what was sent can no longer be changed by anybody, whoever writes to the database
  await expect(world.db.query(`update plan_version set hash = repeat('0', 64)`)).rejects.toThrow('append-only');
  await expect(world.db.query('delete from plan_version')).rejects.toThrow('append-only');
});

story('a few figures and detailed lines are one plan: the lines follow, and detail is not lost to a repeat', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.draft(salma);
  const lines = async (part: string) => (await salma.get<Plan>(`loans/applications/${id}/plan`)).body.pages.find((one) => one.part === part)!;
  expect((await lines('needs')).lines).toEqual([
    { kind: 'equipment', amount: '75000.00' },
    { kind: 'working_capital', amount: '5000.00' },
  ]);
  const detail = [
    { kind: 'equipment', amount: '60000.00', label: 'Deux machines', supplier: 'Agadir Couture', quote: 'D-17' },
    { kind: 'works', amount: '15000.00' },
    { kind: 'working_capital', amount: '5000.00' },
  ];
  await salma.put(`loans/applications/${id}/plan`, { part: 'needs', version: 1, lines: detail });
  await salma.put(`loans/applications/${id}`, { ...workshop, summary: 'La même chose, dite autrement.' });
  expect((await lines('needs')).lines).toEqual(detail);
  await salma.put(`loans/applications/${id}/plan`, { part: 'needs', version: 2, lines: [...detail, { kind: 'stock', amount: '1000' }] });
  expect((await salma.get(`loans/applications/${id}`)).body).toMatchObject({
    needs: '81000.00',
    physicalInvestment: '75000.00',
    gap: '1000.00',
    summary: 'La même chose, dite autrement.',
  });
});
