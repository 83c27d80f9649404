import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';

/** One version of the contract of a loan; its bytes in both languages lie in the file store under its id. */
@Entity('loan_contract')
export class LoanContractEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IntColumn('version') readonly version: number;
  @TextColumn('number') readonly number: string;
  @TextColumn('state') readonly state: 'sent' | 'recalled' | 'signed';
  @DayColumn('made_on') readonly madeOn: LocalDate;
  @IdColumn('made_by') readonly madeBy: string;
  @TextColumn('sha256_ar') readonly sha256Ar: string;
  @TextColumn('sha256_fr') readonly sha256Fr: string;
  @DayColumn('signed_on', { nullable: true }) readonly signedOn: LocalDate | null;
}

/** Who signed what, when and how; each row carries the hash of the one before, append-only (law 43-20, 53-05). */
@Entity('loan_signature')
export class LoanSignatureEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('contract_id') readonly contractId: string;
  @TextColumn('party') readonly party: 'borrower' | 'lender';
  @TextColumn('mode') readonly mode: 'paper' | 'code';
  @IdColumn('account_id') readonly accountId: string;
  @InstantColumn('signed_at') readonly signedAt: Date;
  @JsonColumn('evidence') readonly evidence: Readonly<Record<string, unknown>>;
  @TextColumn('previous') readonly previous: string;
  @TextColumn('hash') readonly hash: string;
}

/** A one-time code to sign with; only its hash is kept. */
@Entity('contract_code')
export class ContractCodeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('contract_id') readonly contractId: string;
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('code_hash') readonly codeHash: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @IntColumn('tries') readonly tries: number;
  @InstantColumn('used_at', { nullable: true }) readonly usedAt: Date | null;
}
