import { Injectable } from '@nestjs/common';
import type { NearOf } from '#engine/book';
import type { Place } from '#engine/facts';
import { nearByCode } from '#engine/near-by-code';
import { ReferenceQueries } from '#features/references';
import type { FactsAsOf } from './market-facts.js';

/** Tables of the place and of work that a market is opened with. Read before a transaction begins: they ask the pool. */
export interface MarketTables extends Omit<FactsAsOf, 'day' | 'room' | 'answers'> {
  readonly places: ReadonlyMap<string, Place>;
  readonly occupations: readonly string[];
  readonly skills: readonly string[];
  readonly near: NearOf;
}

@Injectable()
export class ReadMarketTables {
  private kept: { readonly from: readonly unknown[]; readonly tables: MarketTables } | undefined;

  constructor(private readonly references: ReferenceQueries) {}

  /** The same object as long as nothing changed in them: whoever holds a market opened with it sees that it is still the one. */
  async read(): Promise<MarketTables> {
    const [communes, levels, occupations, skills, near] = await Promise.all([
      ...([this.references.communes(), this.references.educationLevels(), this.references.occupations(), this.references.skills(), this.references.nearOccupations()] as const),
    ]);
    const from = [communes, levels, occupations, skills, near];
    if (this.kept && from.every((rows, i) => rows === this.kept!.from[i])) return this.kept.tables;
    const tables = {
      places: new Map(communes.map(({ code, provinceCode, latitude, longitude }) => [code, { province: provinceCode ?? code, latitude, longitude }])),
      ranks: new Map(levels.map(({ code, rank }) => [code, rank])),
      skillsOf: new Map(occupations.map((occupation) => [occupation.code, occupation.skills.map(({ code }) => code)])),
      sectorOf: new Map(occupations.map(({ code, sector }) => [code, sector])),
      occupations: occupations.map(({ code }) => code),
      skills: skills.map(({ code }) => code),
      near: nearOf(near),
    };
    this.kept = { from, tables };
    return tables;
  }
}

/** Neighbours as they are kept; for an occupation without any, those of its group. */
function nearOf(kept: ReadonlyMap<string, readonly { readonly code: string; readonly percent: number }[]>): NearOf {
  return (codes) => {
    const places = new Map(codes.map((code, place) => [code, place]));
    const known = codes.flatMap((code, place) =>
      (kept.get(code) ?? []).flatMap(({ code: near, percent }) => (places.has(near) ? [[place, places.get(near)!, percent] as const] : [])),
    );
    if (codes.every((code) => kept.has(code))) return known;
    return [...known, ...nearByCode(codes).filter(([wish]) => !kept.has(codes[wish]!))];
  };
}
