import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { CHAIN_START, signatureText } from '#kernel/signature';
import { CODE_TRIES, codeHashOf, verdictOf } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { FileStore } from '#platform/files/file-store';
import type { Upload } from '#platform/http/upload';
import { agreementErrors } from '../agreement.errors.js';
import { scanKind } from '../domain/evidence.js';
import { ContractCodeEntity, LoanContractEntity, LoanSignatureEntity } from '../entities/contract.entity.js';
import { assertLoanMove, moveLoan, takeLoan } from '../loan-guard.js';
import type { LoanMoved } from '../loan.views.js';

type Evidence = Readonly<Record<string, unknown>>;
type Outcome = { readonly signed: true } | { readonly signed: false; readonly verdict: string; readonly left: number };

/** Two signatures close a contract: the lender's, given when it was sent, and the borrower's, by code or on paper. Both are chained (law 43-20, 53-05). */
@Injectable()
export class SignContract {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** A wrong code is counted. Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, agreement.code_wrong, agreement.code_expired. */
  async byCode(actor: Actor, loanId: string, typed: string, origin: string, key: RequestKey): Promise<LoanMoved> {
    const outcome = await this.db.once<Outcome>(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      await assertLoanMove(tx, actor, loan, 'sign');
      const contract = await this.standing(tx, loanId);
      const [code] = await tx.lockAll(ContractCodeEntity, { contractId: contract.id, accountId: actor.accountId }, { createdAt: 'DESC', id: 'ASC' });
      const verdict = code ? verdictOf(code, codeHashOf(code.id, typed), this.clock.now()) : 'expired';
      if (verdict === 'wrong') await tx.change(code!, { tries: code!.tries + 1 });
      if (verdict !== 'right') return { signed: false, verdict, left: CODE_TRIES - (code?.tries ?? CODE_TRIES) - 1 };
      await tx.change(code!, { usedAt: this.clock.now() });
      await this.sign(tx, actor, contract, 'code', { challenge: code!.id, sha256Ar: contract.sha256Ar, sha256Fr: contract.sha256Fr, origin });
      return { signed: true };
    });
    if (!outcome.signed)
      throw outcome.verdict === 'wrong' && outcome.left > 0
        ? agreementErrors.code_wrong({ count: outcome.left }, [{ path: 'code', code: 'agreement.code_wrong', params: { count: outcome.left } }])
        : agreementErrors.code_expired();
    return { id: loanId, state: 'signed' };
  }

  /** The officer brings the signed paper: its scan and who saw it signed. Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, agreement.scan_unreadable. */
  async onPaper(actor: Actor, loanId: string, { bytes }: Upload, witness: string, key: RequestKey): Promise<LoanMoved> {
    const kind = scanKind(bytes);
    if (!kind) throw agreementErrors.scan_unreadable({}, [{ path: 'file', code: 'agreement.scan_unreadable' }]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = `signed/${newId()}.${kind}`;
    await this.files.put(file, bytes);
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      await assertLoanMove(tx, actor, loan, 'sign');
      const contract = await this.standing(tx, loanId);
      await this.sign(tx, actor, contract, 'paper', { file, scanSha256: sha256, witness, sha256Ar: contract.sha256Ar, sha256Fr: contract.sha256Fr });
      return { id: loanId, state: 'signed' };
    });
  }

  private async standing(tx: Tx, loanId: string): Promise<LoanContractEntity> {
    const [contract] = await tx.lockAll(LoanContractEntity, { loanId, state: 'sent' });
    if (!contract) throw agreementErrors.no_contract();
    return contract;
  }

  private async sign(tx: Tx, actor: Actor, contract: LoanContractEntity, mode: 'paper' | 'code', evidence: Evidence): Promise<void> {
    const lender = { sentOn: contract.madeOn, sha256Ar: contract.sha256Ar, sha256Fr: contract.sha256Fr };
    const first = await this.chain(tx, contract, 'lender', contract.madeBy, mode, lender, CHAIN_START);
    await this.chain(tx, contract, 'borrower', actor.accountId, mode, evidence, first);
    await tx.change(contract, { state: 'signed', signedOn: this.clock.today() });
    await moveLoan(tx, actor, contract.loanId, 'sign');
  }

  private async chain(
    tx: Tx,
    { id: contractId, number }: LoanContractEntity,
    party: 'lender' | 'borrower',
    accountId: string,
    mode: 'paper' | 'code',
    evidence: Evidence,
    previous: string,
  ): Promise<string> {
    const signedAt = this.clock.now();
    const hash = createHash('sha256')
      .update(signatureText({ paper: number, party, mode, accountId, signedAt, evidence, previous }))
      .digest('hex');
    await tx.insert(LoanSignatureEntity, { id: newId(), contractId, party, mode, accountId, signedAt, evidence: evidence as object, previous, hash });
    return hash;
  }
}
