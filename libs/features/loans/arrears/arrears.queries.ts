import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { type Centimes, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf } from '#platform/http/page';
import { canSee } from '../loans.policy.js';
import { AgeingQueries } from './ageing.queries.js';
import type { WorklistQuery } from './arrears.dto.js';
import type { BorrowerName, ContactView, DifficultyView, LadderList, LoanArrearsView, PauseView, PromiseView, TaskView, WorkLine, WorkPage } from './arrears.views.js';
import type { DunningAction, DunningStep } from './domain/dunning.js';
import { promiseState } from './domain/promise.js';

interface PromiseRow {
  readonly loanId: string;
  readonly amount: Centimes;
  readonly madeOn: LocalDate;
  readonly promisedFor: LocalDate;
  readonly note: string;
}

/** Screens about late loans. */
@Injectable()
export class ArrearsQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly ageing: AgeingQueries,
  ) {}

  /** Open steps, the highest level and the oldest first; nobody's own loan. */
  async worklist(actor: Actor, query: WorklistQuery): Promise<WorkPage> {
    const today = this.clock.today();
    const where = `from dunning_task t join loan l on l.id = t.loan_id where t.state = 'open' and l.person_id is distinct from $1::uuid`;
    const own = [actor.personId ?? null];
    const [byAction, rows, late] = await Promise.all([
      this.db.query<{ action: DunningAction; count: number }>(`select t.action, count(*)::int as count ${where} group by t.action order by max(t.level) desc, t.action`, own),
      this.db.query<Omit<WorkLine, 'overdue' | 'daysLate' | 'promise' | 'personName'> & { personId: string }>(
        `select t.id as "taskId", t.loan_id as "loanId", l.number, l.person_id as "personId", t.action, t.who, t.level, t.opened_on as "openedOn",
           (select max(on_day) from arrears_contact where loan_id = t.loan_id) as "lastContact"
         ${where} and ($2::text is null or t.action = $2) order by t.level desc, t.opened_on, t.id limit $3 offset $4`,
        [...own, query.action ?? null, query.pageSize, offsetOf(query)],
      ),
      this.ageing.lateLoans(today),
    ]);
    const [names, promises] = await Promise.all([this.people.namesOf(rows.map(({ personId }) => personId)), this.promisesOf(rows.map(({ loanId }) => loanId))]);
    const aged = new Map(late.map((loan) => [loan.loanId, loan]));
    const counted = byAction.filter(({ action }) => query.action === undefined || action === query.action);
    return {
      items: rows.map(({ personId, ...row }) => ({
        ...row,
        personName: names.get(personId) ?? nobody,
        overdue: toDecimal(aged.get(row.loanId)?.overdue ?? ZERO),
        daysLate: aged.get(row.loanId)?.days ?? 0,
        promise: promises.get(row.loanId)?.[0] ?? null,
      })),
      ...{ page: query.page, pageSize: query.pageSize, total: counted.reduce((sum, { count }) => sum + count, 0), byAction },
    };
  }

  /** Throws NotFound. */
  async ofLoan(actor: Actor, loanId: string): Promise<LoanArrearsView> {
    const today = this.clock.today();
    const loan = await this.db.one<{ number: string; personId: string; outstanding: Centimes }>(
      `select number, person_id as "personId", (select coalesce(sum(amount - paid), 0)::bigint from instalment where loan_id = l.id) as outstanding from loan l where id = $1`,
      [loanId],
    );
    assertVisible(loan !== undefined && canSee(actor, loan));
    const [aged, names, promises, tasks, contacts, difficulties, pauses] = await Promise.all([
      this.ageing.lateLoan(loanId, today),
      this.people.namesOf([loan!.personId]),
      this.promisesOf([loanId]),
      this.db.query<TaskView>('select id, dpd, action, who, state, opened_on as "openedOn" from dunning_task where loan_id = $1 order by opened_on desc, dpd desc, id limit 60', [
        loanId,
      ]),
      this.db.query<ContactView>('select on_day as "on", kind, outcome, note from arrears_contact where loan_id = $1 order by on_day desc, id desc limit 60', [loanId]),
      this.db.query<DifficultyView>('select at, reason, words, can_pay_on as "canPayOn" from difficulty_report where loan_id = $1 order by at desc, id desc limit 20', [loanId]),
      this.db.query<PauseView>(
        'select from_day as "from", until_day as until, reason from dunning_pause where loan_id = $1 and ended_on is null and until_day >= $2 order by id limit 1',
        [loanId, today],
      ),
    ]);
    return {
      ...{ loanId, number: loan!.number, personName: names.get(loan!.personId) ?? nobody, today, outstanding: toDecimal(loan!.outstanding) },
      ...{ overdue: toDecimal(aged?.overdue ?? ZERO), daysLate: aged?.days ?? 0, rowDays: aged?.rowDays ?? 0 },
      ...{ pause: pauses[0] ?? null, tasks, contacts, promises: promises.get(loanId) ?? [], difficulties },
    };
  }

  /** Versions of the ladder, newest first. */
  async ladders(): Promise<LadderList> {
    const today = this.clock.today();
    const rows = await this.db.query<{ id: string; n: number; validFrom: LocalDate }>(
      'select id, n, valid_from as "validFrom" from dunning_ladder order by valid_from desc, n desc limit 50',
    );
    const steps = await this.db.query<DunningStep & { ladder_id: string }>(
      'select ladder_id, dpd, level, action, who from dunning_step where ladder_id = any($1) order by ladder_id, dpd',
      [rows.map(({ id }) => id)],
    );
    const binding = rows.find(({ validFrom }) => validFrom <= today)?.id;
    return {
      today,
      items: rows.map(({ id, n, validFrom }) => ({
        n,
        validFrom,
        binding: id === binding,
        steps: steps.filter((step) => step.ladder_id === id).map(({ dpd, level, action, who }) => ({ dpd, level, action, who })),
      })),
    };
  }

  /** By loan, newest first, each kept or not by what came in. Excess counts too: it was paid. */
  private async promisesOf(loanIds: readonly string[]): Promise<ReadonlyMap<string, PromiseView[]>> {
    const today = this.clock.today();
    const [promises, payments] = await Promise.all([
      this.db.query<PromiseRow>(
        'select loan_id as "loanId", amount, made_on as "madeOn", promised_for as "promisedFor", note from payment_promise where loan_id = any($1) order by loan_id, at desc, id desc limit 2000',
        [loanIds],
      ),
      this.db.query<{ loanId: string; on: LocalDate; amount: Centimes }>(
        `select e.loan_id as "loanId", coalesce(first.day, e.day) as "on", sum(p.amount)::bigint as amount from ledger_entry e join ledger_posting p on p.entry_id = e.id and p.account = 'cash'
           left join ledger_entry first on first.id = e.reverses
         where e.loan_id = any($1) and (e.kind in ('repayment', 'recovery') or (e.kind = 'reversal' and first.kind in ('repayment', 'recovery'))) group by 1, 2 order by 1, 2`,
        [loanIds],
      ),
    ]);
    const map = new Map<string, PromiseView[]>();
    for (const { loanId, amount, madeOn, promisedFor, note } of promises) {
      const own = payments.filter((payment) => payment.loanId === loanId);
      const view = { amount: toDecimal(amount), madeOn, promisedFor, note, state: promiseState({ amount, madeOn, promisedFor }, own, today) };
      map.set(loanId, [...(map.get(loanId) ?? []), view]);
    }
    return map;
  }
}

const nobody: BorrowerName = { ar: '', latin: '' };
