import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, MoneyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { Score } from '../domain/grid.js';
import type { Note, Opinion, RecordKind } from '../domain/note.js';

/** The synthesis note: two pages for the committee. `planHash` names the version of the figures that it was written for. */
@Entity('instruction_note')
export class InstructionNoteEntity implements Note {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @TextColumn('person') readonly person: string;
  @TextColumn('project') readonly project: string;
  @TextColumn('market') readonly market: string;
  @TextColumn('finances') readonly finances: string;
  @TextColumn('risks') readonly risks: string;
  @TextColumn('opinion', { nullable: true }) readonly opinion: Opinion | null;
  @MoneyColumn('amount', { nullable: true }) readonly amount: Centimes | null;
  @IntColumn('term_months', { nullable: true }) readonly termMonths: number | null;
  @FlagColumn('mentor_needed') readonly mentorNeeded: boolean;
  @TextColumn('plan_hash', { nullable: true }) readonly planHash: string | null;
  @IdColumn('written_by') readonly writtenBy: string;
  @InstantColumn('written_at') readonly writtenAt: Date;
  @IntColumn('version') readonly version: number;
}

/** A meeting, a visit or the word of an expert, dated and never changed. */
@Entity('instruction_record')
export class InstructionRecordEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @TextColumn('kind') readonly kind: RecordKind;
  @DayColumn('held_on') readonly heldOn: LocalDate;
  @TextColumn('place') readonly place: string;
  @TextColumn('who') readonly who: string;
  @TextColumn('text') readonly text: string;
  @TextListColumn('seen') readonly seen: string[];
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}

/** One rater's score, given blind and never changed. */
@Entity('instruction_score')
export class InstructionScoreEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IntColumn('round') readonly round: number;
  @IdColumn('rater_id') readonly raterId: string;
  @IdColumn('grid_id') readonly gridId: string;
  @JsonColumn('lines') readonly lines: Score;
  @IntColumn('total') readonly total: number;
  @InstantColumn('at') readonly at: Date;
}

/** Rules that exclude a file, confirmed by a person, and what the applicant answered (law 09-08, article 11). */
@Entity('ineligibility')
export class IneligibilityEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @JsonColumn('rules') readonly rules: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[];
  @TextColumn('explanation') readonly explanation: string;
  @IdColumn('declared_by') readonly declaredBy: string;
  @DayColumn('declared_on') readonly declaredOn: LocalDate;
  @DayColumn('contest_until') readonly contestUntil: LocalDate;
  @DayColumn('contested_on', { nullable: true }) readonly contestedOn: LocalDate | null;
  @TextColumn('facts') readonly facts: string;
}
