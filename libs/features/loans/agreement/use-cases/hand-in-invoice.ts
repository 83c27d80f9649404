import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { KeepPapers, LendPapers } from '#features/documents';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { loanNoted } from '../../loans.events.js';
import { agreementErrors } from '../agreement.errors.js';
import { ReleaseInvoiceEntity } from '../entities/release-invoice.entity.js';
import type { LoanEntity } from '../entities/loan.entity.js';
import { TransferOrderEntity } from '../entities/transfer.entity.js';
import { takeLoan } from '../loan-guard.js';

/** The borrower shows what a part of the money became; the officer says whether it will do. */
@Injectable()
export class HandInInvoice {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly papers: LendPapers,
    private readonly folder: KeepPapers,
  ) {}

  /** A paper of one's folder. Throws NotFound, agreement.invoice_known. */
  async attach(actor: Actor, loanId: string, orderId: string, documentId: string, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const loan = await this.own(tx, actor, loanId);
      return this.within(tx, actor, loan, orderId, documentId);
    });
  }

  /** Photographed and handed in at once. Throws NotFound, the errors of the folder, agreement.invoice_known. */
  async bring(actor: Actor, loanId: string, orderId: string, upload: { readonly name: string; readonly bytes: Buffer }, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const loan = await this.own(tx, actor, loanId);
      const { id } = await this.folder.addWithin(tx, actor, loan.personId, this.folder.cleaned('INVOICE', upload.bytes), upload.name);
      return this.within(tx, actor, loan, orderId, id);
    });
  }

  /** Throws NotFound, Forbidden, agreement.reason_missing. */
  async check(
    actor: Actor,
    loanId: string,
    invoiceId: string,
    verdict: { readonly accepted: boolean; readonly reason: string },
    key: RequestKey,
  ): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      assertAllowed(loan.personId !== actor.personId && can(actor, 'loans.instruct'));
      const invoice = await tx.lock(ReleaseInvoiceEntity, invoiceId);
      assertVisible((await tx.get(TransferOrderEntity, invoice.orderId)).loanId === loanId);
      const reason = verdict.accepted ? '' : verdict.reason.trim();
      if (!verdict.accepted && !reason) throw agreementErrors.reason_missing({}, [{ path: 'reason', code: 'agreement.reason_missing' }]);
      if (verdict.accepted) await this.papers.keep(tx, invoice.documentId);
      await tx.change(invoice, { state: verdict.accepted ? 'accepted' : 'refused', reason, checkedBy: actor.accountId, checkedAt: this.clock.now() });
      await tx.record(loanNoted(loan, verdict.accepted ? 'invoice_accepted' : 'invoice_refused', actor));
      return { id: invoiceId };
    });
  }

  private async own(tx: Tx, actor: Actor, loanId: string): Promise<LoanEntity> {
    const loan = await takeLoan(tx, actor, loanId);
    assertVisible(loan.personId === actor.personId);
    return loan;
  }

  private async within(tx: Tx, actor: Actor, loan: LoanEntity, orderId: string, documentId: string): Promise<{ readonly id: string }> {
    const order = await tx.findOne(TransferOrderEntity, { id: orderId, loanId: loan.id, state: 'executed' });
    assertVisible(order !== undefined);
    await this.papers.take(tx, loan.personId, documentId);
    if (await tx.findOne(ReleaseInvoiceEntity, { orderId, documentId })) throw agreementErrors.invoice_known();
    const id = newId();
    await tx.insert(ReleaseInvoiceEntity, { id, orderId, documentId, state: 'to_check', reason: '', handedInOn: this.clock.today(), checkedBy: null, checkedAt: null });
    await tx.record(loanNoted(loan, 'invoice_handed_in', actor));
    return { id };
  }
}
