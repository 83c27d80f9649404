import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';

export interface MeetingForReminder {
  readonly id: string;
  readonly startsAt: Date;
  readonly mode: string;
  readonly place: string;
  readonly cancelled: boolean;
  /** Why it was called off, for the other side; '' without a word. */
  readonly reason: string;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly personIds: readonly string[];
}

/** Questions of other features about mentoring. */
@Injectable()
export class MentoringQueries {
  constructor(private readonly db: Db) {}

  /** Those of these loans that have no mentor and may still have one proposed; `atOnce` proposals stand at the same time. In the order given. */
  async looking(loanIds: readonly string[], atOnce: number, from: Reader = this.db): Promise<readonly string[]> {
    const busy = await from.query<{ id: string }>(
      `select loan_id as id from mentor_proposal p where loan_id = any($1) group by loan_id
       having bool_or(state = 'taken') or count(*) filter (where state = 'proposed') >= $2 or exists (select 1 from mentorship s where s.loan_id = p.loan_id and s.state <> 'closed') order by loan_id`,
      [loanIds, atOnce],
    );
    const taken = new Set(busy.map(({ id }) => id));
    return loanIds.filter((id) => !taken.has(id));
  }

  /** A meeting as a reminder needs it, read at the moment it leaves. */
  async meetingForReminder(id: string, from: Reader = this.db): Promise<MeetingForReminder | undefined> {
    const row = await from.one<Omit<MeetingForReminder, 'personIds'> & { mentor: string; founder: string }>(
      `select t.id, t.starts_at as "startsAt", t.mode, t.place, t.state = 'cancelled' as cancelled, t.cancel_reason as reason, t.sequence, t.changed_at as "changedAt", m.person_id as mentor, s.person_id as founder
       from meeting t join mentorship s on s.id = t.mentorship_id join mentor m on m.id = s.mentor_id where t.id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { mentor, founder, ...meeting } = row;
    return { ...meeting, personIds: [mentor, founder] };
  }

  /** A mentor who was proposed to a founder, read at the moment its message leaves. */
  proposalForReminder(
    id: string,
    from: Reader = this.db,
  ): Promise<{ readonly id: string; readonly state: string; readonly founderId: string; readonly mentorPersonId: string; readonly project: string } | undefined> {
    return from.one(
      'select p.id, p.state, p.person_id as "founderId", m.person_id as "mentorPersonId", p.project_title as project from mentor_proposal p join mentor m on m.id = p.mentor_id where p.id = $1',
      [id],
    );
  }

  async figures(): Promise<{ readonly mentors: number; readonly mentorships: number }> {
    const row = await this.db.one<{ mentors: number; mentorships: number }>(
      "select (select count(*)::int from mentor where state = 'active') as mentors, (select count(*)::int from mentorship where state = 'active') as mentorships",
    );
    return row ?? { mentors: 0, mentorships: 0 };
  }
}
