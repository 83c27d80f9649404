import { Injectable } from '@nestjs/common';
import { TaskQueries } from '#features/founders';
import { LoanQueries } from '#features/loans';
import { CHARTER_REMINDERS, CharterScreens } from '#features/mentoring';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { planCharter, planTask } from './domain/plan.js';
import { PlanReminders } from './use-cases/plan-reminders.js';

/** What goes on around a young firm and its mentor is remembered for those who have something to do. */
@Injectable()
export class FounderReminderListeners {
  constructor(
    private readonly plan: PlanReminders,
    private readonly charters: CharterScreens,
    private readonly loans: LoanQueries,
    private readonly tasks: TaskQueries,
  ) {}

  /** Whoever has a task is reminded of it; an officer's task that nobody has by name waits on the start page of all. */
  @On('founders.task_opened', 'founders.task_moved')
  async taskOpened({ payload }: StoredEvent, tx: Tx): Promise<void> {
    const task = await this.tasks.forReminder(String(payload.taskId), tx);
    if (!task?.open || !task.remind || !task.ownerAccountId) return;
    await this.plan.insertFor(tx, { kind: 'founder_task', id: task.id, planOf: task.id }, task.ownerAccountId, planTask(task.dueOn));
  }

  /** Founder, mentor and whoever works on the file: each is asked again until signed. */
  @On('mentoring.charter_laid')
  async charterLaid({ payload }: StoredEvent, tx: Tx): Promise<void> {
    const charterId = String(payload.charterId);
    const charter = await this.charters.forReminder(charterId, tx);
    if (!charter) return;
    const subject = { kind: 'charter', id: charterId, planOf: charterId } as const;
    const planned = planCharter(charter.madeAt, CHARTER_REMINDERS);
    await this.plan.insert(tx, subject, charter.founderId, planned);
    await this.plan.insert(tx, subject, charter.mentorPersonId, planned);
    const officer = await this.loans.officerOf(charter.loanId, tx);
    if (officer) await this.plan.insertFor(tx, subject, officer, planned);
  }
}
