import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { FollowupQueries } from '#features/followup';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import { Places } from '../places.js';
import { type NewTask, OpenTasks } from './open-tasks.js';

/** Days for what mentor and founder agreed on without naming a day. */
const USUAL_DAYS = 14;

/** What mentor and founder agreed on in a talk becomes a task of whoever does it: each once, however often the report arrives. */
@Injectable()
export class TakeActions {
  constructor(
    private readonly clock: Clock,
    private readonly reports: FollowupQueries,
    private readonly people: PeopleQueries,
    private readonly places: Places,
    private readonly tasks: OpenTasks,
  ) {}

  async ofReport(tx: Tx, report: { readonly id: string; readonly loanId: string; readonly personId: string }): Promise<void> {
    const actions = await this.reports.actionsOf(report.id, tx);
    if (actions.length === 0) return;
    const pair = await this.places.pairOf(report.personId, tx);
    const accounts = {
      founder: (await this.people.accountOf(report.personId, tx)) ?? null,
      mentor: pair ? ((await this.people.accountOf(pair.mentorPersonId, tx)) ?? null) : null,
      officer: null,
    };
    const usual = addDays(this.clock.today(), USUAL_DAYS);
    const tasks = actions.map(({ id, owner, what, dueOn }): NewTask => ({
      ...{ personId: report.personId, loanId: report.loanId, part: owner, ownerAccountId: accounts[owner], kind: 'own', subjectId: id, words: what, dueOn: dueOn ?? usual },
    }));
    await this.tasks.within(tx, systemActor('founders'), tasks);
  }
}
