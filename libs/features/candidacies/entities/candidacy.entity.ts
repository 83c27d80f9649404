import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { CandidacyKind, CandidacyState } from '../domain/candidacy.js';
import type { Consent } from '../domain/counter.js';
import type { Hideable } from '../domain/hidden.js';

/** One person's candidacy for one offer. */
@Entity('candidacy')
export class CandidacyEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('offer_id') readonly offerId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('kind') readonly kind: CandidacyKind;
  @TextColumn('state') readonly state: CandidacyState;
  /** Since when the state holds. */
  @InstantColumn('since') readonly since: Date;
  @InstantColumn('applied_at') readonly appliedAt: Date;
  /** When the organisation got it. */
  @InstantColumn('sent_at', { nullable: true }) readonly sentAt: Date | null;
  /** Parts of the profile that the employer does not see. */
  @TextListColumn('hidden') readonly hidden: Hideable[];
  /** What she writes to the employer. */
  @TextColumn('words') readonly words: string;
  /** How well the pair fitted when she applied, 0–1000, and why, in the codes of the matching; null when nothing was to be said. */
  @IntColumn('score', { nullable: true }) readonly score: number | null;
  @JsonColumn('reasons', { nullable: true }) readonly reasons: object | null;
  /** The session of a training in which a seat is kept. */
  @IdColumn('session_id', { nullable: true }) readonly sessionId: string | null;
  @TextColumn('reason', { nullable: true }) readonly reason: string | null;
  /** What the employer writes to her with the last answer. */
  @TextColumn('reply') readonly reply: string;
  @InstantColumn('meets_at', { nullable: true }) readonly meetsAt: Date | null;
  @TextColumn('meets_where') readonly meetsWhere: string;
  /** The day on which she was hired, or on which the training ended: outcomes are asked from there. */
  @DayColumn('settled_on', { nullable: true }) readonly settledOn: LocalDate | null;
  /** The account that typed it for her, and the yes that she said aloud; null when she wrote it herself. */
  @IdColumn('typed_by', { nullable: true }) readonly typedBy: string | null;
  @JsonColumn('consent', { nullable: true }) readonly consent: Consent | null;
  /** Until when somebody without an account was told what became of it, face to face or by phone. */
  @InstantColumn('told_at', { nullable: true }) readonly toldAt: Date | null;
}
