// Goal P8: after 10,000 mixed events the kept lists equal a full run, both ways round; and what an event costs.
import { cpu, quantile, round } from './measure.mjs';

/** A stream of numbers below n (mulberry32). */
function dice(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
}
const rowOf = (rows, id, more) => {
  const { from, count, ...columns } = rows.columns;
  const row = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[id]]));
  const cut = (array) => array.slice(from[id], from[id] + count[id]);
  return { ...row, flags: row.flags | 1, tokens: cut(rows.tokens), ...(rows.points ? { points: cut(rows.points) } : {}), ...more };
};

/** New, edited and closed people and offers: each new one like somebody who is there, in another place. */
export async function liveEvents(engine, market, module, { full }, rows) {
  const { LiveMarket } = engine('live');
  const k = { offers: 20, people: 100 };
  const workers = 2;
  const at = performance.now();
  const live = await LiveMarket.start(market, { k, module, workers });
  rows.push({
    goal: 'P8',
    what: `all lists, both ways round: ${market.people.n} people, ${market.offers.n} offers`,
    figure: round((performance.now() - at) / 1000),
    unit: 's',
    wanted: '',
  });
  const roll = dice(9);
  const events = full ? 10_000 : 2_000;
  const kinds = ['new offer', 'edited offer', 'closed offer', 'new person', 'edited person', 'closed person'];
  const costs = Object.fromEntries(kinds.map((kind) => [kind, []]));
  const used = cpu();
  for (let event = 0; event < events; event++) {
    const kind = kinds[roll(kinds.length)];
    const side = kind.endsWith('offer') ? market.offers : market.people;
    const id = kind.startsWith('new') ? side.n : roll(side.n);
    const row = kind.startsWith('closed') ? undefined : rowOf(side, roll(side.n), { commune: roll(market.geography.communes) });
    const started = performance.now();
    const what = side === market.offers ? 'Offer' : 'Person';
    live[`${row ? 'write' : 'close'}${what}`](id, row);
    costs[kind].push(performance.now() - started);
  }
  const each = ((cpu() - used) / events) * 1000;
  rows.push({
    goal: 'P8',
    what: `lists that differ from a full run after ${events} mixed events`,
    figure: await differing(engine, market, live, module),
    unit: 'lists',
    wanted: '0',
  });
  rows.push({ goal: 'P8', what: `CPU an event, ${market.people.n} people; building indexes anew included`, figure: round(each), unit: 'ms', wanted: full ? '≤ 3 [1]' : '' });
  const said = kinds.map((kind) => `${kind} ${round(quantile(costs[kind], 0.5), 2)} / ${round(quantile(costs[kind], 0.99), 2)}`).join(', ');
  rows.push({ goal: 'P8', what: `wall p50 / p99 in ms: ${said}`, figure: '', unit: '', wanted: '' });
}

async function differing(engine, market, live, module) {
  let bad = 0;
  for (const [of, kept] of [
    ['people', live.ofPeople],
    ['offers', live.ofOffers],
  ]) {
    const { keys } = await engine('everyone').matchEveryone(market, { of, k: kept.k, workers: 2, module });
    for (let id = 0; id < market[of].n; id++) {
      const list = kept.of(id);
      for (let i = 0; i < kept.k; i++)
        if ((market[of].alive(id) ? keys[id * kept.k + i] : 0) !== (list[i] ?? 0)) {
          bad++;
          break;
        }
    }
  }
  return bad;
}
