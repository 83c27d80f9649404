import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { type Centimes, toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { type OpenedPaper, OpenPaper } from '#features/documents';
import { Db } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { AgreementScreens } from './agreement.queries.js';
import { askedForInvoices, invoicesDueOn, standingOfRelease } from './domain/invoices.js';
import type { UnprovedRelease } from './domain/next-steps.js';
import type { InvoicesView, InvoiceView } from './invoices.views.js';

type Row = InvoiceView & { readonly orderId: string };
interface Order {
  readonly id: string;
  readonly number: string;
  readonly amount: Centimes;
  readonly executedOn: LocalDate;
}

/** SQL of the invoices that nobody has checked; `notOf` is the parameter with the reader's own person. */
export const invoicesToCheckOf = (notOf: string): string =>
  `select i.id, o.loan_id, i.handed_in_on from release_invoice i join transfer_order o on o.id = i.order_id join loan l on l.id = o.loan_id
   where i.state = 'to_check' and l.person_id is distinct from ${notOf}`;

/** What each part of the money became: invoices due, handed in, checked. */
@Injectable()
export class InvoiceQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly screens: AgreementScreens,
    private readonly open: OpenPaper,
  ) {}

  /** Throws NotFound for a loan that the actor may not see. */
  async of(actor: Actor, loanId: string): Promise<InvoicesView> {
    const loan = await this.screens.loanFor(actor, loanId);
    const own = loan.personId === actor.personId;
    const [orders, rows, inFolder] = await Promise.all([
      this.db.query<Order>(`select id, number, amount, executed_on as "executedOn" from transfer_order where loan_id = $1 and state = 'executed' order by executed_on, number`, [
        loanId,
      ]),
      this.db.query<Row>(
        `select i.id, i.order_id as "orderId", d.name, i.state, i.reason, i.handed_in_on as "handedInOn" from release_invoice i join transfer_order o on o.id = i.order_id
         join document d on d.id = i.document_id where o.loan_id = $1 order by i.handed_in_on, i.id`,
        [loanId],
      ),
      this.db.query<{ documentId: string; name: string }>(
        `select d.id as "documentId", d.name from document d where $2 and d.person_id = $1 and d.code = 'INVOICE' and d.state = 'here'
         and not exists (select 1 from release_invoice i where i.document_id = d.id) order by d.uploaded_at desc, d.id`,
        [loan.personId, own],
      ),
    ]);
    const releases = orders.map(({ id, number, amount, executedOn }) => {
      const invoices = rows.filter(({ orderId }) => orderId === id).map(({ orderId: _order, ...invoice }) => invoice);
      return {
        orderId: id,
        number,
        amount: toDecimal(amount),
        executedOn,
        dueOn: invoicesDueOn(executedOn),
        standing: standingOfRelease({ executedOn, invoices }, this.clock.today()),
        invoices,
      };
    });
    return { releases, inFolder, mayHandIn: own && releases.length > 0, mayCheck: !own && can(actor, 'loans.instruct') };
  }

  /** Parts of the person's money that nothing proves yet, oldest first. */
  async unprovedOf(personId: string): Promise<readonly UnprovedRelease[]> {
    const rows = await this.db.query<{ loanId: string; number: string; executedOn: LocalDate }>(
      `select l.id as "loanId", l.number, o.executed_on as "executedOn" from transfer_order o join loan l on l.id = o.loan_id where l.person_id = $1 and o.state = 'executed' and l.state = any($2)
       and not exists (select 1 from release_invoice i where i.order_id = o.id and i.state <> 'refused') order by o.executed_on, o.id limit 20`,
      [personId, askedForInvoices],
    );
    return rows.map(({ executedOn, ...row }) => ({ ...row, dueOn: invoicesDueOn(executedOn) }));
  }

  /** The invoice itself for who checks it; recorded for its owner. Throws NotFound, Forbidden. */
  async paper(actor: Actor, loanId: string, invoiceId: string): Promise<OpenedPaper> {
    const loan = await this.screens.loanFor(actor, loanId);
    assertAllowed(loan.personId !== actor.personId && can(actor, 'loans.instruct'));
    const row = await this.db.one<{ id: string }>(
      'select i.document_id as id from release_invoice i join transfer_order o on o.id = i.order_id where i.id = $1 and o.loan_id = $2',
      [invoiceId, loanId],
    );
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    return this.open.forReader(actor, row.id);
  }
}
