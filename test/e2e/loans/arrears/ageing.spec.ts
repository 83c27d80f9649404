import { addDays } from '#kernel/calendar';
import { centimes } from '#kernel/money';
import { arrears, type AgedRow } from '../../../../libs/features/loans/schedule/domain/ageing';
import { AgeingQueries } from '../../../../libs/features/loans/arrears/ageing.queries';
import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

/** A number from 0 to below `most` that follows from its seed. */
const draw = (seed: number, most: number): number => Math.floor(((((Math.sin(seed * 12.9898) * 43758.5453) % 1) + 1) % 1) * most);

story('ages all loans in one statement as the rule ages one', async (world) => {
  const desk = await LoanDesk.open(world);
  const people = await world.people('Salma the founder', 'Amal the founder', 'Rim the founder');
  const ids: string[] = [];
  for (const person of people) ids.push(await desk.disbursed(person, world.today(), { amount: '36000', needs: '66000', physicalInvestment: '60000' }));
  const ageing = world.app.get(AgeingQueries, { strict: false });
  for (let round = 0; round < 12; round++) {
    for (const [k, id] of ids.entries())
      await world.db.query('update instalment set paid = case when n <= $2 then amount when n = $3 then $4 else 0 end where loan_id = $1', [
        id,
        draw(round * 7 + k, 12),
        draw(round * 5 + k, 14),
        draw(round + k, 90000),
      ]);
    const asOf = addDays(world.today(), draw(round, 500));
    const late = await ageing.lateLoans(asOf);
    const buckets: Record<string, bigint> = {};
    for (const id of ids) {
      const rows = await world.db.query<AgedRow>('select n, due_on as due, original_due_on as "originalDue", amount, paid from instalment where loan_id = $1 order by n', [id]);
      const rule = arrears(rows, asOf);
      for (const [bucket, sum] of Object.entries(rule.byBucket)) buckets[bucket] = (buckets[bucket] ?? 0n) + sum;
      const found = late.find(({ loanId }) => loanId === id);
      expect([found?.days ?? 0, found?.overdue ?? centimes(0n)]).toEqual([rule.late?.days ?? 0, rule.overdue]);
      expect(found).toEqual(await ageing.lateLoan(id, asOf));
    }
    expect(Object.fromEntries((await ageing.buckets(asOf)).map(({ bucket, overdue }) => [bucket, overdue]))).toEqual(buckets);
  }
});
