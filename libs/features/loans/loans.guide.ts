import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Centimes, toDecimal } from '#kernel/money';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can, has } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { agreementSteps, borrowerSteps, firmSteps, invoicesToCheck, invoiceSteps, treasurerSteps } from './agreement/domain/next-steps.js';
import { activeLoanStates, isServiced, servicedStates, toPayOutStates } from './agreement/domain/loan.moves.js';
import { LoanLists } from './agreement/loan-list.queries.js';
import { turnOf } from './application/domain/application.js';
import { arrearsSteps } from './arrears/domain/next-steps.js';
import { fundManagerSteps } from './fund/domain/next-steps.js';
import { FundQueries } from './fund/fund.queries.js';
import type { ApplicationState } from './application/domain/application.moves.js';
import { InvoiceQueries, invoicesToCheckOf } from './agreement/invoices.queries.js';
import { RequestQueries } from './application/requests.queries.js';
import { applicantSteps, type FileFacts, queueSteps, secondReadingSteps, supervisorSteps, typingSteps } from './application/domain/next-steps.js';
import { EligibilityGuide } from './eligibility/eligibility.guide.js';
import { CommitteeGuide } from './committee/committee.guide.js';

interface Row {
  id: string;
  number: string;
  state: ApplicationState;
  state_since: LocalDate;
  person_id: string;
  approval_days: number;
}
const columns =
  'select id, number, state, state_since, person_id, (select approval_validity_days from loan_product p where p.id = loan_application.product_id) as approval_days from loan_application';

