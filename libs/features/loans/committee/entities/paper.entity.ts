import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { LetterContent, MinutesContent } from '../domain/papers.js';

/** Minutes of a session (number 0) or an addendum to them (1, 2 …); append-only, `hash` is SHA-256 of the content. */
@Entity('committee_minutes')
export class MinutesEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('session_id') readonly sessionId: string;
  @IntColumn('number') readonly number: number;
  @JsonColumn('content') readonly content: MinutesContent;
  @TextColumn('hash') readonly hash: string;
  @IdColumn('made_by') readonly madeBy: string;
  @InstantColumn('made_at') readonly madeAt: Date;
}

/** Who signed which text, and when; append-only. */
@Entity('committee_signature')
export class SignatureEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('minutes_id') readonly minutesId: string;
  @TextColumn('part') readonly part: 'chair' | 'secretary';
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('hash') readonly hash: string;
  @InstantColumn('at') readonly at: Date;
}

/** What the applicant was told, word for word; append-only. */
@Entity('committee_letter')
export class LetterEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('decision_id') readonly decisionId: string;
  @IdColumn('application_id') readonly applicationId: string;
  @JsonColumn('content') readonly content: LetterContent;
  @TextColumn('hash') readonly hash: string;
  @IdColumn('sent_by') readonly sentBy: string;
  @InstantColumn('sent_at') readonly sentAt: Date;
}

/** One longer validity of a grant; append-only. */
@Entity('committee_extension')
export class ExtensionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('decision_id') readonly decisionId: string;
  @DayColumn('until') readonly until: LocalDate;
  @TextColumn('reason') readonly reason: string;
  @IdColumn('granted_by') readonly grantedBy: string;
  @InstantColumn('at') readonly at: Date;
}

/** New facts with which a refused applicant asks another session to look again; append-only. */
@Entity('committee_review')
export class ReviewEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('decision_id') readonly decisionId: string;
  @IdColumn('application_id') readonly applicationId: string;
  @TextColumn('facts') readonly facts: string;
  @InstantColumn('at') readonly at: Date;
}
