import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { SexWish } from './domain/mentor.js';

/** A mentor as the matching knows one. `load`: firms followed or taken; `offered`: firms that were ever proposed to her; `tied`: people she is never proposed to. */
export interface KnownMentor {
  readonly id: string;
  readonly personId: string;
  readonly sectors: readonly string[];
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly stages: readonly string[];
  readonly online: boolean;
  readonly reachKm: number;
  readonly capacity: number;
  readonly load: number;
  readonly offered: number;
  readonly away: boolean;
  readonly pledged: boolean;
  readonly ownFirm: 'none' | 'yes' | null;
  readonly ownSector: string | null;
  readonly sexWish: SexWish;
  readonly tied: readonly { readonly personId: string; readonly kind: string }[];
}
export interface NeedLine {
  readonly loanId: string;
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly sexWish: SexWish;
  readonly note: string;
}

/** What the matching asks about mentors and needs. */
@Injectable()
export class MentorFactsQueries {
  constructor(private readonly db: Db) {}

  /** Active mentors, also full ones and those who are away: the matching says why they are not proposed. In the order of ids. */
  mentors(today: LocalDate, from: Reader = this.db): Promise<readonly KnownMentor[]> {
    return from.query(
      `select m.id, m.person_id as "personId", m.sectors, m.functions, m.slots, m.stages, m.online, m.reach_km as "reachKm", least(m.capacity, 4) as capacity,
         ((select count(*) from mentorship s where s.mentor_id = m.id and s.state <> 'closed') + (select count(*) from mentor_proposal p where p.mentor_id = m.id and p.state = 'taken'))::int as load,
         (select count(*)::int from mentor_proposal p where p.mentor_id = m.id) as offered,
         exists (select 1 from mentor_absence a where a.mentor_id = m.id and $1::date between a.from_on and a.to_on) as away, m.charter_on is not null as pledged,
         m.own_firm as "ownFirm", m.own_sector as "ownSector", m.sex_wish as "sexWish",
         coalesce((select jsonb_agg(jsonb_build_object('personId', t.person_id, 'kind', t.kind) order by t.person_id, t.kind) from mentor_tie t where t.mentor_id = m.id), '[]') as tied
       from mentor m where m.state = 'active' order by m.id`,
      [today],
    );
  }

  /** What is known of the needs behind these loans. */
  async needs(loanIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, NeedLine>> {
    const rows = await from.query<NeedLine>('select loan_id as "loanId", functions, slots, sex_wish as "sexWish", note from mentor_need where loan_id = any($1) order by loan_id', [
      loanIds,
    ]);
    return new Map(rows.map((row) => [row.loanId, row]));
  }

  /** Mentors who were proposed to these firms before, whatever came of it: nobody is proposed twice to the same firm. */
  async proposedBefore(loanIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await from.query<{ loan_id: string; mentors: string[] }>(
      'select loan_id, array_agg(mentor_id::text order by mentor_id) as mentors from mentor_proposal where loan_id = any($1) group by loan_id order by loan_id',
      [loanIds],
    );
    return new Map(rows.map((row) => [row.loan_id, new Set(row.mentors)]));
  }

  /** Where each of these firms stands: has a mentor, is asked for one, or looks. */
  async stages(loanIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, 'mentored' | 'asked'>> {
    const rows = await from.query<{ id: string; stage: 'mentored' | 'asked' }>(
      `select l.id, case when exists (select 1 from mentorship s where s.loan_id = l.id and s.state <> 'closed') then 'mentored' else 'asked' end as stage from unnest($1::uuid[]) l (id)
       where exists (select 1 from mentorship s where s.loan_id = l.id and s.state <> 'closed') or exists (select 1 from mentor_proposal p where p.loan_id = l.id and p.state in ('proposed', 'taken')) order by l.id`,
      [loanIds],
    );
    return new Map(rows.map(({ id, stage }) => [id, stage]));
  }

  async headlines(mentorIds: readonly string[]): Promise<ReadonlyMap<string, { readonly personId: string; readonly headline: string }>> {
    const rows = await this.db.query<{ id: string; personId: string; headline: string }>(
      'select id, person_id as "personId", headline from mentor where id = any($1) order by id',
      [mentorIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
