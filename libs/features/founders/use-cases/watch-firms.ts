import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, systemActor } from '#kernel/permissions';
import type { FirmLoan } from '#features/loans';
import { FirmLoanQueries } from '#features/loans';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { type Alert, alertsOf, humanAlerts, thresholds } from '../domain/alert-rules.js';
import { ambersIn, dutiesOf, type Duty, lightOf } from '../domain/light.js';
import { ActionPlanEntity, FirmAlertEntity, FirmLightEntity, FounderTaskEntity } from '../entities/founder.entity.js';
import { FirmFactsQueries } from '../firm-facts.js';
import { lightChanged, planMoved } from '../founders.events.js';
import { OpenTasks } from './open-tasks.js';

/** Works out the alerts of a firm and its light, keeps since when each stands, and asks the officer to act: an action plan on red, a call when somebody suffers, a talk at three signals. */
@Injectable()
export class WatchFirms {
  private readonly log = new Logger('founders');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: FirmFactsQueries,
    private readonly loans: FirmLoanQueries,
    private readonly references: ReferenceQueries,
    private readonly tasks: OpenTasks,
  ) {}

  /** All firms, each in a transaction of its own: one that fails stops no other. */
  async all(): Promise<{ readonly done: number; readonly failed: number }> {
    const ids = new Set([...(await this.loans.served()), ...(await this.db.query<{ id: string }>('select loan_id as id from firm_light order by 1')).map(({ id }) => id)]);
    let failed = 0;
    for (const loanId of ids)
      try {
        await this.db.transaction((tx) => this.ofLoan(tx, loanId));
      } catch (error) {
        failed++;
        this.log.warn(`the light of ${loanId} was not worked out: ${String(error)}`);
      }
    return { done: ids.size - failed, failed };
  }

  /** Told again it changes nothing. A loan that is over has no light any more. */
  async ofLoan(tx: Tx, loanId: string, actor: Actor = systemActor('founders')): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`founders ${loanId}`]);
    const [known] = await this.facts.of([loanId], tx);
    const alerts = known ? alertsOf(known.facts) : [];
    const standing = await this.keepAlerts(tx, loanId, alerts);
    if (!known) {
      await tx.remove(FirmLightEntity, { loanId });
      return;
    }
    await this.keepLight(tx, actor, known.firm, alerts);
    await this.ask(tx, actor, known.firm, alerts, standing);
  }

  /** What stands stays with its day; with another level it is another alert. Gives those that stand now. */
  private async keepAlerts(tx: Tx, loanId: string, alerts: readonly Alert[]): Promise<readonly FirmAlertEntity[]> {
    const today = this.clock.today();
    const before = (await tx.lockAll(FirmAlertEntity, { loanId })).filter(({ closedOn }) => closedOn === null);
    const standing: FirmAlertEntity[] = [];
    for (const old of before) {
      const now = alerts.find(({ code, level }) => code === old.code && level === old.level);
      standing.push(await tx.change(old, now ? { cause: now.values } : { closedOn: today }));
    }
    for (const alert of alerts.filter(({ code, level }) => !before.some((old) => old.code === code && old.level === level))) {
      const row = { id: newId(), loanId, code: alert.code, level: alert.level, cause: alert.values, version: thresholds.version, openedOn: today, closedOn: null };
      await tx.insert(FirmAlertEntity, row);
      standing.push(row);
    }
    return standing.filter(({ closedOn }) => closedOn === null);
  }

  private async keepLight(tx: Tx, actor: Actor, { loanId, personId }: FirmLoan, alerts: readonly Alert[]): Promise<void> {
    const today = this.clock.today();
    const now = { light: lightOf(alerts), reds: alerts.filter(({ level }) => level === 'red').length, ambers: ambersIn(alerts), seenOn: today };
    const before = await tx.findOne(FirmLightEntity, { loanId });
    if (before) await tx.change(before, { ...now, ...(before.light === now.light ? {} : { since: today }) });
    else await tx.insert(FirmLightEntity, { id: newId(), loanId, personId, ...now, since: today });
    if (before?.light !== now.light) await tx.record(lightChanged(loanId, personId, before?.light, now.light, actor));
  }

  /** Each duty once per cause; what asked for three signals is over when there are fewer. */
  private async ask(tx: Tx, actor: Actor, firm: FirmLoan, alerts: readonly Alert[], standing: readonly FirmAlertEntity[]): Promise<void> {
    const holidays = await this.references.holidaysNow(tx);
    const duties = dutiesOf(alerts, this.clock.today(), holidays);
    const { loanId, personId, officerAccountId } = firm;
    const causeOf: Record<Duty, (alert: FirmAlertEntity) => boolean> = {
      write_plan: ({ level }) => level === 'red',
      call_founder: ({ code, level }) => level === 'red' && humanAlerts.includes(code),
      three_signals: ({ level }) => level === 'amber',
      ask_mentor: ({ code }) => code === 'mentor_silent',
    };
    for (const { duty, dueOn } of duties) {
      if (duty === 'write_plan' && !(await this.wantPlan(tx, actor, firm, dueOn))) continue;
      const open = await tx.one("select 1 from founder_task where loan_id = $1 and kind = $2 and state = 'open'", [loanId, duty]);
      // of several causes the youngest: a new one asks again, an old one that somebody dealt with does not
      const cause = standing.filter(causeOf[duty]).sort((a, b) => (a.openedOn < b.openedOn ? 1 : a.openedOn > b.openedOn ? -1 : a.id < b.id ? -1 : 1))[0];
      if (open || !cause) continue;
      await this.tasks.within(tx, actor, [{ personId, loanId, part: 'officer', ownerAccountId: officerAccountId, kind: duty, subjectId: cause.id, dueOn }]);
    }
    const over = (['three_signals', 'write_plan'] as const).filter((kind) => !duties.some(({ duty }) => duty === kind));
    for (const kind of over) await this.tasks.close(tx, actor, await tx.lockAll(FounderTaskEntity, { loanId, kind, state: 'open' }), 'dropped');
    if (over.includes('write_plan')) await this.spare(tx, actor, loanId);
  }

  /** A firm that is well again before anybody wrote a plan needs none. */
  private async spare(tx: Tx, actor: Actor, loanId: string): Promise<void> {
    for (const plan of await tx.lockAll(ActionPlanEntity, { loanId, state: 'wanted' })) {
      await tx.change(plan, { state: 'dropped', endedOn: this.clock.today() });
      await tx.record(planMoved(plan, 'spare_plan', 'wanted', 'dropped', actor));
    }
  }

  /** False when a plan is under way. */
  private async wantPlan(tx: Tx, actor: Actor, { loanId, personId }: FirmLoan, dueOn: ActionPlanEntity['dueOn']): Promise<boolean> {
    const open = (await tx.lockAll(ActionPlanEntity, { loanId })).find(({ state }) => state === 'wanted' || state === 'running');
    if (open) return open.state === 'wanted';
    const plan = { id: newId(), loanId, personId, state: 'wanted' as const, wantedOn: this.clock.today(), dueOn };
    // a plan that ended while the firm was red is answered by the next new cause, not by the same day again
    const ended = await tx.one(
      "select 1 from action_plan p where loan_id = $1 and not exists (select 1 from firm_alert a where a.loan_id = $1 and a.level = 'red' and a.closed_on is null and a.opened_on > p.ended_on)",
      [loanId],
    );
    if (ended) return false;
    await tx.insert(ActionPlanEntity, plan);
    await tx.record(planMoved(plan, 'want_plan', undefined, 'wanted', actor));
    return true;
  }
}
