import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import { distances, postedWithin } from './domain/search-filters.js';
import { open } from './offers.queries.js';
import type { CodeCount, Facet, OfferFacets } from './offers.views.js';

interface Row {
  readonly kind: string | null;
  readonly contract: string | null;
  readonly level: string | null;
  readonly axis: string | null;
  readonly education: string | null;
  readonly commune: string | null;
  readonly sector: string | null;
  readonly by: number;
  readonly count: number;
}
const columns = ['kind', 'contract', 'level', 'axis', 'education', 'commune', 'sector'] as const;

/** What open offers can be narrowed to, with how many there are. */
@Injectable()
export class FacetQueries {
  constructor(private readonly db: Db) {}

  /** One walk over the open offers for all of them; most offers first. */
  async all(): Promise<OfferFacets> {
    const rows = await this.db.query<Row>(
      `select kind, contract, level, axis, education, commune, sector, grouping(${columns.join(', ')}) as by, count(*)::int as count
       from (select o.kind, o.contract, o.details ->> 'level' as level, o.details ->> 'axis' as axis, o.education_code as education, o.commune_code as commune, o.sector_code as sector from offer o where ${open}) x
       group by grouping sets (${columns.map((column) => `(${column})`).join(', ')}) order by count(*) desc, 1, 2, 3, 4, 5, 6, 7`,
    );
    const codes = (column: (typeof columns)[number]): CodeCount[] => {
      const bit = 2 ** columns.length - 1 - 2 ** (columns.length - 1 - columns.indexOf(column));
      return rows.flatMap((row) => (row.by === bit && row[column] !== null ? [{ code: row[column], count: row.count }] : []));
    };
    return {
      communes: await this.labelled('commune', 'label_fr', codes('commune')),
      sectors: await this.labelled('sector', 'label_en', codes('sector')),
      educations: await this.labelled('education_level', 'label_en', codes('education')),
      kinds: codes('kind'),
      contracts: codes('contract').filter(({ code }) => code !== 'unspecified' && code !== 'training'),
      levels: codes('level'),
      axes: codes('axis'),
      distances,
      days: postedWithin,
    };
  }

  private async labelled(table: string, english: string, counts: readonly CodeCount[]): Promise<Facet[]> {
    const rows = await this.db.query<Pick<Facet, 'code' | 'label'>>(
      `select code, json_build_object('ar', label_ar, 'fr', label_fr, 'en', ${english}) as label from ${table} where code = any($1) order by code`,
      [counts.map(({ code }) => code)],
    );
    const labels = new Map(rows.map(({ code, label }) => [code, label]));
    return counts.flatMap(({ code, count }) => (labels.has(code) ? [{ code, count, label: labels.get(code)! }] : []));
  }
}
