// Founders to mentors: what the exact assignment costs, beside HiGHS, greedy and stable. Totals are compared before times; CPU time of this process.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Assigner } from '../../dist/libs/features/matching/domain/assignment/assigner.js';
import { totalOf } from '../../dist/libs/features/matching/domain/assignment/market.js';
import { faultsOf } from '../../dist/libs/features/matching/domain/assignment/proof.js';
import { LiveAssignment } from '../../dist/libs/features/matching/domain/assignment/rematch.js';
import { blockingPairs, stable } from '../../dist/libs/features/matching/domain/assignment/stable.js';
import { equalsOf, firstById } from '../../dist/libs/features/matching/domain/assignment/ties.js';
import { market } from './assign-market.mjs';

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
function timed(work) {
  const before = seconds();
  const result = work();
  return [result, seconds() - before];
}

/** Search, ties by id, proof by prices. */
function ours(given) {
  const solved = new Assigner(given).solve();
  const mentorOf = firstById(equalsOf(given, solved), solved.mentorOf);
  assert.deepEqual(faultsOf(given, { mentorOf, personPrice: solved.personPrice, mentorPrice: solved.mentorPrice }), []);
  return { mentorOf, solved, total: totalOf(given, mentorOf) };
}
function best(rounds, given) {
  let least = Infinity;
  let result;
  for (let round = 0; round < rounds; round += 1) {
    const [found, took] = timed(() => ours(given));
    least = Math.min(least, took);
    result = found;
  }
  return [result, least];
}

/** The linear programme in the text form that HiGHS reads from JavaScript; its writing is not in the time, its reading is. */
function programme({ capacity, mentorsOf, scoresOf }) {
  const lines = ['Maximize', ' obj:'];
  const ofMentor = Array.from(capacity, () => []);
  const ofPerson = mentorsOf.map(() => []);
  let edge = 0;
  for (const [person, mentors] of mentorsOf.entries())
    for (const [i, mentor] of mentors.entries()) {
      lines.push(` + ${scoresOf[person][i]} x${edge}`);
      ofPerson[person].push(`x${edge}`);
      ofMentor[mentor].push(`x${edge}`);
      edge += 1;
    }
  lines.push('Subject To');
  ofPerson.forEach((names, person) => names.length > 0 && lines.push(` f${person}: ${names.join('\n + ')} <= 1`));
  ofMentor.forEach((names, mentor) => names.length > 0 && lines.push(` m${mentor}: ${names.join('\n + ')} <= ${capacity[mentor]}`));
  return `${lines.join('\n')}\nEnd\n`;
}

/** HiGHS in this process; undefined when it fails (memory of its WebAssembly) or finds no optimum. A new instance each: one that failed is lost. */
async function highs(given) {
  const text = programme(given);
  const solver = await createRequire(import.meta.url)('highs')();
  try {
    const [answer, took] = timed(() => solver.solve(text, { presolve: 'on' }));
    return answer.Status === 'Optimal' ? { total: Math.round(answer.ObjectiveValue), took } : undefined;
  } catch {
    return undefined;
  }
}

/** From the best score to the worst, whoever is still free. */
function greedy({ capacity, mentorsOf, scoresOf }) {
  const edges = mentorsOf.flatMap((mentors, person) => [...mentors].map((mentor, i) => ({ person, mentor, score: scoresOf[person][i] })));
  edges.sort((a, b) => b.score - a.score);
  const left = capacity.slice();
  const mentorOf = new Int32Array(mentorsOf.length).fill(-1);
  for (const { person, mentor } of edges)
    if (mentorOf[person] < 0 && left[mentor] > 0) {
      mentorOf[person] = mentor;
      left[mentor] -= 1;
    }
  return mentorOf;
}

/** Accepts and declines one after the other, milliseconds of each. */
function rematch(given) {
  const live = new LiveAssignment(given);
  const times = [];
  for (let i = 0; times.length < 3000 && i < 30_000; i += 1) {
    const person = (i * 7919) % given.mentorsOf.length;
    if (live.mentorOf(person) < 0) continue;
    const before = seconds();
    if (i % 4 === 0) live.accept(person);
    else live.decline(person);
    times.push((seconds() - before) * 1000);
  }
  times.sort((a, b) => a - b);
  return { mean: times.reduce((sum, one) => sum + one, 0) / times.length, p99: times[Math.floor(times.length * 0.99)], most: times.at(-1) };
}

