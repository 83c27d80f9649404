import type { HttpPerson } from '../../world/client';
import { LoanDesk, workshop } from '../../world/loan-desk';
import { story } from '../../world/world';

const outcome = (call: Promise<{ readonly status: number }>): Promise<string> =>
  call.then(
    ({ status }) => String(status),
    (error: Error) => /"code":"([a-z_.]+)"/.exec(error.message)?.[1] ?? error.message,
  );
const tally = (outcomes: readonly string[]): Record<string, number> => outcomes.reduce<Record<string, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {});

async function founders(names: readonly string[], make: (line: string) => Promise<HttpPerson>): Promise<HttpPerson[]> {
  const all: HttpPerson[] = [];
  for (const name of names) all.push(await make(name));
  return all;
}

story('the fund holds one more loan and twelve files are granted at once: one gets it', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '60000.00' }); // 57 000 after the reserve
  const people = await founders([...'abcdefghijkl'], async (name) => (await world.people(`${name} the founder`))[0]);
  const ids: string[] = [];
  const committee = await desk.committee();
  const session = await committee.plans(world.today());
  const items = new Map<string, string>();
  for (const person of people) {
    const id = await desk.presented(person);
    ids.push(id);
    items.set(id, await committee.puts(session, id));
  }
  await committee.opens(session);
  for (const item of items.values()) {
    await committee.hears(item);
    await committee.votes(item, committee.chair, 'for');
  }
  const decide = (id: string) => desk.officer.post(`loans/committee/items/${items.get(id)}/close`, { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 });
  expect(tally(await Promise.all(ids.map((id) => outcome(decide(id)))))).toEqual({ '200': 1, 'loans.fund_exhausted': 11 });

  const winner = (await desk.officer.get<{ items: { id: string }[] }>('loans/applications?state=approved')).body.items[0]!.id;
  await people[ids.indexOf(winner)]!.post(`loans/applications/${winner}/withdraw`); // the promise is free again
  const next = ids.find((id) => id !== winner)!;
  await decide(next);
  await desk.officer.post(`loans/committee/files/${next}/notify`);
  await people[ids.indexOf(next)]!.post(`loans/applications/${next}/accept`);
  expect(await outcome(decide(ids.find((id) => ![winner, next].includes(id))!))).toBe('loans.fund_exhausted');
});

story('twenty drafts started at once by one person make one application', async (world) => {
  await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const starts = Array.from({ length: 20 }, () => outcome(salma.post('loans/applications', workshop)));
  expect(tally(await Promise.all(starts))).toEqual({ '201': 1, 'loans.application_already_open': 19 });
  expect((await salma.get<{ items: object[] }>('loans/applications/mine')).body.items).toHaveLength(1);
});

story('everybody sends at the same moment and nobody waits for a second connection', async (world) => {
  const desk = await LoanDesk.open(world);
  const people = await founders([...'abcdefghijklmnop'], async (name) => (await world.people(`${name} the founder`))[0]);
  const ids: string[] = [];
  for (const person of people) ids.push(await desk.draft(person));
  const before = performance.now();
  const sent = await Promise.all(people.map((person, i) => outcome(person.post(`loans/applications/${ids[i]}/submit`))));
  expect(tally(sent)).toEqual({ '200': 16 });
  expect(performance.now() - before).toBeLessThan(4_000);
});

story('an officer and the founder move the same file at once: one of them wins, the other hears it', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.approved(salma);
  const moves = [
    ...Array.from({ length: 6 }, () => outcome(salma.post(`loans/applications/${id}/accept`))),
    ...Array.from({ length: 6 }, () => outcome(salma.post(`loans/applications/${id}/withdraw`))),
  ];
  expect(tally(await Promise.all(moves))).toEqual({ '200': 1, 'loans.move_not_now': 11 });
  const loans = await world.db.one<{ n: number }>('select count(*)::int as n from loan');
  const state = (await salma.get<{ state: string }>(`loans/applications/${id}`)).body.state;
  expect([state, loans?.n]).toEqual(state === 'accepted' ? ['accepted', 1] : ['withdrawn', 0]);
});
