import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { ContactKind, ContactState } from '../domain/contact.js';
import type { ActionOwner, Indicator, Light, TalkMode } from '../domain/report.js';

@Entity('planned_contact')
export class PlannedContactEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('kind') readonly kind: ContactKind;
  @IntColumn('n') readonly n: number;
  @DayColumn('due_on') readonly dueOn: LocalDate;
  @TextColumn('state') readonly state: ContactState;
  @DayColumn('done_on', { nullable: true }) readonly doneOn: LocalDate | null;
  /** The officer's words about a contact of hers. */
  @TextColumn('note') readonly note: string;
}

@Entity('follow_up_report')
export class FollowUpReportEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mentorship_id') readonly mentorshipId: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('mentor_id') readonly mentorId: string;
  @IdColumn('meeting_id', { nullable: true }) readonly meetingId: string | null;
  @IdColumn('contact_id', { nullable: true }) readonly contactId: string | null;
  @IdColumn('written_by') readonly writtenBy: string;
  /** Made on the phone: the same report arrives once, however late it comes again. */
  @TextColumn('client_key') readonly clientKey: string;
  @DayColumn('held_on') readonly heldOn: LocalDate;
  @TextColumn('mode') readonly mode: TalkMode;
  @IntColumn('minutes') readonly minutes: number;
  @TextListColumn('topics') readonly topics: string[];
  @IntColumn('morale') readonly morale: number;
  @TextColumn('mentor_light') readonly mentorLight: Light;
  @TextColumn('founder_light', { nullable: true }) readonly founderLight: Light | null;
  @InstantColumn('founder_light_at', { nullable: true }) readonly founderLightAt: Date | null;
  @TextColumn('said') readonly said: string;
  @TextColumn('decisions') readonly decisions: string;
  @TextColumn('help') readonly help: string;
  /** For the mentor alone. */
  @TextColumn('private_note') readonly privateNote: string;
  /** When the mentor pressed the button, by the phone's clock, never later than it arrived. */
  @InstantColumn('written_at') readonly writtenAt: Date;
  @InstantColumn('received_at') readonly receivedAt: Date;
}

/** Who does what until when, as the two agreed. */
@Entity('follow_up_action')
export class FollowUpActionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('report_id') readonly reportId: string;
  @IntColumn('n') readonly n: number;
  @TextColumn('owner') readonly owner: ActionOwner;
  @TextColumn('what') readonly what: string;
  @DayColumn('due_on', { nullable: true }) readonly dueOn: LocalDate | null;
}

/** One value that a report told about a firm. */
@Entity('indicator_value')
export class IndicatorValueEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('report_id') readonly reportId: string;
  @TextColumn('indicator') readonly indicator: Indicator;
  /** Centimes, a count, or 0 and 1, as the indicator says. */
  @MoneyColumn('value') readonly value: bigint;
  @DayColumn('on_day') readonly onDay: LocalDate;
}
