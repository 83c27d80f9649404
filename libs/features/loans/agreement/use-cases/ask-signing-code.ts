import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { AccountQueries, CODE_MINUTES, codeHashOf, newCode, TellCode } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import { agreementErrors } from '../agreement.errors.js';
import { ContractCodeEntity, LoanContractEntity } from '../entities/contract.entity.js';
import { assertLoanMove, takeLoan } from '../loan-guard.js';

/** Codes that one contract may ask for in an hour: enough for a bad network, too few to guess. */
export const CODES_PER_HOUR = 5;

/** Sends the borrower the code that signs. It is sent once; who did not get it asks for another one. */
@Injectable()
export class AskSigningCode {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly tell: TellCode,
  ) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, agreement.codes_exhausted, agreement.no_address. */
  async execute(actor: Actor, loanId: string, key: RequestKey): Promise<{ readonly to: string; readonly minutes: number }> {
    const contact = await this.accounts.contactOf(actor.accountId);
    if (!contact?.phone && !contact?.email) throw agreementErrors.no_address();
    const code = newCode();
    const issued = await this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      await assertLoanMove(tx, actor, loan, 'sign');
      const contract = await tx.findOne(LoanContractEntity, { loanId, state: 'sent' });
      if (!contract) throw agreementErrors.no_contract();
      const now = this.clock.now();
      const recent = (await tx.find(ContractCodeEntity, { contractId: contract.id })).filter(({ createdAt }) => now.getTime() - createdAt.getTime() < 3_600_000);
      if (recent.length >= CODES_PER_HOUR) throw agreementErrors.codes_exhausted({ most: CODES_PER_HOUR });
      const id = newId();
      await tx.insert(ContractCodeEntity, {
        ...{
          id,
          contractId: contract.id,
          accountId: actor.accountId,
          codeHash: codeHashOf(id, code),
          createdAt: now,
          expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
          tries: 0,
        },
      });
      return { id, number: contract.number };
    });
    const to = await this.tell.execute(contact, { id: issued.id, words: 'agreement:messages.code', params: { code, number: issued.number, minutes: CODE_MINUTES } });
    return { to, minutes: CODE_MINUTES };
  }
}
