import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { recogniser } from '#features/references';
import { projectRoot } from '#platform/config/paths';
import { shippedOccupations, shippedPlaces } from './shipped-tables';

// What people of Souss type for a job, in Arabic, in Darija in both scripts and mixed, slips included; written by us before the recogniser was tuned on anything of it.
const file = path.join(projectRoot(), 'test/vectors/titles-of-souss.csv');
const MOST = 5;

const said = parse<Readonly<Record<string, string>>>(readFileSync(file), { columns: true }).map(({ kind, query, codes }) => ({
  kind: kind!,
  query: query!,
  codes: codes!.split(' '),
}));

it('has at least 500 queries, each once, with occupations that exist', () => {
  const known = new Set(shippedOccupations.map(({ code }) => code));
  expect(said.length).toBeGreaterThanOrEqual(500);
  expect(new Set(said.map(({ query }) => query)).size).toBe(said.length);
  expect(said.flatMap(({ codes }) => codes).filter((code) => !known.has(code))).toEqual([]);
});

it('finds what people of Souss mean: among five for 80 of 100', () => {
  const titles = recogniser(shippedOccupations, shippedPlaces);
  const found = said.map((one) => ({
    ...one,
    place: titles
      .recognise(one.query)
      .slice(0, MOST)
      .findIndex(({ code }) => one.codes.includes(code)),
  }));
  const share = (of: typeof found, holds: (place: number) => boolean): number => of.filter(({ place }) => holds(place)).length / of.length;
  for (const kind of [...new Set(said.map((one) => one.kind)), 'all']) {
    const of = found.filter((one) => kind === 'all' || one.kind === kind);
    const percent = (holds: (place: number) => boolean): string => `${(100 * share(of, holds)).toFixed(1)} %`;
    process.stdout.write(`titles of Souss, ${kind}: ${of.length} queries; right at first ${percent((place) => place === 0)}, among ${MOST} ${percent((place) => place >= 0)}\n`);
  }
  expect(share(found, (place) => place >= 0)).toBeGreaterThanOrEqual(0.85);
});
