import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface File {
  readonly assessment: {
    readonly verdict: string;
    readonly results: readonly { readonly id: string; readonly level: string; readonly outcome: string; readonly missingFacts: readonly string[] }[];
  };
  readonly obstacles: readonly { readonly code: string; readonly rule: string }[];
}

story('an officer finds out what no form can tell: the rules follow, a rule that fails stands in the way, and nothing found is ever changed', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, dina] = await world.people('Salma the founder', 'Dina the founder');
  const file = `loans/applications/${await desk.sent(salma)}`;
  const read = async (): Promise<File> => (await desk.officer.get<File>(file)).body;
  const outcomes = async (): Promise<object> => {
    const { results } = (await read()).assessment;
    return ['E03', 'E05', 'E08'].map((id) => results.find((result) => result.id === id)?.outcome);
  };
  expect(await outcomes()).toEqual(['missing', 'missing', 'missing']);
  await desk.officer.post(`${file}/findings`, { resident: 'yes', activity: 'other' });
  expect(await outcomes()).toEqual(['pass', 'pass', 'missing']);
  await desk.officer.post(`${file}/findings`, { activity: 'gambling', mainActivity: 'no' });
  expect(await outcomes()).toEqual(['pass', 'fail', 'fail']);
  expect((await read()).obstacles).toMatchObject([{ code: 'activity_excluded', rule: 'E05' }]);

  for (const stranger of [salma, dina, desk.treasurer]) await stranger.post(`${file}/findings`, { resident: 'no' }, { expect: 403 });
  await desk.officer.post(`${file}/findings`, { resident: 'perhaps' }, { expect: 422 });
  await expect(world.db.query("update loan_finding set value = 'yes'")).rejects.toThrow('append-only');
  await salma.post(`${file}/withdraw`);
  await desk.officer.post(`${file}/findings`, { activity: 'other' }, { expect: 409 });
  expect(await world.db.query('select fact, value from loan_finding order by n')).toEqual([
    { fact: 'resident', value: 'yes' },
    { fact: 'activity', value: 'other' },
    { fact: 'activity', value: 'gambling' },
    { fact: 'mainActivity', value: 'no' },
  ]);
});
