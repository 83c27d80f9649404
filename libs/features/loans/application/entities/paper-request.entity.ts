import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ItemAnswer, ItemReason, RequestState } from '../domain/paper-request.js';

const none = { nullable: true } as const;

/** One request for all that a file lacks. */
@Entity('paper_request')
export class PaperRequestEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IntColumn('n') readonly n: number;
  @TextColumn('state') readonly state: RequestState;
  @DayColumn('due_on') readonly dueOn: LocalDate;
  @TextColumn('message', { default: '' }) readonly message: string;
  @IdColumn('asked_by') readonly askedBy: string;
  @InstantColumn('asked_at') readonly askedAt: Date;
  /** The founder may read it from here on. */
  @InstantColumn('sent_at', none) readonly sentAt: Date | null;
  @InstantColumn('answered_at', none) readonly answeredAt: Date | null;
  /** Of the other person: why the founder is asked again, or why not. */
  @TextColumn('reason', { default: '' }) readonly reason: string;
  @IdColumn('decided_by', none) readonly decidedBy: string | null;
  @InstantColumn('decided_at', none) readonly decidedAt: Date | null;
}

/** One thing that is asked for: a kind of paper, or anything else in words. */
@Entity('paper_request_item')
export class PaperRequestItemEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('request_id') readonly requestId: string;
  @IntColumn('n') readonly n: number;
  @TextColumn('code', none) readonly code: string | null;
  @TextColumn('text', { default: '' }) readonly text: string;
  @IntColumn('wanted') readonly wanted: number;
  @TextColumn('reason') readonly reason: ItemReason;
  @TextColumn('words', { default: '' }) readonly words: string;
  @TextColumn('answer') readonly answer: ItemAnswer;
  @TextColumn('explanation', { default: '' }) readonly explanation: string;
  @InstantColumn('answered_at', none) readonly answeredAt: Date | null;
}
