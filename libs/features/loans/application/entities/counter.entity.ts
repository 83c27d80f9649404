import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { OrientationOutcome } from '../domain/counter.js';

const none = { nullable: true } as const;
const blank = { default: '' } as const;

/** Consent said aloud at the counter: who took it, when, in whose presence. Append-only. */
@Entity('spoken_consent')
export class SpokenConsentEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id', { unique: true }) readonly applicationId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('version') readonly version: string;
  @InstantColumn('said_at') readonly saidAt: Date;
  @IdColumn('taken_by') readonly takenBy: string;
  @TextColumn('presence') readonly presence: string;
}

/** The person's own yes to what somebody typed: a code that came to the own phone, or a signed statement. `usedAt`: when it was said. */
@Entity('assisted_yes')
export class AssistedYesEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @TextColumn('kind') readonly kind: 'code' | 'paper';
  @IdColumn('asked_by') readonly askedBy: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @TextColumn('code_hash', blank) readonly codeHash: string;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @IntColumn('tries', { default: 0 }) readonly tries: number;
  @InstantColumn('used_at', none) readonly usedAt: Date | null;
  @IdColumn('document_id', none) readonly documentId: string | null;
  @TextColumn('witness', blank) readonly witness: string;
}

/** Somebody at the reception: what was wished, where the person was sent, and with which advice. */
@Entity('orientation')
export class OrientationEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id', { unique: true }) readonly applicationId: string;
  @TextColumn('source') readonly source: 'lead' | 'counter';
  @IdColumn('opened_by') readonly openedBy: string;
  @InstantColumn('opened_at') readonly openedAt: Date;
  @TextColumn('wish', blank) readonly wish: string;
  @TextColumn('outcome', none) readonly outcome: OrientationOutcome | null;
  @TextColumn('advice', blank) readonly advice: string;
  @IdColumn('decided_by', none) readonly decidedBy: string | null;
  @InstantColumn('decided_at', none) readonly decidedAt: Date | null;
}
