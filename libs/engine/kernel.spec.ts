import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { Arena } from './arena.js';
import { anyMarket } from './any-market.js';
import { ScalarEngine } from './engine.js';
import { idOf, scoreOf } from './keys.js';
import { KernelEngine, kernelModule } from './kernel.js';
import { bestPeoplePlainly } from './oracle.js';
import { buildOfferIndex } from './offer-index.js';
import { buildPeopleIndex } from './people-index.js';

const shape = { people: 300, offers: 300, skills: 12, occupations: 6, communes: 9, provinces: 4 };

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('the kernel', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-kernel-'));
  const file = path.join(folder, 'kernel.wasm');
  beforeAll(() => execFileSync(process.execPath, ['tools/kernel.mjs', file]), 60_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('gives the lists of the scalar engine, both ways round, on any market', () => {
    const module = kernelModule(file)!;
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1, 5, 20), (seed, k) => {
        const market = anyMarket(seed, shape, Arena.best());
        const [offers, people] = [buildOfferIndex(market), buildPeopleIndex(market)];
        const scalar = new ScalarEngine(market, { offers: k, people: 2 * k }, offers, people);
        const kernel = new KernelEngine(market, { offers: k, people: 2 * k }, module, offers, people);
        const [a, b] = [new Int32Array(2 * k), new Int32Array(2 * k)];
        for (let id = 0; id < 300; id++) {
          if (market.people.alive(id)) expect(kernel.bestOffers(id, b, 0)).toBe(scalar.bestOffers(id, a, 0));
          expect(b).toEqual(a);
          if (market.offers.alive(id)) expect(kernel.bestPeople(id, b, 0)).toBe(scalar.bestPeople(id, a, 0));
          expect(b).toEqual(a);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('finds everybody whose floor an offer reaches', () => {
    const market = anyMarket(5, shape, Arena.best());
    const [offers, people] = [buildOfferIndex(market), buildPeopleIndex(market)];
    const floors = market.arena.take(Uint16Array, people.n);
    for (let x = 0; x < people.n; x++) floors[x] = (people.ids[x]! * 7919) % 700;
    const kernel = new KernelEngine(market, { offers: 5, people: 5 }, kernelModule(file)!, offers, people, floors);
    let all = 0;
    for (let offer = 0; offer < shape.offers; offer++) {
      if (!market.offers.alive(offer)) continue;
      const found: (readonly [number, number])[] = [];
      expect(kernel.everyoneFor(offer, (id, score) => void found.push([id, score]))).toBe(true);
      const wanted = [...bestPeoplePlainly(market, offer, 300)].flatMap((key) => (key > 0 && scoreOf(key) >= (idOf(key) * 7919) % 700 ? [[idOf(key), scoreOf(key)] as const] : []));
      expect(found.sort((a, b) => a[0] - b[0])).toEqual(wanted.sort((a, b) => a[0] - b[0]));
      all += found.length;
    }
    expect(all).toBeGreaterThan(100);
  });

  it('is done without where there is none: the scalar engine stands in', () => {
    expect(kernelModule(path.join(folder, 'none.wasm'))).toBeUndefined();
    fs.writeFileSync(path.join(folder, 'broken.wasm'), 'no kernel');
    expect(kernelModule(path.join(folder, 'broken.wasm'))).toBeUndefined();
  });
});
