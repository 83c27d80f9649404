// Counts afterwards, from the rows and from what the gateway wrote down. Imports nothing of the house.
import pg from 'pg';

const final = ['sent', 'failed', 'expired', 'suppressed'];
/** What was on the way when its time ended may arrive a moment later. */
const ON_THE_WAY_MS = 2_000;

/** Of the rows of this round: how many were lost, came twice, came too late; and what stands in the ledger. */
export async function judge(databaseUrl, arrivals) {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query('select id, state, reason, next_at, expires_at from reminder order by id');
  await db.end();
  const came = new Map();
  for (const { reference, at } of arrivals) came.set(reference, [...(came.get(reference) ?? []), at]);
  const faults = [];
  let [lost, duplicates, late] = [0, 0, 0];
  const states = {};
  for (const row of rows) {
    states[row.state] = (states[row.state] ?? 0) + 1;
    const times = came.get(`reminder-${row.id}`) ?? [];
    duplicates += Math.max(0, times.length - 1);
    const tooLate = times.filter((at) => at > row.expires_at.getTime() + ON_THE_WAY_MS).length;
    late += tooLate;
    // of use for twenty minutes, and yet too late: as good as lost
    const wasted = row.state === 'expired' && times.length === 0 && row.expires_at - row.next_at > 60_000;
    // the gateway said "not now" to one that was of use for seconds only: nothing was lost, its row says that it failed
    const refused = row.state === 'failed' && row.reason === 'unanswered' && row.expires_at - row.next_at <= 60_000;
    const silent = times.length === 0 && (row.state === 'sent' || row.state === 'suppressed' || (row.state === 'failed' && !refused));
    const gone = wasted || !final.includes(row.state) || silent;
    if (gone) lost++;
    if ((gone || tooLate > 0) && faults.length < 5) faults.push(`${row.id} ${row.state} ${row.reason ?? ''}, arrived ${times.length}×`);
  }
  const strangers = [...came.keys()].filter((reference) => !rows.some(({ id }) => `reminder-${id}` === reference)).length;
  return { lost, duplicates, late, states, strangers, faults, open: rows.filter(({ state }) => !final.includes(state)).length };
}
