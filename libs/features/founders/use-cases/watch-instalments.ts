import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Actor, systemActor } from '#kernel/permissions';
import { FirmLoanQueries } from '#features/loans';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { ASK_WITHIN_DAYS, MISSED_AFTER_DAYS, type TaskPart } from '../domain/task.js';
import { FounderTaskEntity } from '../entities/founder.entity.js';
import { taskMoved } from '../founders.events.js';
import { Places } from '../places.js';
import { OpenTasks } from './open-tasks.js';

/** A missed instalment is a task for the officer and one for the mentor, without an amount; both close themselves when it is paid. While one is open a later missed row asks nobody again. */
@Injectable()
export class WatchInstalments {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly loans: FirmLoanQueries,
    private readonly people: PeopleQueries,
    private readonly places: Places,
    private readonly tasks: OpenTasks,
  ) {}

  /** All loans, each in a transaction of its own. Gives how many loans have missed rows. */
  async all(): Promise<number> {
    const late = await this.loans.withMissed(this.lastDay());
    const open = await this.db.query<{ id: string }>("select distinct loan_id as id from founder_task where kind = 'missed_instalment' and state = 'open' order by 1");
    for (const loanId of new Set([...late, ...open.map(({ id }) => id)])) await this.db.transaction((tx) => this.ofLoan(tx, loanId));
    return late.length;
  }

  /** Told again it changes nothing. */
  async ofLoan(tx: Tx, loanId: string, actor: Actor = systemActor('founders')): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`founders ${loanId}`]);
    const missed = await this.loans.missed(loanId, this.lastDay(), tx);
    const known = await tx.lockAll(FounderTaskEntity, { loanId, kind: 'missed_instalment' });
    const ids = new Set(missed.map(({ id }) => id));
    await this.tasks.close(
      tx,
      actor,
      known.filter(({ subjectId }) => !ids.has(subjectId ?? '')),
    );
    // taken back payments: the task that had closed itself is open again
    for (const task of known.filter(({ subjectId, state, endedBy }) => ids.has(subjectId ?? '') && state === 'done' && endedBy === null)) await this.reopen(tx, actor, task);
    const [oldest] = missed;
    const asked = (part: TaskPart): boolean => known.some((task) => task.part === part && task.state === 'open' && ids.has(task.subjectId ?? ''));
    const [firm] = oldest ? await this.loans.firms([loanId], tx) : [];
    if (!oldest || !firm) return;
    const pair = await this.places.pairOf(firm.personId, tx);
    const mentor = pair && (pair.state === 'active' || pair.state === 'paused') ? await this.people.accountOf(pair.mentorPersonId, tx) : undefined;
    const task = { personId: firm.personId, loanId, kind: 'missed_instalment', subjectId: oldest.id, dueOn: addDays(this.clock.today(), ASK_WITHIN_DAYS) } as const;
    await this.tasks.within(tx, actor, [
      ...(asked('officer') ? [] : [{ ...task, part: 'officer' as const, ownerAccountId: firm.officerAccountId }]),
      ...(mentor && !asked('mentor') ? [{ ...task, part: 'mentor' as const, ownerAccountId: mentor }] : []),
    ]);
  }

  private async reopen(tx: Tx, actor: Actor, task: FounderTaskEntity): Promise<void> {
    await tx.change(task, { state: 'open', endedAt: null });
    await tx.record(taskMoved(task, 'done', 'open', actor));
  }

  private lastDay(): ReturnType<Clock['today']> {
    return addDays(this.clock.today(), -MISSED_AFTER_DAYS);
  }
}