/** What loans ask somebody to do next: borrower, officer, committee, treasurer. */
@Injectable()
export class LoanGuide {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly lists: LoanLists,
    private readonly funds: FundQueries,
    private readonly eligibility: EligibilityGuide,
    private readonly committee: CommitteeGuide,
    private readonly requests: RequestQueries,
    private readonly invoices: InvoiceQueries,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const parts = [
      ...(can(actor, 'loans.apply') && actor.personId ? [this.ofBorrower(actor, actor.personId)] : []),
      ...(can(actor, 'loans.instruct') ? [this.ofOfficer(actor)] : []),
      ...(can(actor, 'loans.decide') ? [this.committee.ofMember(actor)] : []),
      ...(can(actor, 'loans.convene') ? [this.committee.ofSecretary()] : []),
      ...(can(actor, 'loans.disburse') ? [this.ofTreasurer(actor)] : []),
      ...(can(actor, 'loans.keep_fund') ? [this.ofFundManager()] : []),
      ...(can(actor, 'loans.supervise') ? [this.ofSupervisor(actor)] : []),
      this.onTheWay(actor),
      this.eligibility.steps(actor),
    ];
    return (await Promise.all(parts)).flat();
  }

  private async ofBorrower(actor: Actor, personId: string): Promise<NextStep[]> {
    const [loans, applications] = await Promise.all([this.lists.mine(actor), this.files(`${columns} where person_id = $1 order by created_at desc, id limit 1`, [personId])]);
    // what was given up stands in the way of another loan (rule E07)
    const hasLoan = loans.some(({ state }) => activeLoanStates.includes(state) || state === 'written_off' || state === 'closed_loss');
    const today = this.clock.today();
    const unproved = await this.invoices.unprovedOf(personId);
    return [
      ...loans.flatMap((loan) => borrowerSteps(loan, today)),
      ...invoiceSteps(unproved, today),
      ...firmSteps(loans.some(({ state }) => isServiced(state)) && actor.organisationIds.length === 0),
      ...applicantSteps(applications[0], { founder: has(actor, 'founder'), hasLoan }),
    ];
  }

  /** Own files, and those of nobody or of somebody who is away; those that one types for somebody; and studies of others to read a second time. Nobody works on a file of their own. */
  private async ofOfficer(actor: Actor): Promise<NextStep[]> {
    const today = this.clock.today();
    const sql = `${columns} where person_id is distinct from $1 and (
      (state in ('orientation', 'submitted', 'in_instruction', 'adjourned') and (officer_account_id is null or officer_account_id = $2
        or exists (select 1 from officer_absence o where o.account_id = officer_account_id and $3 between o.from_day and o.to_day)))
      or (state in ('draft', 'incomplete') and assistant_account_id = $2 and assistance_ended_at is null)
      or (state = 'in_review' and $4 and officer_account_id is distinct from $2 and proposed_by is distinct from $2 and assistant_account_id is distinct from $2))
      order by state_since, id limit 1000`;
    const files = await this.files(sql, [actor.personId ?? null, actor.accountId, today, can(actor, 'loans.review')]);
    const reading = files.filter(({ state }) => state === 'in_review');
    const typed = files.filter(({ state }) => state === 'draft' || state === 'incomplete');
    const queue = queueSteps(
      files.filter((file) => !typed.includes(file) && !reading.includes(file)),
      { next: 'loans.next_file', late: 'loans.late_file', empty: 'loans.queue_empty' },
      today,
    );
    return [...queue, ...secondReadingSteps(reading, today), ...typingSteps(typed)];
  }

  private async ofTreasurer(actor: Actor): Promise<NextStep[]> {
    const row = await this.db.one<{ to_pay_out: number; late: number; overdue: Centimes; uncounted: LocalDate | null; movements: number }>(
      `select (select count(*)::int from loan where state = any($4) and person_id is distinct from $2) as to_pay_out,
         (select min(received_on) from repayment r where r.channel = 'cash' and r.receipt_no is not null and r.received_on < $1
            and not exists (select 1 from till_day d where d.day = r.received_on and d.reopened_at is null)) as uncounted,
         (select count(*)::int from bank_line where state = 'open') as movements, count(distinct l.id)::int as late, coalesce(sum(i.amount - i.paid), 0)::bigint as overdue
       from instalment i join loan l on l.id = i.loan_id where l.state = any($3) and i.due_on < $1 and i.paid < i.amount`,
      [this.clock.today(), actor.personId ?? null, [...servicedStates], [...toPayOutStates]],
    );
    return row ? treasurerSteps({ toPayOut: row.to_pay_out, late: row.late, overdue: toDecimal(row.overdue), uncounted: row.uncounted, movements: row.movements }) : [];
  }

  private async ofSupervisor(actor: Actor): Promise<NextStep[]> {
    return supervisorSteps(await this.requests.howManyWait(actor));
  }

  private async ofFundManager(): Promise<NextStep[]> {
    return fundManagerSteps(await this.funds.atAGlance());
  }

  /** Between the promise and the money, and after it: contracts, papers and invoices for officers, orders for the second pair of eyes. One statement for all. */
  private async onTheWay(actor: Actor): Promise<NextStep[]> {
    const follows = can(actor, 'loans.instruct') || can(actor, 'loans.keep_fund');
    if (!follows && !can(actor, 'loans.approve_transfer')) return [];
    const row = await this.db.one<{ contracts: number; orders: number; steps: number; invoices: number; loan_id: string | null }>(
      `select (select count(*)::int from loan where state in ('committed', 'signed') and person_id is distinct from $1) as contracts,
         (select count(*)::int from transfer_order o join loan l on l.id = o.loan_id where o.state = 'prepared' and o.prepared_by <> $2 and l.person_id is distinct from $1) as orders,
         (select count(*)::int from dunning_task t join loan l on l.id = t.loan_id where t.state = 'open' and l.person_id is distinct from $1) as steps, i.invoices, i.loan_id
       from (select count(*)::int as invoices, (array_agg(loan_id order by handed_in_on, id))[1] as loan_id from (${invoicesToCheckOf('$1')}) as waiting) as i`,
      [actor.personId ?? null, actor.accountId],
    );
    const instructs = can(actor, 'loans.instruct');
    return [
      ...(instructs ? invoicesToCheck({ count: row!.invoices, loanId: row!.loan_id }) : []),
      ...agreementSteps({ contracts: instructs ? row!.contracts : 0, orders: can(actor, 'loans.approve_transfer') ? row!.orders : 0 }),
      ...arrearsSteps(follows ? row!.steps : 0),
    ];
  }

  private async files(sql: string, params: readonly unknown[]): Promise<FileFacts[]> {
    const [rows, holidays] = await Promise.all([this.db.query<Row>(sql, params), this.references.holidays()]);
    const names = await this.people.namesOf(rows.map((row) => row.person_id));
    return rows.map((row) => {
      const named = names.get(row.person_id);
      return {
        id: row.id,
        number: row.number,
        state: row.state,
        until: turnOf({ state: row.state, stateSince: row.state_since, approvalDays: row.approval_days }, holidays)?.until,
        ...(named ? { names: named } : {}),
      };
    });
  }
}
