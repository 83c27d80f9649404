import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { isPositive, parseMoney, toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { servicedStates } from '../../agreement/domain/loan.moves.js';
import { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { canSee } from '../../loans.policy.js';
import { AgeingQueries } from '../ageing.queries.js';
import type { ContactBody, DifficultyBody, PauseBody, PromiseBody } from '../arrears.dto.js';
import { arrearsErrors } from '../arrears.errors.js';
import { arrearsNoted, difficultyKnown } from '../arrears.events.js';
import { ArrearsContactEntity, DifficultyReportEntity, DunningPauseEntity, DunningTaskEntity, PaymentPromiseEntity } from '../entities/arrears.entity.js';

interface Noted {
  readonly id: string;
}

/** What is said and done about a late loan: a call, a promise, the borrower's own words, a pause (lock: loan). */
@Injectable()
export class NoteArrears {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ageing: AgeingQueries,
  ) {}

  /** Throws NotFound, arrears.not_running, arrears.day_in_future, arrears.unknown_task. */
  contact(actor: Actor, loanId: string, body: ContactBody, key: RequestKey): Promise<Noted> {
    return this.db.once(key, async (tx) => {
      const loan = await this.running(tx, actor, loanId);
      const on = body.on ?? this.clock.today();
      if (on > this.clock.today()) throw arrearsErrors.day_in_future({}, [{ path: 'on', code: 'arrears.day_in_future' }]);
      if (body.taskId) {
        const task = await tx.findOne(DunningTaskEntity, { id: body.taskId, loanId });
        if (!task) throw arrearsErrors.unknown_task({}, [{ path: 'taskId', code: 'arrears.unknown_task' }]);
        if (task.state === 'open') await tx.change(task, { state: 'done', closedOn: this.clock.today(), closedBy: actor.accountId });
      }
      const id = newId();
      const { kind, outcome, note, taskId } = body;
      await tx.insert(ArrearsContactEntity, { id, loanId, taskId: taskId ?? null, kind, outcome, note, on, recordedBy: actor.accountId, at: this.clock.now() });
      await tx.record(arrearsNoted({ loanId, personId: loan.personId }, 'contacted', actor, id));
      return { id };
    });
  }

  /** Throws NotFound, arrears.not_running, arrears.amount_not_positive, arrears.more_than_open, arrears.day_in_past. */
  promise(actor: Actor, loanId: string, body: PromiseBody, key: RequestKey): Promise<Noted> {
    return this.db.once(key, async (tx) => {
      const loan = await this.running(tx, actor, loanId);
      const amount = parseMoney(body.amount);
      if (!isPositive(amount)) throw arrearsErrors.amount_not_positive({}, [{ path: 'amount', code: 'arrears.amount_not_positive' }]);
      if (body.promisedFor < this.clock.today()) throw arrearsErrors.day_in_past({}, [{ path: 'promisedFor', code: 'arrears.day_in_past' }]);
      const open = await tx.one<{ open: bigint }>('select coalesce(sum(amount - paid), 0)::bigint as open from instalment where loan_id = $1', [loanId]);
      const most = toDecimal((open?.open ?? 0n) as typeof amount);
      if (amount > (open?.open ?? 0n)) throw arrearsErrors.more_than_open({ most }, [{ path: 'amount', code: 'arrears.more_than_open', params: { most } }]);
      const id = newId();
      await tx.insert(PaymentPromiseEntity, {
        ...{ id, loanId, amount, madeOn: this.clock.today(), promisedFor: body.promisedFor, note: body.note },
        ...{ recordedBy: actor.accountId, at: this.clock.now() },
      });
      await tx.record(arrearsNoted({ loanId, personId: loan.personId }, 'promise_made', actor, id));
      return { id };
    });
  }

  /** The borrower tells what happens. Throws NotFound, arrears.not_late. */
  difficulty(actor: Actor, loanId: string, body: DifficultyBody, key: RequestKey): Promise<Noted> {
    return this.db.once(key, async (tx) => {
      const loan = await tx.lock(LoanEntity, loanId);
      assertVisible(canSee(actor, loan));
      assertAllowed(loan.personId === actor.personId);
      if (!(await this.ageing.lateLoan(loanId, this.clock.today(), tx))) throw arrearsErrors.not_late();
      const id = newId();
      const { reason, words, canPayOn, tellMentorAmounts } = body;
      await tx.insert(DifficultyReportEntity, { id, loanId, reason, words, canPayOn, tellMentorAmounts, at: this.clock.now() });
      await tx.record(difficultyKnown({ loanId, personId: loan.personId }, tellMentorAmounts, actor));
      return { id };
    });
  }

  /** No step is opened until the day. Throws NotFound, arrears.not_running, arrears.day_in_past, arrears.already_paused. */
  pause(actor: Actor, loanId: string, body: PauseBody, key: RequestKey): Promise<Noted> {
    return this.db.once(key, async (tx) => {
      const loan = await this.running(tx, actor, loanId);
      const today = this.clock.today();
      if (body.until < today) throw arrearsErrors.day_in_past({}, [{ path: 'until', code: 'arrears.day_in_past' }]);
      const [known] = await tx.query<{ id: string; until: string }>('select id, until_day as until from dunning_pause where loan_id = $1 and ended_on is null', [loanId]);
      if (known && known.until >= today) throw arrearsErrors.already_paused({ until: known.until });
      if (known) await tx.query('update dunning_pause set ended_on = until_day where id = $1', [known.id]);
      const id = newId();
      await tx.insert(DunningPauseEntity, { id, loanId, from: today, until: body.until, reason: body.reason, recordedBy: actor.accountId, at: this.clock.now() });
      await tx.record(arrearsNoted({ loanId, personId: loan.personId }, 'dunning_paused', actor, id));
      return { id };
    });
  }

  /** Throws NotFound, arrears.not_paused. */
  resume(actor: Actor, loanId: string, key: RequestKey): Promise<Noted> {
    return this.db.once(key, async (tx) => {
      const loan = await this.running(tx, actor, loanId);
      const [pause] = (await tx.find(DunningPauseEntity, { loanId }, { at: 'DESC' })).filter(({ endedOn }) => endedOn === null);
      if (!pause) throw arrearsErrors.not_paused();
      await tx.change(pause, { endedOn: this.clock.today() });
      await tx.record(arrearsNoted({ loanId, personId: loan.personId }, 'dunning_resumed', actor, pause.id));
      return { id: pause.id };
    });
  }

  /** Nobody works on a loan of their own. */
  private async running(tx: Tx, actor: Actor, loanId: string): Promise<LoanEntity> {
    const loan = await tx.lock(LoanEntity, loanId);
    assertVisible(canSee(actor, loan));
    assertAllowed((can(actor, 'loans.instruct') || can(actor, 'loans.collect')) && loan.personId !== actor.personId);
    if (!(servicedStates as readonly string[]).includes(loan.state)) throw arrearsErrors.not_running({ state: loan.state });
    return loan;
  }
}
