import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { type Centimes, toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { FileStore } from '#platform/files/file-store';
import { assertVisible } from '#platform/http/allow';
import { decidedBy } from '../committee/grants.js';
import { canApproveTransfer, canSee, loanPartsFor } from '../loans.policy.js';
import { AgreementBooks } from './agreement.books.js';
import type { AgreementView, ContractView, EvidenceView, OrderView, SignatureView } from './agreement.views.js';
import { promisedStates } from './domain/loan.moves.js';
import { leftToOrder, type OrderState, runningClock } from './domain/transfer.js';
import { LoanEntity } from './entities/loan.entity.js';
import { contractFile } from './use-cases/send-contract.js';

interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly amount: Centimes;
  readonly prepared_by: string;
  readonly prepared_on: LocalDate;
  readonly reference: string | null;
  readonly executed_on: LocalDate | null;
}

/** The papers of a loan between the promise and the money. */
@Injectable()
export class AgreementScreens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: AgreementBooks,
    private readonly files: FileStore,
  ) {}

  /** Throws NotFound for a loan that the actor may not see. */
  async of(actor: Actor, loanId: string): Promise<AgreementView> {
    const loan = await this.loanFor(actor, loanId);
    const [contracts, conditions, payees, orders, decider] = await Promise.all([
      this.contracts(loanId),
      this.books.conditions(this.db, loan),
      this.db.query<{ id: string; kind: string; name: string; rib: string }>('select id, kind, name, rib_masked as rib from loan_payee where loan_id = $1 order by added_at, id', [
        loanId,
      ]),
      this.orders(actor, loanId),
      decidedBy(this.db, loan.applicationId, actor.accountId),
    ]);
    const parts = loanPartsFor(actor, loan, decider);
    const promised = (promisedStates as readonly string[]).includes(loan.state);
    return {
      ...{ contracts, conditions, payees, orders: orders.views, left: toDecimal(leftToOrder(loan.principal, orders.rows)) },
      clock: runningClock(loan, this.clock.today()),
      mayConfirm: parts.includes('officer') && promised && loan.state !== 'conditions_met',
      mayApprove: canApproveTransfer(actor, loan, decider),
      mayAddPayee: (parts.includes('officer') || parts.includes('borrower')) && promised,
    };
  }

  /** Bytes of the newest contract, as they were made. Throws NotFound. */
  async contractPdf(actor: Actor, loanId: string, lang: 'ar' | 'fr'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.loanFor(actor, loanId);
    const contract = await this.db.one<{ id: string; number: string }>('select id, number from loan_contract where loan_id = $1 order by version desc limit 1', [loanId]);
    const bytes = contract && (await this.files.get(contractFile(contract.id, lang)));
    if (!contract || !bytes) throw new AppError('NotFound', 'platform.not_found');
    return { name: `${contract.number}-${lang}.pdf`, bytes };
  }

  /** Who signed what, when and how, with the chain of hashes: the evidence file. Throws NotFound. */
  async evidence(actor: Actor, loanId: string): Promise<EvidenceView> {
    const loan = await this.loanFor(actor, loanId);
    const contract = await this.db.one<{ id: string; number: string; sha256_ar: string; sha256_fr: string; signed_on: LocalDate }>(
      "select id, number, sha256_ar, sha256_fr, signed_on from loan_contract where loan_id = $1 and state = 'signed'",
      [loanId],
    );
    if (!contract) throw new AppError('NotFound', 'platform.not_found');
    const signatures = await this.db.query<SignatureView>(
      `select party, mode, account_id as "accountId", signed_at as "signedAt", evidence, previous, hash from loan_signature where contract_id = $1 order by case party when 'lender' then 1 else 2 end`,
      [contract.id],
    );
    return { loan: loan.number, contract: contract.number, sha256Ar: contract.sha256_ar, sha256Fr: contract.sha256_fr, signedOn: contract.signed_on, signatures };
  }

  /** Throws NotFound for a loan that the actor may not see. */
  async loanFor(actor: Actor, loanId: string): Promise<LoanEntity> {
    const loan = await this.db.source.getRepository(LoanEntity).findOneBy({ id: loanId });
    if (!loan) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, loan));
    return loan;
  }

  private contracts(loanId: string): Promise<ContractView[]> {
    return this.db.query<ContractView>(
      `select c.id, c.number, c.version, c.state, c.made_on as "madeOn", c.signed_on as "signedOn", (select mode from loan_signature s where s.contract_id = c.id and s.party = 'borrower') as mode
       from loan_contract c where c.loan_id = $1 order by c.version desc`,
      [loanId],
    );
  }

  private async orders(actor: Actor, loanId: string): Promise<{ readonly rows: readonly OrderRow[]; readonly views: readonly OrderView[] }> {
    const [rows, lines] = await Promise.all([
      this.db.query<OrderRow>('select id, number, state, amount, prepared_by, prepared_on, reference, executed_on from transfer_order where loan_id = $1 order by number', [
        loanId,
      ]),
      this.db.query<{ order_id: string; name: string; amount: Centimes; purpose: string }>(
        'select l.order_id, p.name, l.amount, l.purpose from transfer_line l join transfer_order o on o.id = l.order_id join loan_payee p on p.id = l.payee_id where o.loan_id = $1 order by l.id',
        [loanId],
      ),
    ]);
    const staff = can(actor, 'loans.read_all');
    const views = rows.map((row) => ({
      ...{ id: row.id, number: row.number, state: row.state, amount: toDecimal(row.amount), preparedOn: row.prepared_on, mine: row.prepared_by === actor.accountId },
      ...{ reference: staff ? row.reference : null, executedOn: row.executed_on },
      lines: lines.filter(({ order_id }) => order_id === row.id).map(({ name, amount, purpose }) => ({ payeeName: name, amount: toDecimal(amount), purpose })),
    }));
    return { rows, views };
  }
}
