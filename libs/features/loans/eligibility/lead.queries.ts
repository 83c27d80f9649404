import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { openOutcomes } from './domain/lead.js';
import type { LeadEntity } from './entities/lead.entity.js';
import type { LeadListQuery, LeadPage } from './lead.dto.js';

const stillOpen = openOutcomes.filter((outcome) => outcome !== null);

/** People who wait for a call; read by officers only. */
@Injectable()
export class LeadQueries {
  constructor(private readonly db: Db) {}

  /** Who waits longest first; those who were sent somewhere after them, newest first. */
  async list(query: LeadListQuery): Promise<LeadPage> {
    const condition = "($1::text is null or ($1 = 'open') = (outcome is null or outcome = any($2)))";
    const params = [query.show ?? null, stillOpen];
    const rows = await this.db.query<Omit<LeadEntity, 'handledBy' | 'handledAt'>>(
      `select id, phone, first_name as "firstName", language, answers, verdict, answered_by as "answeredBy", consent_version as "consentVersion", at, outcome, keep_until as "keepUntil"
       from lead where ${condition} order by (outcome is not null and not outcome = any($2)), case when outcome is null or outcome = any($2) then at end asc, at desc, id offset $3 limit $4`,
      [...params, offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>(`select count(*)::int as n from lead where ${condition}`, params);
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** How many nobody has called yet, and the oldest of them. */
  async waiting(): Promise<{ readonly count: number; readonly since: Date | null }> {
    return (
      (await this.db.one<{ count: number; since: Date | null }>('select count(*)::int as count, min(at) as since from lead where outcome is null')) ?? { count: 0, since: null }
    );
  }
}
