import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, type LocalDate, localDate } from '#kernel/calendar';
import { byOf, contactKinds, fulfilled, KICKOFF_DAYS, replan, type WantedContact, wantedContacts } from './contact';

const none = new Set<LocalDate>();
const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(localDate('2026-01-01'), n));
const feasts = fc.uniqueArray(day, { maxLength: 40 }).map((days) => new Set(days));
const path = fc.record({
  disbursedOn: day,
  termMonths: fc.integer({ min: 6, max: 60 }),
  late: fc.option(fc.integer({ min: -30, max: 400 }), { nil: undefined }),
  pairing: fc.integer({ min: 1, max: 3 }),
});
const planOf = fc.tuple(path, feasts).map(([{ late, ...rest }, holidays]) => {
  const firm = { ...rest, mentoredFrom: late === undefined ? undefined : addDays(rest.disbursedOn, late) };
  return { firm, holidays, wanted: wantedContacts(firm, holidays) };
});

const planned = (wanted: readonly WantedContact[]) => wanted.map((one) => ({ ...one, state: 'planned' as 'planned' | 'done' | 'missed' | 'dropped' }));

describe('the contacts of a young firm', () => {
  it('are those of the handbook', () => {
    const wanted = wantedContacts({ disbursedOn: localDate('2027-01-04'), termMonths: 36, mentoredFrom: localDate('2026-12-20') }, none);
    expect(wanted.map(({ kind, n, dueOn }) => `${kind} ${n} ${dueOn}`)).toEqual([
      'kickoff 1 2027-01-19',
      'monthly 1 2027-02-04',
      'monthly 2 2027-03-04',
      'monthly 3 2027-04-05',
      'officer_review 3 2027-04-05',
      'monthly 4 2027-05-04',
      'monthly 5 2027-06-04',
      'monthly 6 2027-07-05',
      'officer_review 6 2027-07-05',
      'bimonthly 8 2027-09-06',
      'officer_review 9 2027-10-04',
      'bimonthly 10 2027-11-04',
      'bimonthly 12 2028-01-04',
      'officer_review 12 2028-01-04',
      'bimonthly 14 2028-03-06',
      'bimonthly 16 2028-05-04',
      'bimonthly 18 2028-07-04',
      'officer_review 18 2028-07-04',
      'bimonthly 20 2028-09-04',
      'bimonthly 22 2028-11-06',
      'bimonthly 24 2029-01-04',
      'officer_review 24 2029-01-04',
      'officer_review 30 2029-07-04',
      'officer_review 36 2030-01-04',
      'exit 36 2030-01-04',
      'survival 36 2030-01-04',
    ]);
  });

  it('fall on working days, in order, the kick-off within fifteen days, and never twice on one day for the mentor', () =>
    fc.assert(
      fc.property(planOf, ({ firm, holidays, wanted }) => {
        expect(wanted.filter(({ dueOn }) => !isWorkingDay(dueOn, holidays))).toEqual([]);
        expect([...wanted].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).map(({ dueOn }) => dueOn)).toEqual(wanted.map(({ dueOn }) => dueOn));
        expect(new Set(wanted.map(({ kind, n }) => `${kind} ${n}`)).size).toBe(wanted.length);
        const start = firm.mentoredFrom && firm.mentoredFrom > firm.disbursedOn ? firm.mentoredFrom : firm.disbursedOn;
        const kickoffs = wanted.filter(({ kind }) => kind === 'kickoff');
        expect(kickoffs).toHaveLength(firm.mentoredFrom ? 1 : 0);
        for (const { dueOn } of kickoffs) {
          expect(dueOn > start).toBe(true);
          expect(daysBetween(start, dueOn)).toBeLessThanOrEqual(KICKOFF_DAYS);
        }
        const mentors = wanted.filter(({ kind }) => byOf(kind) === 'mentor');
        expect(mentors.filter((one) => one.dueOn < start)).toEqual([]);
        expect(mentors.filter(({ kind, dueOn }) => kind !== 'kickoff' && dueOn <= kickoffs[0]!.dueOn)).toEqual([]);
      }),
    ));

  it('leave no gap longer than the rhythm, days off apart', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 6, max: 60 }), (disbursedOn, termMonths) => {
        const wanted = wantedContacts({ disbursedOn, termMonths, mentoredFrom: disbursedOn }, none).filter(({ kind }) => byOf(kind) === 'mentor');
        for (const [i, one] of wanted.entries()) if (i > 0) expect(daysBetween(wanted[i - 1]!.dueOn, one.dueOn)).toBeLessThanOrEqual(one.kind === 'bimonthly' ? 64 : 33);
      }),
    ));

  it('ask nothing of the officer once the loan is over, but the exit talk and the call', () => {
    const firm = { disbursedOn: localDate('2027-01-04'), termMonths: 36, loanOverOn: localDate('2027-05-01') };
    expect(wantedContacts(firm, none).map(({ kind, n }) => `${kind} ${n}`)).toEqual(['officer_review 3', 'exit 36', 'survival 36']);
  });
});

