// `npm run bench -- fairness`: goal F1. How exposure is shared out among offers, before and after points of room, on the generated country; the lists are
// the engine's own, run anew with the points. docs/benchmarks.md tells the figures.
import { generate } from './matching/generate.mjs';
import { cpu, round } from './matching/measure.mjs';

const PEOPLE = 100_000;
const LAST = (1 << 20) - 1;

/** Places of an offer: one, or one in seven has 2 to 10. */
const drawn = (i) => 1 + ((i * 7919) % 100 < 15 ? 1 + ((i * 104_729) % 9) : 0);

/** Of the first `shown` of every list: exposure of each offer, and nDCG of the order by its score without room against the best order. */
function read(lists, plain, room, most, shown) {
  const seen = new Uint32Array(room.length);
  let [sum, with20] = [0, 0];
  for (let owner = 0; owner < lists.n; owner++) {
    let [gain, ideal] = [0, 0];
    for (let i = 0; i < shown; i++) {
      const key = lists.keys[owner * lists.k + i];
      if (key <= 0) break;
      const offer = LAST - (key & LAST);
      seen[offer]++;
      gain += ((key >> 20) - room[offer]) / Math.log2(i + 2);
      ideal += ((plain.keys[owner * plain.k + i] >> 20) - most) / Math.log2(i + 2);
    }
    if (ideal === 0) continue;
    sum += gain / ideal;
    with20++;
  }
  return { seen, ndcg: sum / with20 };
}

/** Rows of figures. `engine(name)`: a compiled module of libs/engine. With --full against ten times as many offers. */
export async function fairness(engine, { full }) {
  const offers = full ? 100_000 : 10_000;
  const { crowd, roomOf } = engine('prices');
  const { gini, topShare } = engine('exposure');
  const { weights } = engine('weights');
  const module = engine('kernel').kernelModule();
  const { market } = generate(engine, { people: PEOPLE, offers });
  const run = (k) => engine('everyone').matchEveryone(market, { of: 'people', k, workers: 0, module });
  const timed = async (work) => {
    const before = cpu();
    return [await work(), cpu() - before];
  };
  const [plain, matching] = await timed(() => run(crowd.candidates));
  const rows = [];
  const row = (lists, room, places, what, used) => {
    const { seen, ndcg } = read(lists, plain, room, weights.room, crowd.shown);
    const perPlace = Array.from(seen, (times, offer) => times / places[offer]);
    rows.push({
      what,
      'top 1 % of offers, % of exposure': round(100 * topShare(seen, 1)),
      'the same per place': round(100 * topShare(perPlace, 1)),
      Gini: round(gini(seen)),
      'Gini per place': round(gini(perPlace)),
      'shown < 10 times, %': round((100 * seen.filter((times) => times < 10).length) / offers),
      'in no list, %': round((100 * seen.filter((times) => times === 0).length) / offers),
      'nDCG@20 of plain': round(ndcg, 4),
      'offers with less than all room': room.filter((points) => points < weights.room).length,
      'CPU-s': round(used),
    });
  };
  for (const { name, placesOf } of [
    { name: 'one place each', placesOf: () => 1 },
    { name: 'places drawn, 1 to 10', placesOf: drawn },
  ]) {
    const places = Uint16Array.from({ length: offers }, (_, i) => placesOf(i));
    row(plain, new Uint8Array(offers).fill(weights.room), places, `${name}: plain`, matching);
    const [room, pricing] = await timed(() => roomOf(plain, places));
    market.offers.columns.room.set(room);
    const [after, again] = await timed(() => run(crowd.shown));
    row(after, room, places, `${name}: with room, prices ${round(pricing)} CPU-s, lists anew`, again);
    market.offers.columns.room.fill(weights.room);
  }
  return rows;
}
