import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { ContactKind, ContactOutcome, DifficultyReason } from '../domain/contact.js';
import type { DunningAction, DunningActor } from '../domain/dunning.js';

/** A version of the ladder; the newest whose first day is over binds. */
@Entity('dunning_ladder')
export class DunningLadderEntity {
  @KeyColumn() readonly id: string;
  @IntColumn('n') readonly n: number;
  @DayColumn('valid_from') readonly validFrom: LocalDate;
  @IdColumn('made_by', { nullable: true }) readonly madeBy: string | null;
  @InstantColumn('at') readonly at: Date;
}

@Entity('dunning_step')
export class DunningStepEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('ladder_id') readonly ladderId: string;
  @IntColumn('dpd') readonly dpd: number;
  @IntColumn('level') readonly level: number;
  @TextColumn('action') readonly action: DunningAction;
  @TextColumn('who') readonly who: DunningActor;
}

/** A step that a late loan has reached, once per loan, oldest unpaid row and step. `passed`: a late run went over it, or the loan was paid. */
@Entity('dunning_task')
export class DunningTaskEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @DayColumn('since') readonly since: LocalDate;
  @IntColumn('dpd') readonly dpd: number;
  @IntColumn('level') readonly level: number;
  @TextColumn('action') readonly action: DunningAction;
  @TextColumn('who') readonly who: DunningActor;
  @TextColumn('state') readonly state: 'open' | 'done' | 'passed';
  @DayColumn('opened_on') readonly openedOn: LocalDate;
  @DayColumn('closed_on', { nullable: true }) readonly closedOn: LocalDate | null;
  @TextColumn('closed_by', { nullable: true }) readonly closedBy: string | null;
}

@Entity('arrears_contact')
export class ArrearsContactEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('task_id', { nullable: true }) readonly taskId: string | null;
  @TextColumn('kind') readonly kind: ContactKind;
  @TextColumn('outcome') readonly outcome: ContactOutcome;
  @TextColumn('note') readonly note: string;
  @DayColumn('on_day') readonly on: LocalDate;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}

@Entity('payment_promise')
export class PaymentPromiseEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @MoneyColumn('amount') readonly amount: Centimes;
  @DayColumn('made_on') readonly madeOn: LocalDate;
  @DayColumn('promised_for') readonly promisedFor: LocalDate;
  @TextColumn('note') readonly note: string;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}

/** What the borrower says about the delay, in her own words. */
@Entity('difficulty_report')
export class DifficultyReportEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('reason') readonly reason: DifficultyReason;
  @TextColumn('words') readonly words: string;
  @DayColumn('can_pay_on', { nullable: true }) readonly canPayOn: LocalDate | null;
  @FlagColumn('tell_mentor_all') readonly tellMentorAmounts: boolean;
  @InstantColumn('at') readonly at: Date;
}

@Entity('dunning_pause')
export class DunningPauseEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @DayColumn('from_day') readonly from: LocalDate;
  @DayColumn('until_day') readonly until: LocalDate;
  @TextColumn('reason') readonly reason: string;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @DayColumn('ended_on', { nullable: true }) readonly endedOn: LocalDate | null;
  @InstantColumn('at') readonly at: Date;
}
