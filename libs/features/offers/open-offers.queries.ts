import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import { open } from './offers.queries.js';

/** Where an open offer is; `communeCode` null: anywhere in the country. */
export interface OpenPlace {
  readonly id: string;
  readonly communeCode: string | null;
  readonly remote: boolean;
}
/** An open training with the skills that it gives. */
export interface GivingTraining extends OpenPlace {
  readonly gives: readonly string[];
}
/** An open training for a founder: what it gives of some skills, and whether it teaches a trade. */
export interface TradeTraining extends GivingTraining {
  readonly sameOccupation: boolean;
  readonly sameSector: boolean;
}

const place = 'o.id, o.commune_code as "communeCode", o.remote';

/** Short questions of the matching about open offers; marked duplicates are never among them. In the order of ids. */
@Injectable()
export class OpenOfferQueries {
  constructor(private readonly db: Db) {}

  /** Open trainings that give one of these skills at least, with those of them that they give. */
  async trainingsGiving(skills: readonly string[]): Promise<readonly GivingTraining[]> {
    if (skills.length === 0) return [];
    return this.db.query<GivingTraining>(
      `select ${place}, array_agg(s.skill_code order by s.skill_code) as gives from offer_skill s join offer o on o.id = s.offer_id
       where s.skill_code = any($1) and o.kind = 'training' and ${open} group by o.id order by o.id`,
      [skills],
    );
  }

  /** Open trainings that give one of these skills, or teach this occupation or another of its sector. */
  async trainingsForVenture(skills: readonly string[], occupation: string | null, sector: string | null): Promise<readonly TradeTraining[]> {
    return this.db.query<TradeTraining>(
      `select * from (select ${place}, array(select s.skill_code from offer_skill s where s.offer_id = o.id and s.skill_code = any($1) order by s.skill_code) as gives,
         coalesce(o.occupation_code = $2, false) as "sameOccupation", coalesce(coalesce(o.sector_code, p.sector_code) = $3, false) as "sameSector"
       from offer o left join occupation p on p.code = o.occupation_code where o.kind = 'training' and ${open}) t
       where cardinality(gives) > 0 or "sameOccupation" or "sameSector" order by id`,
      [skills, occupation, sector],
    );
  }

  /** Open trainings of these levels (offer-details.ts, trainingLevels). */
  async trainingsOfLevels(levels: readonly string[]): Promise<readonly OpenPlace[]> {
    if (levels.length === 0) return [];
    return this.db.query<OpenPlace>(`select ${place} from offer o where o.kind = 'training' and o.details ->> 'level' = any($1) and ${open} order by o.id`, [levels]);
  }

  /** Ids of open missions: what the municipality or an association does with people in the town. */
  async missions(): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>(`select o.id from offer o where o.details ? 'mission' and ${open} order by o.id`)).map(({ id }) => id);
  }

  /** Open jobs of an occupation. */
  jobsOf(occupation: string): Promise<readonly OpenPlace[]> {
    return this.db.query<OpenPlace>(`select ${place} from offer o where o.occupation_code = $1 and o.kind = 'job' and ${open} order by o.id`, [occupation]);
  }
}
