import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock, dayOf } from '#kernel/clock';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { deskSteps, founderSteps, type MentorDuty, mentorSteps } from './domain/next-steps.js';
import { FollowupScreens } from './followup.screens.js';

/** Days after a talk in which a founder is asked how she sees it. */
const ASK_DAYS = 30;

/** What the follow-up asks somebody to do next: mentor, founder, officer. */
@Injectable()
export class FollowupGuide {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly screens: FollowupScreens,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const mentor = can(actor, 'mentoring.mentor');
    const parts = [
      ...(mentor && actor.personId ? [this.asMentor(actor)] : []),
      ...(!mentor && actor.personId && can(actor, 'mentoring.read_own') ? [this.asFounder(actor.personId)] : []),
      ...(can(actor, 'mentoring.coordinate') ? [this.asOfficer()] : []),
    ];
    return (await Promise.all(parts)).flat();
  }

  private async asMentor(actor: Actor): Promise<readonly NextStep[]> {
    const { items } = await this.screens.firms(actor);
    return mentorSteps(
      items
        .filter(({ as }) => as === 'mentor')
        .flatMap(({ mentorshipId, founderName: names, untold, due }): MentorDuty[] =>
          untold ? [{ mentorshipId, names, on: dayOf(new Date(untold.startsAt)), what: 'untold' }] : due?.late ? [{ mentorshipId, names, on: due.dueOn, what: 'late' }] : [],
        ),
    );
  }

  private async asFounder(personId: string): Promise<readonly NextStep[]> {
    const row = await this.db.one<{ id: string; heldOn: LocalDate }>(
      'select id, held_on as "heldOn" from follow_up_report where person_id = $1 and founder_light is null and held_on >= $2 order by held_on desc, received_at desc, id limit 1',
      [personId, addDays(this.clock.today(), -ASK_DAYS)],
    );
    return founderSteps(row);
  }

  private async asOfficer(): Promise<readonly NextStep[]> {
    const row = await this.db.one<{ n: number }>(
      "select count(distinct (loan_id, kind))::int as n from planned_contact where state = 'planned' and due_on < $1 and kind in ('officer_review', 'exit', 'survival')",
      [this.clock.today()],
    );
    return deskSteps(row?.n ?? 0);
  }
}