const shown = (value, digits = 2) => Number(value.toFixed(digits));
const share = (part, whole) => `${shown((1 - part / whole) * 100)} %`;

export async function assign({ full }) {
  ours(market(500, 100, 32)); // warm
  const rows = [];
  const sizes = [
    [1000, 200, 32],
    [4000, 800, 32],
    [10_000, 2000, 32],
    [10_000, 2000, 50],
  ];
  if (full) sizes.push([20_000, 4000, 64], [40_000, 4000, 64, 0.75]);
  let peerStillSolves = true;
  for (const [people, mentors, degree, places] of sizes) {
    const given = market(people, mentors, degree, places);
    const [found, took] = best(people > 10_000 ? 1 : 3, given);
    const peer = peerStillSolves && people <= 10_000 ? await highs(given) : undefined;
    peerStillSolves = peer !== undefined;
    if (peer) assert.equal(peer.total, found.total);
    const [steady, steadyTook] = timed(() => stable(given, given.wishes));
    const [first, firstTook] = timed(() => greedy(given));
    rows.push({
      'founders × mentors × each': `${people} × ${mentors} × ${degree}`,
      total: found.total,
      'exact, CPU s': shown(took, 3),
      'HiGHS, CPU s': peer ? shown(peer.took) : '',
      'same total': peer ? 'yes' : '',
      ratio: peer ? shown(peer.took / took, 1) : '',
      'greedy, CPU s': shown(firstTook, 3),
      'greedy loses': share(totalOf(given, first), found.total),
      'stable, CPU s': shown(steadyTook, 3),
      'stable loses': share(totalOf(given, steady), found.total),
      'blocking pairs: stable, greedy, exact': [steady, first, found.mentorOf].map((one) => blockingPairs(given, given.wishes, one)).join(', '),
    });
  }
  const answers = rematch(market(10_000, 2000, 32));
  rows.push({
    'founders × mentors × each': '10000 × 2000 × 32, one answer',
    'mean ms': shown(answers.mean, 3),
    'p99 ms': shown(answers.p99, 3),
    'most ms': shown(answers.most, 3),
  });
  rows.push(whole());
  return rows;
}

/** All pairs of 10,000 × 2,000: solved over the best of each, then every pair that the prices say could help is added, until none is left. */
function whole() {
  const all = market(10_000, 2000, 2000);
  const few = market(10_000, 2000, 64);
  const before = seconds();
  const mentorsOf = few.mentorsOf.slice();
  const scoresOf = few.scoresOf.slice();
  let solved = new Assigner(few).solve();
  for (let round = 1; ; round += 1) {
    let added = 0;
    for (const [person, mentors] of all.mentorsOf.entries()) {
      const scores = all.scoresOf[person];
      const price = solved.personPrice[person];
      const more = [];
      for (let i = 0; i < mentors.length; i += 1) if (price + solved.mentorPrice[mentors[i]] < scores[i]) more.push(i);
      if (more.length === 0) continue;
      added += more.length;
      const pairs = [...[...mentorsOf[person]].map((mentor, i) => [mentor, scoresOf[person][i]]), ...more.map((i) => [mentors[i], scores[i]])].sort((a, b) => a[0] - b[0]);
      mentorsOf[person] = Int32Array.from(pairs, ([mentor]) => mentor);
      scoresOf[person] = Int32Array.from(pairs, ([, score]) => score);
    }
    if (added === 0) {
      const took = seconds() - before;
      assert.deepEqual(faultsOf(all, solved), []);
      return { 'founders × mentors × each': '10000 × 2000, all pairs', total: totalOf(all, solved.mentorOf), 'exact, CPU s': shown(took, 3), rounds: round };
    }
    solved = new Assigner({ ...few, mentorsOf, scoresOf }).solve();
  }
}
