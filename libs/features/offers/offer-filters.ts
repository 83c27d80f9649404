import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { kilometres } from '#engine/geography';
import { ReferenceQueries } from '#features/references';
import { levelsUpTo, type SearchFilters } from './domain/search-filters.js';

const DAY_MS = 86_400_000;
/** Seats of a training that is held in sessions are those of its sessions, until each is over. `$today` is put in. */
const hasRoom = (today: string): string => `case when exists (select 1 from training_session s where s.offer_id = o.id and not s.called_off)
  then exists (select 1 from training_session s where s.offer_id = o.id and not s.called_off and coalesce(s.ends_on, s.starts_on) >= ${today} and s.seats > s.taken) else o.posts > o.taken end`;

/** Filters with what our tables know about them: ready to be asked. */
export interface ReadFilters {
  readonly asked: SearchFilters;
  /** Communes within the distance; undefined: no distance was asked for. */
  readonly near: readonly string[] | undefined;
  readonly levels: readonly string[] | undefined;
  readonly since: Date | undefined;
  readonly today: LocalDate;
}

/** The one place that turns what is chosen beside the words into a condition on `offer o`. */
@Injectable()
export class OfferFilters {
  constructor(
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  async read(asked: SearchFilters): Promise<ReadFilters> {
    return {
      asked,
      near: asked.communeCode && asked.km ? await this.near(asked.communeCode, asked.km) : undefined,
      levels: asked.educationCode ? levelsUpTo(asked.educationCode, await this.references.educationLevels()) : undefined,
      since: asked.days ? new Date(this.clock.now().getTime() - asked.days * DAY_MS) : undefined,
      today: this.clock.today(),
    };
  }

  /** The commune itself is always near. */
  private async near(code: string, km: number): Promise<readonly string[]> {
    const communes = await this.references.communes();
    const here = communes.find((commune) => commune.code === code);
    return here ? communes.filter((commune) => commune === here || kilometres(here, commune) <= km).map((commune) => commune.code) : [code];
  }
}

/** Adds its values to `params`, whose places it names. */
export function conditionOf({ asked, near, levels, since, today }: ReadFilters, params: unknown[]): string {
  const at = (value: unknown): string => `$${params.push(value)}`;
  const said = [
    asked.kind && `o.kind = ${at(asked.kind)}`,
    near ? `(o.remote or o.commune_code = any(${at(near)}))` : asked.communeCode && `o.commune_code = ${at(asked.communeCode)}`,
    asked.sectorCode && `o.sector_code = ${at(asked.sectorCode)}`,
    asked.occupationCode && `o.occupation_code = ${at(asked.occupationCode)}`,
    asked.contract && `o.contract = ${at(asked.contract)}`,
    levels && `(o.education_code is null or o.education_code = any(${at(levels)}))`,
    asked.level && `o.details ->> 'level' = ${at(asked.level)}`,
    since && `o.published_at >= ${at(since)}`,
    asked.seats && hasRoom(at(today)),
    asked.axis && `o.details ->> 'axis' = ${at(String(asked.axis))}`,
  ].filter((condition) => typeof condition === 'string' && condition !== '');
  return said.length > 0 ? said.map((condition) => `(${condition as string})`).join(' and ') : 'true';
}
