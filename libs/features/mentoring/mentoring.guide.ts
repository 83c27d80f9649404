import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel/clock';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { MentorState } from './domain/mentor.js';
import { coordinationSteps, type MentoringFacts, mentorshipSteps, mentorSteps } from './domain/next-steps.js';

type Facts = Omit<MentoringFacts, 'side'>;
interface Row {
  id: string;
  other: string;
  starts_at: Date | null;
}

/** What mentoring asks somebody to do next: mentor, founder, coordination. */
@Injectable()
export class MentoringGuide {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const { personId } = actor;
    const today = this.clock.today();
    const mentor = can(actor, 'mentoring.mentor');
    const parts = [
      ...(mentor && personId ? [Promise.all([this.stateOf(personId), this.asMentor(personId)]).then(([state, facts]) => mentorSteps(state, facts, today))] : []),
      ...(!mentor && can(actor, 'mentoring.read_own') && personId ? [this.asFounder(personId).then((facts) => mentorshipSteps({ side: 'founder', ...facts }, today))] : []),
      ...(can(actor, 'mentoring.coordinate')
        ? [Promise.all([this.candidates(), this.unmediated()]).then(([candidates, unmediated]) => coordinationSteps(candidates, unmediated))]
        : []),
    ];
    return (await Promise.all(parts)).flat();
  }

  private async stateOf(personId: string): Promise<MentorState | undefined> {
    return (await this.db.one<{ state: MentorState }>('select state from mentor where person_id = $1', [personId]))?.state;
  }

  private async candidates(): Promise<number> {
    return (await this.db.one<{ n: number }>("select count(*)::int as n from mentor where state = 'candidate'"))?.n ?? 0;
  }

  private async unmediated(): Promise<number> {
    const row = await this.db.one<{ n: number }>(
      `select count(*)::int as n from mentor_charter c join mentorship s on s.id = c.mentorship_id where c.state = 'open' and s.state <> 'closed'
       and not exists (select 1 from charter_signature g where g.charter_id = c.id and g.party = 'mediator')`,
    );
    return row?.n ?? 0;
  }

  /** Open charters of somebody that lack the signature of this side, the longest waiting first. */
  private toSign(side: 'mentor' | 'founder', personId: string): Promise<{ id: string }[]> {
    return this.db.query<{ id: string }>(
      `select s.id from mentor_charter c join mentorship s on s.id = c.mentorship_id join mentor m on m.id = s.mentor_id where c.state = 'open' and s.state <> 'closed'
       and ${side === 'mentor' ? 'm' : 's'}.person_id = $1 and not exists (select 1 from charter_signature g where g.charter_id = c.id and g.party = $2) order by c.made_at, s.id`,
      [personId, side],
    );
  }

  private asMentor(personId: string): Promise<Facts> {
    return this.facts(
      "select count(*)::int as n from mentor_proposal p join mentor m on m.id = p.mentor_id where m.person_id = $1 and p.state = 'proposed'",
      this.mentorships('s.person_id', 'm.person_id'),
      'mentor',
      personId,
    );
  }

  private asFounder(personId: string): Promise<Facts> {
    return this.facts(
      "select count(*) filter (where state = 'proposed')::int as n, count(*) filter (where state = 'taken')::int as taken from mentor_proposal where person_id = $1",
      this.mentorships('m.person_id', 's.person_id'),
      'founder',
      personId,
    );
  }

  /** Active mentorships of one side, each with the other side and its next planned meeting. */
  private mentorships(other: string, own: string): string {
    return `select s.id, ${other} as other, (select min(t.starts_at) from meeting t where t.mentorship_id = s.id and t.state = 'planned' and t.starts_at >= $2) as starts_at
      from mentorship s join mentor m on m.id = s.mentor_id where ${own} = $1 and s.state = 'active' order by starts_at nulls last, s.id`;
  }

  private async facts(countProposals: string, listMentorships: string, side: 'mentor' | 'founder', personId: string): Promise<Facts> {
    const [proposed, rows, charters] = await Promise.all([
      this.db.one<{ n: number; taken?: number }>(countProposals, [personId]),
      this.db.query<Row>(listMentorships, [personId, this.clock.now()]),
      this.toSign(side, personId),
    ]);
    const [next] = rows;
    const names = next && (await this.people.namesOf([next.other])).get(next.other);
    return {
      proposed: proposed?.n ?? 0,
      taken: proposed?.taken ?? 0,
      toSign: charters[0] && { count: charters.length, mentorshipId: charters[0].id },
      active: rows.length,
      unplanned: rows.filter((row) => row.starts_at === null).length,
      meeting: next?.starts_at ? { mentorshipId: next.id, at: next.starts_at.toISOString(), day: dayOf(next.starts_at), ...(names ? { names } : {}) } : undefined,
    };
  }
}
