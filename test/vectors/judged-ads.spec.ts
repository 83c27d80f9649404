import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { recogniser } from '#features/references';
import { projectRoot } from '#platform/config/paths';
import { sharedFile } from '../world/shared';
import { shippedOccupations, shippedPlaces } from './shipped-tables';

// Titles of real ads, lent for tests; what each of them names was judged by hand, as ISCO-08 unit groups: judged-ads.csv, several where a title names several, "-" where it names no job.
const file = sharedFile('data/offers_ma/ads.csv');
const MOST = 5;

type Line = Readonly<Record<string, string>>;
const lines = (content: string | Buffer): Line[] => parse(content, { columns: true });

if (!file) {
  process.stdout.write('judged ads: skipped, ../shared/data/offers_ma/ads.csv is not there\n');
  it.skip('skipped: ../shared/data/offers_ma/ads.csv is not there', () => undefined);
} else {
  const judged = new Map(lines(readFileSync(path.join(projectRoot(), 'test/vectors/judged-ads.csv'))).map(({ row, isco }) => [row, isco!.split(' ')]));
  const isco = ({ code }: { readonly code: string }): string => code.slice(0, 4);

  it('the occupation of real ads is the one that people read in them: at first sight for 85 of 100, among five for 95', () => {
    const titles = recogniser(shippedOccupations, shippedPlaces);
    const ads = lines(readFileSync(file)).map(({ title, source_row: row }) => ({ title: title!, right: judged.get(row ?? '') ?? [] }));
    expect(ads.filter(({ right }) => right.length === 0)).toEqual([]);
    const jobs = ads.filter(({ right }) => right[0] !== '-');
    const found = jobs.map(({ title, right }) => ({
      title: title.trim(),
      place: titles
        .recognise(title)
        .slice(0, MOST)
        .findIndex((one) => right.includes(isco(one))),
    }));
    const share = (holds: (place: number) => boolean): number => found.filter(({ place }) => holds(place)).length / found.length;
    const [first, among] = [share((place) => place === 0), share((place) => place >= 0)];
    process.stdout.write(`judged ads: ${jobs.length} of ${ads.length} name a job; right at first ${(100 * first).toFixed(1)} %, among ${MOST} ${(100 * among).toFixed(1)} %\n`);
    process.stdout.write(`judged ads, not at first: ${[...new Set(found.filter(({ place }) => place !== 0).map(({ title, place }) => `${title} (${place + 1})`))].join('; ')}\n`);
    expect([first >= 0.85, among >= 0.95]).toEqual([true, true]);
  });
}
