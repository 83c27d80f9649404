import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Place } from '#engine/facts';
import { projectRoot } from '#platform/config/paths';
import type { Problem } from './problem.js';
import { readTable } from './table.js';

export interface KnownPlace extends Place {
  readonly code: string;
}
/** Places by code and by each of their names, folded. */
export type Places = ReadonlyMap<string, KnownPlace>;

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s'’-]+/g, ' ')
    .trim();
const degrees = (text: string | undefined): number | null => (text === undefined || text.trim() === '' ? null : Number(text));

/** The communes and towns that Tiwizi knows, and those of a file of one's own, which come first. */
export async function knownPlaces(file: string | undefined, problems: Problem[]): Promise<Places> {
  const places = new Map<string, KnownPlace>();
  for (const name of ['communes.csv', 'cities.csv'])
    for (const row of parse(fs.readFileSync(path.join(projectRoot(), 'libs/database/reference', name)), { columns: true, bom: true }) as Record<string, string>[]) {
      const place = { code: row['code']!, province: row['province_code']!, latitude: degrees(row['latitude']), longitude: degrees(row['longitude']) };
      for (const known of [place.code, row['label_fr']!, row['label_ar']!, ...row['aliases']!.split('|')])
        if (fold(known) !== '' && !places.has(fold(known))) places.set(fold(known), place);
    }
  if (file !== undefined)
    await readTable(file, ['code', 'latitude', 'longitude'], problems, (line) => {
      const code = line.needed('code');
      const point = (column: string, most: number): number | null => {
        const value = degrees(line.text(column));
        if (value !== null && !(Math.abs(value) <= most)) line.wrong(column, 'not_degrees', line.text(column), { most });
        return value;
      };
      places.set(fold(code), { code, province: line.text('province') || code, latitude: point('latitude', 90), longitude: point('longitude', 180) });
    });
  return places;
}

/** A place by code or name, only when it stands somewhere on the map. */
export function placeOf(places: Places, text: string): KnownPlace | undefined {
  const place = places.get(fold(text));
  return place?.latitude == null || place.longitude == null ? undefined : place;
}
