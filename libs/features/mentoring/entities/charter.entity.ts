import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { CharterFacts } from '../charter-document.js';
import type { CharterParty } from '../domain/charter.js';

/** The charter of one mentorship. `facts`: the names that stand in it, kept from the first signature on; `paperSha256`: of the bytes drawn after the last one. */
@Entity('mentor_charter')
export class CharterEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentorship_id') readonly mentorshipId: string;
  @TextColumn('version') readonly version: string;
  @TextColumn('state') readonly state: 'open' | 'signed';
  @InstantColumn('made_at') readonly madeAt: Date;
  @JsonColumn('facts', { nullable: true }) readonly facts: CharterFacts | null;
  @TextColumn('text_sha256', { nullable: true }) readonly textSha256: string | null;
  @DayColumn('signed_on', { nullable: true }) readonly signedOn: LocalDate | null;
  @TextColumn('paper_sha256', { nullable: true }) readonly paperSha256: string | null;
}

/** Who signed, when and how; each row carries the hash of the one before, append-only (law 43-20, 53-05). */
@Entity('charter_signature')
export class CharterSignatureEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('charter_id') readonly charterId: string;
  @IntColumn('n') readonly n: number;
  @TextColumn('party') readonly party: CharterParty;
  @IdColumn('account_id') readonly accountId: string;
  @InstantColumn('signed_at') readonly signedAt: Date;
  @JsonColumn('evidence') readonly evidence: Readonly<Record<string, unknown>>;
  @TextColumn('previous') readonly previous: string;
  @TextColumn('hash') readonly hash: string;
}

/** A one-time code to sign a charter with; only its hash is kept. */
@Entity('charter_code')
export class CharterCodeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('charter_id') readonly charterId: string;
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('code_hash') readonly codeHash: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @IntColumn('tries') readonly tries: number;
  @InstantColumn('used_at', { nullable: true }) readonly usedAt: Date | null;
}
