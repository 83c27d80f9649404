import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { anyMarket, anyOffer, anyPerson, dice } from './any-market.js';
import { Arena } from './arena.js';
import { kernelModule } from './kernel.js';
import { LiveMarket } from './live.js';
import { bestOffersPlainly, bestPeoplePlainly } from './oracle.js';
import { readSnapshot, writeSnapshot } from './snapshot.js';
import type { WasmModule } from './wasm.js';

const shape = { people: 60, offers: 80, skills: 12, occupations: 6, communes: 9, provinces: 4 };
const k = { offers: 5, people: 7 };

/** Plays events and compares every list with the oracle; what is said to have changed is all that did. */
async function play(seed: number, events: number, module: WasmModule | undefined, every: number): Promise<void> {
  let market = anyMarket(seed, shape, module ? Arena.best() : new Arena(undefined));
  const roll = dice(seed ^ 0x5eed);
  const options = { k, module, spare: 2, fresh: { offers: 9, people: 9 } };
  let live = await LiveMarket.start(market, options);
  const lists = (of: 'people' | 'offers'): string[] => Array.from({ length: market[of].n }, (_, id) => (of === 'people' ? live.ofPeople.of(id) : live.ofOffers.of(id)).join());
  const wanted = (of: 'people' | 'offers'): string[] =>
    Array.from({ length: market[of].n }, (_, id) =>
      market[of].alive(id) ? (of === 'people' ? bestOffersPlainly(market, id, k.offers) : bestPeoplePlainly(market, id, k.people)).filter((key) => key > 0).join() : '',
    );
  for (let event = 0; event < events; event++) {
    const before = { people: lists('people'), offers: lists('offers') };
    const [offer, person] = [roll(market.offers.n + 1), roll(market.people.n + 1)];
    const what = roll(4);
    const changed =
      what === 0
        ? live.writeOffer(offer, anyOffer(roll, shape, market.skillWeights))
        : what === 1
          ? live.closeOffer(Math.min(offer, market.offers.n - 1))
          : what === 2
            ? live.writePerson(person, anyPerson(roll, shape))
            : live.closePerson(Math.min(person, market.people.n - 1));
    if (event === events >> 1) {
      // killed and started again
      writeSnapshot(path.join(os.tmpdir(), `tiwizi-live-${process.pid}`), market, live.saved());
      const back = readSnapshot(path.join(os.tmpdir(), `tiwizi-live-${process.pid}`), module ? Arena.best() : new Arena(undefined));
      market = back.market;
      live = LiveMarket.resume(market, back.lists, options);
    }
    if (event % every !== 0) continue;
    for (const side of ['people', 'offers'] as const) {
      const now = lists(side);
      expect(now).toEqual(wanted(side));
      expect(now.flatMap((list, id) => (list !== (before[side][id] ?? '') && !changed[side].has(id) ? [id] : []))).toEqual([]);
    }
  }
}

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('a market that follows changes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-live-'));
  beforeAll(() => execFileSync(process.execPath, ['tools/kernel.mjs', path.join(folder, 'kernel.wasm')]), 60_000);
  afterAll(() => [folder, path.join(os.tmpdir(), `tiwizi-live-${process.pid}`)].forEach((place) => fs.rmSync(place, { recursive: true, force: true })));

  it('equals a full run after any events, with the scalar engine', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), (seed) => play(seed, 60, undefined, 3)),
      // the example: a list that was filled by new entries one by one, passed by, and shortened
      { numRuns: 4, examples: [[-1442666055]] },
    ));

  it('equals a full run after any events, with the kernel', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), (seed) => play(seed, 60, kernelModule(path.join(folder, 'kernel.wasm')), 3)),
      { numRuns: 4 },
    ));
});