describe('a plan that is made anew', () => {
  it('is the wanted one, changes nothing the second time, and leaves alone what was done', () =>
    fc.assert(
      fc.property(planOf, planOf, fc.array(fc.constantFrom('planned', 'done', 'missed'), { minLength: 30, maxLength: 30 }), (before, after, fates) => {
        const kept = planned(before.wanted).map((one, i) => ({ ...one, state: fates[i] ?? ('planned' as const) }));
        const { add, change, drop } = replan(kept, after.wanted);
        const changed = new Map(change.map(([one, dueOn]) => [one, dueOn]));
        const now = [
          ...kept.map((one) =>
            drop.includes(one) ? { ...one, state: 'dropped' as const } : changed.has(one) ? { ...one, dueOn: changed.get(one)!, state: 'planned' as const } : one,
          ),
          ...planned(add),
        ];
        expect(replan(now, after.wanted)).toEqual({ add: [], change: [], drop: [] });
        for (const one of kept) if (one.state !== 'planned') expect(now).toContainEqual(one);
        expect(
          now
            .filter(({ state }) => state === 'planned')
            .map(({ kind, n, dueOn }) => ({ kind, n, dueOn }))
            .filter((one) => !after.wanted.some((w) => w.kind === one.kind && w.n === one.n && w.dueOn === one.dueOn)),
        ).toEqual([]);
      }),
    ));
});

describe('a talk', () => {
  const wanted = planned(wantedContacts({ disbursedOn: localDate('2027-01-04'), termMonths: 24, mentoredFrom: localDate('2027-01-04') }, none)).filter(
    ({ kind }) => byOf(kind) === 'mentor',
  );

  it('early stands for the first contact, late for the latest, and those between were missed', () => {
    expect(fulfilled(wanted, localDate('2027-01-06'))).toMatchObject({ done: { kind: 'kickoff' }, missed: [] });
    expect(fulfilled(wanted, localDate('2027-04-20'))).toMatchObject({ done: { kind: 'monthly', n: 4 }, missed: [{ kind: 'kickoff' }, { n: 1 }, { n: 2 }, { n: 3 }] });
  });

  it('a week late is for the one that is late, not for the next', () => {
    expect(fulfilled(wanted, localDate('2027-09-13'))).toMatchObject({ done: { kind: 'bimonthly', n: 8 } });
    expect(fulfilled(wanted, localDate('2027-10-20'))).toMatchObject({ done: { kind: 'bimonthly', n: 10 } });
  });

  it('twice in one span takes nothing from the next', () => {
    const after = wanted.map((one) => (one.kind === 'kickoff' ? { ...one, state: 'done' as const } : one));
    expect(fulfilled(after, localDate('2027-01-10')).done).toBeUndefined();
    expect(fulfilled(after, localDate('2027-01-20')).done).toMatchObject({ kind: 'monthly', n: 1 });
  });

  it('is never more than one contact, and leaves nothing open that is past but the one it stands for', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (first, second) => {
        let now = wanted;
        for (const days of [Math.min(first, second), Math.max(first, second)]) {
          const heldOn = addDays(localDate('2027-01-04'), days);
          const { done, missed } = fulfilled(now, heldOn);
          now = now.map((one) => (one === done ? { ...one, state: 'done' as const } : missed.includes(one) ? { ...one, state: 'missed' as const } : one));
          expect(now.filter(({ state, dueOn }) => state === 'planned' && dueOn < heldOn)).toEqual([]);
        }
        expect(now.filter(({ state }) => state === 'done').length).toBeLessThanOrEqual(2);
      }),
    ));
});

it('every kind is somebody’s', () => expect(contactKinds.map(byOf)).toEqual(['mentor', 'mentor', 'mentor', 'officer', 'officer', 'officer']));
