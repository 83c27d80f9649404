import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { anyMarket, anyOffer, dice } from './any-market.js';
import { Arena } from './arena.js';
import { bestOffersPlainly } from './oracle.js';
import { readSnapshot, SnapshotUnusable, writeSnapshot } from './snapshot.js';

const shape = { people: 50, offers: 60, skills: 12, occupations: 6, communes: 9, provinces: 4 };

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('a snapshot', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-snapshot-'));
  const file = path.join(folder, 'market');
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('gives back the same market and lists, and goes on from there', () => {
    const market = anyMarket(21, shape);
    writeSnapshot(file, market, { people: Int32Array.of(3, 2, 1) });
    const { market: again, lists } = readSnapshot(file, new Arena(undefined));
    expect([...lists['people']!]).toEqual([3, 2, 1]);
    const all = (one: typeof market): string[] => Array.from({ length: shape.people }, (_, id) => bestOffersPlainly(one, id, 10).join());
    expect(all(again)).toEqual(all(market));
    for (const one of [market, again]) one.offers.write(60, anyOffer(dice(4), shape, one.skillWeights));
    expect(all(again)).toEqual(all(market));
  });

  it('is refused when it was cut off, changed, or is none', () => {
    const bytes = fs.readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[bytes.length - 100]! ^= 1;
    for (const broken of [bytes.subarray(0, -5), changed, Buffer.from('nothing\n'), Buffer.alloc(0)]) {
      fs.writeFileSync(file, broken);
      expect(() => readSnapshot(file, new Arena(undefined))).toThrow(SnapshotUnusable);
    }
  });
});
