import { Injectable } from '@nestjs/common';
import { ReferenceQueries, SearchLexicon } from '#features/references';
import { Db } from '#platform/database/db';
import { conditionOf, OfferFilters, type ReadFilters } from './offer-filters.js';
import type { OfferListQuery } from './offers.dto.js';

/** Below this an occupation is a guess, and a guess finds nothing. */
const TOLD = 55;
/** How far from a named place an offer may be, kilometres. */
const NEAR_KM = 40;
/** From this likeness on a title is offered when no word of the search is found anywhere. */
const LIKE = 0.5;
const EARTH_KM = 6371;

interface Plan {
  /** For to_tsquery: every word said, or a slip of it; null when no word is left. */
  readonly all: string | null;
  readonly occupations: readonly string[];
  /** 0–1, in the order of the occupations. */
  readonly certain: readonly number[];
  readonly placeCode: string | null;
  readonly training: boolean;
  readonly about: string;
}
export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
}

interface Slice {
  readonly offset: number;
  readonly size: number;
}

type Tables = readonly [
  Awaited<ReturnType<ReferenceQueries['occupationNames']>>,
  Awaited<ReturnType<ReferenceQueries['communes']>>,
  Awaited<ReturnType<ReferenceQueries['sectors']>>,
];
const lexicons = new WeakMap<Tables[0], SearchLexicon>();
/** Built once for its tables, which are the same objects as long as they say the same. */
function lexiconOf([occupations, communes, sectors]: Tables): SearchLexicon {
  const known = lexicons.get(occupations) ?? new SearchLexicon([...occupations, ...sectors.map((sector) => ({ ...sector, aliases: [] }))], communes);
  lexicons.set(occupations, known);
  return known;
}

/** Words for to_tsquery: letters and digits only, so nothing that is typed is an operator. */
const lexeme = (word: string): string => (word.length > 2 ? `${word}:*` : word);

/**
 * Finds offers by what people type in any of the languages: the occupation that the words name, in whatever spelling, or the words themselves in title, employer, place, sector or text; near the place that is named.
 * Best first: occupation, then words by the weight of where they stand, then the newest.
 */
@Injectable()
export class OfferSearch {
  constructor(
    private readonly db: Db,
    private readonly references: ReferenceQueries,
    private readonly filters: OfferFilters,
  ) {}

  /** A page of the ids that are found. Nothing for a text in which nothing is said. */
  async find(query: OfferListQuery & { readonly q: string }, open: string, offset: number): Promise<Found> {
    const [plan, filters] = [await this.planOf(query.q), await this.filters.read(query)];
    if (!plan.all && plan.occupations.length === 0 && !plan.placeCode && !plan.training) return { ids: [], total: 0 };
    const page = { offset, size: query.pageSize };
    const found = await this.ranked(plan, filters, open, page);
    if (found.total > 0) return found;
    if (offset > 0) return { ids: [], total: (await this.find({ ...query, pageSize: 1 }, open, 0)).total }; // past the end
    return plan.about ? this.alike(plan.about, filters, open, page) : found;
  }

  private async planOf(text: string): Promise<Plan> {
    const tables: Tables = await Promise.all([this.references.occupationNames(), this.references.communes(), this.references.sectors()]);
    const { words, placeCode, training, about } = lexiconOf(tables).read(text);
    const titles = await this.references.titles();
    const named = about === '' ? [] : titles.recognise(about).filter(({ confidence }) => confidence >= TOLD);
    const best = named[0]?.confidence ?? 0;
    const told = named.filter(({ confidence }) => confidence >= 0.8 * best);
    return {
      all: words.length > 0 ? words.map(({ word, near }) => `(${[word, ...near].map(lexeme).join('|')})`).join('&') : null,
      occupations: told.map(({ code }) => code),
      certain: told.map(({ confidence }) => confidence / 100),
      placeCode: placeCode ?? null,
      training,
      about,
    };
  }

  private async ranked(plan: Plan, filters: ReadFilters, open: string, page: Slice): Promise<Found> {
    const params: unknown[] = [plan.all, plan.occupations, plan.certain, plan.about, plan.training, plan.placeCode, page.offset, page.size];
    const rows = await this.db.query<{ id: string; total: number }>(
      `with here as (select latitude, longitude, province_code from commune where code = $6),
       hit as (
         select offer_id as id from offer_search where $1::text is not null and doc @@ to_tsquery('simple', $1)
         union select id from offer where state = 'published' and occupation_code = any($2)
         union select id from offer where state = 'published' and $1::text is null and cardinality($2::text[]) = 0
       )
       select o.id, count(*) over ()::int as total
       from hit join offer o on o.id = hit.id join offer_search s on s.offer_id = o.id left join commune c on c.code = o.commune_code left join here on true
       where ${open} and ${conditionOf(filters, params)} and (not $5::boolean or $1::text is not null or cardinality($2::text[]) > 0 or o.kind = 'training')
         and ($6::text is null or o.commune_code = $6 or o.remote or ${NEAR_KM} >= ${betweenKm} or (c.latitude is null and c.province_code = here.province_code))
       order by coalesce(3 * ($3::real[])[array_position($2::text[], o.occupation_code)], 0)
         + case when $1::text is not null and s.doc @@ to_tsquery('simple', $1) then 1 + 2 * ts_rank('{0.1, 0.25, 0.3, 1}', s.doc, to_tsquery('simple', $1)) else 0 end
         + case when $5::boolean and o.kind = 'training' then 2 else 0 end + case when o.commune_code = $6 then 3 else 0 end
         + 0.5 * similarity(s.title, $4::text) desc, o.published_at desc, o.id
       offset $7 limit $8`,
      params,
    );
    return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
  }

  /** Titles that are spelt nearly so. */
  private async alike(about: string, filters: ReadFilters, open: string, page: Slice): Promise<Found> {
    const params: unknown[] = [about, page.offset, page.size];
    const rows = await this.db.query<{ id: string; total: number }>(
      `select o.id, count(*) over ()::int as total from offer_search s join offer o on o.id = s.offer_id
       where ${open} and s.title %> $1 and word_similarity($1, s.title) >= ${LIKE} and ${conditionOf(filters, params)}
       order by word_similarity($1, s.title) desc, o.published_at desc, o.id offset $2 limit $3`,
      params,
    );
    return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
  }
}

/** Great circle between the place that was named and that of the offer; null where one is unknown. */
const betweenKm = `2 * ${EARTH_KM} * asin(sqrt(power(sin(radians((c.latitude - here.latitude) / 2)), 2) + cos(radians(here.latitude)) * cos(radians(c.latitude)) * power(sin(radians((c.longitude - here.longitude) / 2)), 2)))`;
