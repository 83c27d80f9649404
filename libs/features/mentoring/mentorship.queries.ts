import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { MentorshipEntity } from './entities/mentor.entity.js';

/** A mentor and a young firm, as those who follow the firm see them. */
export interface Pair {
  readonly id: string;
  readonly mentorId: string;
  readonly mentorPersonId: string;
  readonly personId: string;
  readonly loanId: string;
  readonly project: string;
  readonly state: MentorshipEntity['state'];
  /** The day both had said yes. */
  readonly startedOn: LocalDate;
  /** The day it became active for the first time; null before three signed. */
  readonly activeOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
}
export interface PairMeeting {
  readonly id: string;
  readonly mentorshipId: string;
  readonly startsAt: Date;
  readonly mode: string;
  readonly place: string;
  readonly state: string;
}

const select = `select s.id, s.mentor_id as "mentorId", m.person_id as "mentorPersonId", s.person_id as "personId", s.loan_id as "loanId", p.project_title as project,
  s.state, s.started_on as "startedOn", s.active_on as "activeOn", s.closed_on as "closedOn" from mentorship s join mentor m on m.id = s.mentor_id join mentor_proposal p on p.id = s.proposal_id`;
const meeting = 'select id, mentorship_id as "mentorshipId", starts_at as "startsAt", mode, place, state from meeting';

/** Questions of other features about mentorships and their meetings. */
@Injectable()
export class MentorshipQueries {
  constructor(private readonly db: Db) {}

  pair(id: string, from: Reader = this.db): Promise<Pair | undefined> {
    return from.one<Pair>(`${select} where s.id = $1`, [id]);
  }

  /** All mentorships of these firms, oldest first: the last one that is not closed counts now. */
  async ofLoans(loanIds: readonly string[], from: Reader = this.db): Promise<readonly Pair[]> {
    return from.query<Pair>(`${select} where s.loan_id = any($1) order by s.started_on, s.id`, [[...new Set(loanIds)]]);
  }

  /** Mentorships of which somebody is a side, those under way first. */
  ofPerson(personId: string, from: Reader = this.db): Promise<readonly Pair[]> {
    return from.query<Pair>(`${select} where m.person_id = $1 or s.person_id = $1 order by (s.state <> 'closed') desc, s.started_on desc, s.id limit 50`, [personId]);
  }

  /** Mentorships that are active, in the order of their ids. */
  active(from: Reader = this.db): Promise<readonly Pair[]> {
    return from.query<Pair>(`${select} where s.state = 'active' order by s.id limit 20000`);
  }

  meeting(id: string, from: Reader = this.db): Promise<PairMeeting | undefined> {
    return from.one<PairMeeting>(`${meeting} where id = $1`, [id]);
  }

  /** Meetings of these mentorships that were not called off, in their order. */
  meetings(mentorshipIds: readonly string[], from: Reader = this.db): Promise<readonly PairMeeting[]> {
    return from.query<PairMeeting>(`${meeting} where mentorship_id = any($1) and state <> 'cancelled' order by starts_at, id`, [mentorshipIds]);
  }
}
