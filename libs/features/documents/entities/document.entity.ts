import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { Media } from '../domain/clean-file.js';
import type { DocumentCode } from '../domain/document.js';

/** One photo or PDF of a person. Its bytes lie sealed in the file store under `file`; after erasure only the row stays, without name and bytes. */
@Entity('document')
export class DocumentEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('code') readonly code: DocumentCode;
  @TextColumn('name') readonly name: string;
  @TextColumn('media') readonly media: Media;
  @IntColumn('size') readonly size: number;
  /** Of the bytes as they came, so that the same photo is known again. */
  @TextColumn('sha256') readonly sha256: string;
  @TextColumn('file') readonly file: string;
  @TextColumn('state') readonly state: 'here' | 'erased';
  /** A loan file rests on it: it may not be erased by its owner. */
  @FlagColumn('kept') readonly kept: boolean;
  /** As they stand on the paper, read by who checked it; null until then, or for a paper without. */
  @DayColumn('issued_on', { nullable: true }) readonly issuedOn: LocalDate | null;
  @DayColumn('expires_on', { nullable: true }) readonly expiresOn: LocalDate | null;
  @IdColumn('uploaded_by') readonly uploadedBy: string;
  @InstantColumn('uploaded_at') readonly uploadedAt: Date;
}

/** Somebody other than the owner opened it; append-only. */
@Entity('document_read')
export class DocumentReadEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('document_id') readonly documentId: string;
  @IdColumn('account_id') readonly accountId: string;
  @InstantColumn('at') readonly at: Date;
}
