import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { AlertCode, AlertLevel } from '../domain/alert-rules.js';
import type { Light } from '../domain/light.js';
import type { NoteAudience } from '../domain/note.js';
import type { PlanState } from '../domain/plan.moves.js';
import type { TaskKind, TaskPart, TaskState } from '../domain/task.js';

/** Something that somebody does until a day. `subjectId`: the instalment, the alert or the plan it is about; then there is one per part. */
@Entity('founder_task')
export class FounderTaskEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('loan_id', { nullable: true }) readonly loanId: string | null;
  @IdColumn('plan_id', { nullable: true }) readonly planId: string | null;
  @TextColumn('part') readonly part: TaskPart;
  /** null: of whoever of this part comes first. */
  @IdColumn('owner_account_id', { nullable: true }) readonly ownerAccountId: string | null;
  @TextColumn('kind') readonly kind: TaskKind;
  @IdColumn('subject_id', { nullable: true }) readonly subjectId: string | null;
  @TextColumn('words') readonly words: string;
  @DayColumn('due_on') readonly dueOn: LocalDate;
  @FlagColumn('remind') readonly remind: boolean;
  @TextColumn('state') readonly state: TaskState;
  @IdColumn('made_by', { nullable: true }) readonly madeBy: string | null;
  @InstantColumn('made_at') readonly madeAt: Date;
  /** null on an ended task: it closed itself. */
  @IdColumn('ended_by', { nullable: true }) readonly endedBy: string | null;
  @InstantColumn('ended_at', { nullable: true }) readonly endedAt: Date | null;
}

@Entity('founder_note')
export class FounderNoteEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('author_account_id') readonly authorAccountId: string;
  @TextColumn('part') readonly part: TaskPart;
  @TextColumn('audience') readonly audience: NoteAudience;
  @TextColumn('words') readonly words: string;
  @InstantColumn('written_at') readonly writtenAt: Date;
  /** Its words are gone then. */
  @InstantColumn('taken_back_at', { nullable: true }) readonly takenBackAt: Date | null;
}

/** An alert while it stands, and since when; with another level it is another one. */
@Entity('firm_alert')
export class FirmAlertEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('code') readonly code: AlertCode;
  @TextColumn('level') readonly level: AlertLevel;
  @JsonColumn('cause') readonly cause: Readonly<Record<string, string | number>>;
  @TextColumn('version') readonly version: string;
  @DayColumn('opened_on') readonly openedOn: LocalDate;
  @DayColumn('closed_on', { nullable: true }) readonly closedOn: LocalDate | null;
}

/** The light of a firm as it was worked out last, for the officer's list. */
@Entity('firm_light')
export class FirmLightEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('light') readonly light: Light;
  @IntColumn('reds') readonly reds: number;
  @IntColumn('ambers') readonly ambers: number;
  @DayColumn('since') readonly since: LocalDate;
  @DayColumn('seen_on') readonly seenOn: LocalDate;
}

@Entity('action_plan')
export class ActionPlanEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('state') readonly state: PlanState;
  @DayColumn('wanted_on') readonly wantedOn: LocalDate;
  @DayColumn('due_on') readonly dueOn: LocalDate;
  @DayColumn('begun_on', { nullable: true }) readonly begunOn: LocalDate | null;
  @DayColumn('ended_on', { nullable: true }) readonly endedOn: LocalDate | null;
  @TextColumn('words') readonly words: string;
  @TextColumn('outcome') readonly outcome: string;
  @IdColumn('written_by', { nullable: true }) readonly writtenBy: string | null;
}

/** The founder's yes that her mentor sees the amounts of her loan, to one mentor, until she takes it back. Kept after that (law 09-08). */
@Entity('amount_consent')
export class AmountConsentEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('mentorship_id') readonly mentorshipId: string;
  @TextColumn('text_version') readonly textVersion: string;
  @TextColumn('channel') readonly channel: 'web';
  @IdColumn('given_by') readonly givenBy: string;
  @InstantColumn('given_at') readonly givenAt: Date;
  @InstantColumn('withdrawn_at', { nullable: true }) readonly withdrawnAt: Date | null;
}
