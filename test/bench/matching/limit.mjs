// The C program as a peer: writes the engine's own rows and index, compiles limit.c when there is a compiler, and reads what it says.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findProgram, temporary } from '../../../tools/throw-away.mjs';

/** Undefined without compiler or AVX2. `people`: whom to do. */
export function limit(engine, market, index, people, rounds) {
  const compiler = findProgram('gcc', 'cc', 'clang');
  if (!compiler || !fs.readFileSync('/proc/cpuinfo', 'utf8').includes('avx2')) return undefined;
  const folder = temporary('limit');
  const { weights, MOST_GROUND } = engine('weights');
  const { geography: g, near } = market;
  const p = market.people.columns;
  const settings = Int32Array.of(20, index.blocks * 4, g.communes, g.provinces, market.skills, market.occupations, index.splitNeed, market.ground, MOST_GROUND, weights.distance);
  const more = Int32Array.of(weights.remote, weights.level, weights.levelStep, weights.sector, index.splitLevel);
  const arrays = {
    settings: Int32Array.of(...settings, ...more),
    ...{ pFrom: p.from, pCount: p.count, pTokens: market.people.tokens, pCommune: p.commune, pRadius: p.radius, pLevel: p.level, pHave: p.have, pRare: p.haveRare },
    ...{ pSlots: p.slots, pSectors: p.sectors, pFlags: p.flags, km: g.km, order: g.order, orderKm: g.orderKm, nearFrom: near.from, nearTo: near.to, nearPoints: near.points },
    ...{
      first: index.first,
      start: index.start,
      from: index.from,
      posts: index.posts,
      need: index.need,
      gate: index.gate,
      bonus: index.bonus,
      record: index.record,
      most: index.most,
    },
    ...{ oSlots: market.offers.columns.slots, people: Uint32Array.from(people) },
  };
  for (const [name, array] of Object.entries(arrays)) fs.writeFileSync(path.join(folder, name), Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  const program = path.join(folder, 'limit');
  execFileSync(compiler, ['-O3', '-march=native', '-o', program, path.join(import.meta.dirname, 'limit.c')]);
  return JSON.parse(execFileSync(program, [folder, String(people.length), String(rounds)], { encoding: 'utf8' }));
}
