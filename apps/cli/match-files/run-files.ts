import fs from 'node:fs';
import os from 'node:os';
import { once } from 'node:events';
import { matchEveryone } from '#engine/everyone';
import { judge } from '#engine/judge';
import { kernelModule } from '#engine/kernel';
import { idOf, scoreOf } from '#engine/keys';
import { versionOf } from '#engine/market';
import { told } from '#engine/told';
import { type Files, marketOfFiles, type MarketOfFiles } from './market-files.js';

export interface Asked extends Files {
  readonly of: 'people' | 'offers';
  readonly top: number;
  readonly out: string;
  readonly workers?: number | undefined;
  readonly scalar: boolean;
}
export interface RunReport {
  readonly people: number;
  readonly offers: number;
  readonly proposals: number;
  readonly without: number;
  readonly weights: string;
  readonly engine: 'simd' | 'scalar';
  readonly seconds: number;
  readonly unknownPlaces: readonly string[];
}

const FIRST = { people: ['person', 'rank', 'offer', 'kind'], offers: ['offer', 'rank', 'person', 'kind'] } as const;
const PARTS = ['skills', 'occupation', 'distance', 'level', 'sector', 'freshness', 'answers', 'room'] as const;
/** Below so many pairs, threads cost more than they save. */
const WORTH_THREADS = 20_000_000;

/** Matches two files and writes the lists with their reasons as CSV, all or nothing. */
export async function runFiles(asked: Asked, progress: (done: number, all: number) => void): Promise<RunReport> {
  const started = performance.now();
  const files = await marketOfFiles(asked);
  const { market } = files;
  const module = asked.scalar ? undefined : kernelModule();
  const workers = asked.workers ?? (market.people.n * market.offers.n > WORTH_THREADS ? os.availableParallelism() : 0);
  const lists = (await matchEveryone(market, { of: asked.of, k: asked.top, workers, module, progress }))!;
  const counts = await write(asked, files, lists.keys);
  const engine = module && market.arena.memory ? 'simd' : 'scalar';
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  return { people: market.people.n, offers: market.offers.n, ...counts, weights: versionOf(market), engine, seconds, unknownPlaces: files.unknown };
}

async function write({ of, top, out }: Asked, files: MarketOfFiles, keys: Int32Array): Promise<{ proposals: number; without: number }> {
  const owners = of === 'people' ? files.people : files.names.offers;
  const others = of === 'people' ? files.names.offers : files.people;
  const part = `${out}.part`;
  const stream = fs.createWriteStream(part);
  let [proposals, without, text] = [0, 0, `${[...FIRST[of], 'score', ...PARTS, 'km', 'matched', 'missing'].join(',')}\n`];
  for (let owner = 0; owner < owners.length; owner++) {
    if (keys[owner * top] === 0) without++;
    for (let i = owner * top; i < (owner + 1) * top && keys[i]! > 0; i++) {
      const other = idOf(keys[i]!);
      const [person, offer] = of === 'people' ? [owner, other] : [other, owner];
      const { parts, km, matched, missing } = told(judge(files.market, person, offer), files);
      const skills = (list: typeof matched): string => list.map(({ skill, points }) => `${skill}:${points}`).join(';');
      const cells = [
        owners[owner]!,
        i - owner * top + 1,
        others[other]!,
        files.names.kinds[offer]!,
        scoreOf(keys[i]!),
        ...PARTS.map((name) => parts[name]),
        km ?? '',
        skills(matched),
        skills(missing),
      ];
      text += `${cells.map(cell).join(',')}\n`;
      proposals++;
    }
    if (text.length > 1 << 18) {
      if (!stream.write(text)) await once(stream, 'drain');
      text = '';
    }
  }
  stream.end(text);
  await once(stream, 'finish');
  fs.renameSync(part, out);
  return { proposals, without };
}

const cell = (value: string | number): string => (typeof value === 'number' || !/[",\n\r]/.test(value) ? String(value) : `"${value.replaceAll('"', '""')}"`);
