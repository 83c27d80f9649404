import { runInProcess, runProcess } from '../../world/command-line';

const asked = {
  people: ['b', 'a'],
  mentors: [{ id: 'm', capacity: 1 }],
  scores: [
    { person: 'b', mentor: 'm', score: 3 },
    { person: 'a', mentor: 'm', score: 3 },
  ],
};

describe('mentoring assign, as a process without database and settings', () => {
  it('gives pairs, total, who stays without and the proof', async () => {
    const { code, out, err } = await runProcess(['mentoring', 'assign'], JSON.stringify(asked));
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      pairs: [{ person: 'a', mentor: 'm', score: 3 }],
      total: 3,
      unmatched: [{ person: 'b', reason: 'full', mentors: [{ mentor: 'm', score: 3, price: 3 }] }],
      proof: { met: true, bound: 3 },
    });
  });

  it.each([
    ['no JSON', '{', 'n’est pas du JSON'],
    ['an unknown mentor', JSON.stringify({ ...asked, bans: [['a', 'x']] }), 'bans.0.mentor: bans.0.mentor : ce mentor n’est pas dans mentors'],
    ['several faults', '{"people":["a"]}', 'scores : écrivez une liste'],
  ])('refuses %s with code 1, nothing on standard output and how to mend it', async (_name, stdin, words) => {
    const { code, out, err } = await runInProcess(['mentoring', 'assign'], undefined, stdin);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });
});
