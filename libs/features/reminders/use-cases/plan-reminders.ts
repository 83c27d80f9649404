import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { LoanQueries } from '#features/loans';
import { MentoringQueries } from '#features/mentoring';
import { KeptQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import {
  type Planned,
  planDecision,
  planFind,
  planHearing,
  planInstalment,
  planLapse,
  planMeetingNow,
  planMoved,
  planPaper,
  planRelease,
  planRequest,
  stillAhead,
  warnsFounder,
} from '../domain/plan.js';
import type { SubjectKind } from '../entities/reminder.entity.js';

/** What a reminder is about, and whose plan it is a part of. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly planOf: string;
}

/** Replaces the pending reminders of a subject by what its dates say now. What was sent stays sent: the unique key keeps it from leaving twice. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly clock: Clock,
    private readonly loans: LoanQueries,
    private readonly mentoring: MentoringQueries,
    private readonly people: PeopleQueries,
    private readonly kept: KeptQueries,
  ) {}

  forLoan(tx: Tx, loanId: string): Promise<void> {
    return this.forLoans(tx, [loanId]);
  }

  /** Many at once, in as many statements as one. */
  async forLoans(tx: Tx, loanIds: readonly string[]): Promise<void> {
    await this.alone(tx, loanIds);
    await tx.query("delete from reminder where plan_of = any($1::uuid[]) and state = 'pending'", [loanIds]);
    await this.missing(tx, loanIds);
  }

  /** Plans what these loans lack, and leaves what is planned: after a restore, or when an event was lost. */
  async missingFor(tx: Tx, loanIds: readonly string[]): Promise<void> {
    await this.alone(tx, loanIds);
    await this.missing(tx, loanIds);
  }

  private async missing(tx: Tx, loanIds: readonly string[]): Promise<void> {
    const open = (await this.loans.dueInstalments(loanIds, tx)).filter(({ settled }) => !settled);
    const accounts = await this.people.accountsOf(
      open.map(({ personId }) => personId),
      tx,
    );
    const entries = open.flatMap(({ id, loanId, personId, dueOn }) => {
      const accountId = accounts.get(personId);
      return accountId ? [{ subject: { kind: 'instalment', id, planOf: loanId } as const, accountId, planned: planInstalment(dueOn) }] : [];
    });
    await this.insertAll(tx, entries);
  }

  async forMeeting(tx: Tx, meetingId: string): Promise<void> {
    await this.alone(tx, [meetingId]);
    const meeting = await this.mentoring.meetingForReminder(meetingId, tx);
    await tx.query("delete from reminder where plan_of = $1 and state = 'pending'", [meetingId]);
    if (!meeting) return;
    for (const personId of meeting.personIds) await this.insert(tx, { kind: 'meeting', id: meetingId, planOf: meetingId }, personId, planMeetingNow(meeting, this.clock.now()));
  }

  async forHearing(tx: Tx, itemId: string): Promise<void> {
    await this.alone(tx, [itemId]);
    const hearing = await this.loans.hearingForReminder(itemId, tx);
    await tx.query("delete from reminder where plan_of = $1 and state = 'pending'", [itemId]);
    if (hearing && !hearing.cancelled) await this.insert(tx, { kind: 'hearing', id: itemId, planOf: itemId }, hearing.personId, planHearing(hearing.invitedAt, hearing.startsAt));
  }

  async forLetter(tx: Tx, letterId: string): Promise<void> {
    const letter = await this.loans.letterForReminder(letterId, tx);
    if (letter) await this.insert(tx, { kind: 'letter', id: letterId, planOf: letterId }, letter.personId, planDecision(letter.sentAt));
  }

  async forRequest(tx: Tx, requestId: string): Promise<void> {
    const request = await this.loans.requestForReminder(requestId, tx);
    if (request) await this.insert(tx, { kind: 'paper_request', id: requestId, planOf: requestId }, request.personId, planRequest(request.sentAt, request.dueOn));
  }

  async forMoved(tx: Tx, movedId: string): Promise<void> {
    const moved = await this.loans.movedForReminder(movedId, tx);
    if (moved) await this.insert(tx, { kind: 'reflow', id: movedId, planOf: movedId }, moved.personId, planMoved(moved.at));
  }

  async forFind(tx: Tx, findId: string): Promise<void> {
    const find = await this.kept.findForReminder(findId, tx);
    if (find) await this.insertFor(tx, { kind: 'search_find', id: findId, planOf: findId }, find.accountId, planFind(find.at));
  }

  async forPaper(tx: Tx, paperId: string): Promise<void> {
    const paper = await this.loans.paperForReminder(paperId, tx);
    if (paper) await this.insert(tx, { kind: 'document', id: paperId, planOf: paperId }, paper.personId, planPaper(paper.lastDay));
  }

  /** Of each part of the money that has left; what is planned already stays. */
  async forReleases(tx: Tx, loanId: string): Promise<void> {
    for (const release of await this.loans.releasesForReminder({ loanId }, tx))
      await this.insert(tx, { kind: 'release', id: release.id, planOf: release.id }, release.personId, planRelease(release.dueOn));
  }

  /** A file that the clock ends: its founder and whoever works on it are warned; with another last day or officer the plan is made anew. */
  async forLapse(tx: Tx, applicationId: string): Promise<void> {
    await this.alone(tx, [applicationId]);
    await tx.query("delete from reminder where plan_of = $1 and subject_kind = 'application' and state = 'pending'", [applicationId]);
    const file = await this.loans.lastDayForReminder(applicationId, tx);
    if (!file) return;
    const subject = { kind: 'application', id: applicationId, planOf: applicationId } as const;
    if (warnsFounder(file.state)) await this.insert(tx, subject, file.personId, planLapse(file.lastDay, 'founder'));
    if (file.staffAccountId) await this.insertFor(tx, subject, file.staffAccountId, planLapse(file.lastDay, 'desk'));
  }

  /** Two events of one subject plan one after the other, so that the later reads what the earlier wrote. */
  private async alone(tx: Tx, plans: readonly string[]): Promise<void> {
    // in one order, so that two who plan many never wait for each other crosswise
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1::text || p, 0)) from (select p from unnest($2::text[]) p order by p) plans', ['reminders ', plans]);
  }

  /** By mail where there is an address, else by SMS; a person without account is reminded by the officer (no row). */
  async insert(tx: Tx, subject: Subject, personId: string, planned: readonly Planned[]): Promise<void> {
    const accountId = await this.people.accountOf(personId, tx);
    if (accountId) await this.insertFor(tx, subject, accountId, planned);
  }

  /** The same for an account that is known. */
  insertFor(tx: Tx, subject: Subject, accountId: string, planned: readonly Planned[]): Promise<void> {
    return this.insertAll(tx, [{ subject, accountId, planned }]);
  }

  /**
   * Many at once, in one statement; nothing for an account that is blocked. What is planned already stays; what was kept back because its subject said otherwise (paid, called off, moved)
   * and is wanted again now waits again: a date may move away and come back.
   */
  async insertAll(tx: Tx, entries: readonly { readonly subject: Subject; readonly accountId: string; readonly planned: readonly Planned[] }[]): Promise<void> {
    const now = this.clock.now();
    const rows = entries.flatMap(({ subject, accountId, planned }) => {
      const of = { subject_kind: subject.kind, subject_id: subject.id, plan_of: subject.planOf, recipient: accountId };
      return stillAhead(planned, now).map(({ kind, dueAt, expiresAt }) => ({ id: newId(), ...of, kind, due_at: dueAt, expires_at: expiresAt }));
    });
    if (rows.length === 0) return;
    await tx.query(
      `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
       select r.id, subject_kind, subject_id, plan_of, kind, recipient, case when a.email is null then 'sms' else 'mail' end, due_at, expires_at, due_at
       from jsonb_to_recordset($1::jsonb) as r (id uuid, subject_kind text, subject_id uuid, plan_of uuid, kind text, recipient uuid, due_at timestamptz, expires_at timestamptz)
         join account a on a.id = r.recipient and a.state = 'active'
       on conflict (subject_id, kind, due_at, recipient_account_id, channel) do update set state = 'pending', reason = null, next_at = excluded.due_at, expires_at = excluded.expires_at
       where reminder.state = 'suppressed' and reminder.reason in ('already_done', 'cancelled', 'moved', 'gone')`,
      [JSON.stringify(rows)],
    );
  }
}
