import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { FullName } from '#features/mentoring';
import { type ContactBy, type ContactKind, contactKinds, type ContactState, contactStates } from './domain/contact.js';
import { type ActionOwner, actionOwners, indicators, type Light, lights, type TalkMode, talkModes, topics, worries } from './domain/report.js';

const day = { type: String, format: 'date', nullable: true } as const;
const sides = ['mentor', 'founder', 'staff'] as const;
export type Side = (typeof sides)[number];

export class ReportActionView {
  @ApiProperty({ enum: actionOwners }) readonly owner: ActionOwner;
  @ApiProperty() readonly what: string;
  @ApiProperty(day) readonly dueOn: LocalDate | null;
}
/** A value that was told: amounts as decimal MAD, counts as they are, yes and no as 1 and 0. */
export class TellingView {
  @ApiProperty({ enum: indicators }) readonly indicator: string;
  @ApiProperty() readonly value: string;
}
export class ReportView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly mentorshipId: string;
  @ApiProperty() readonly loanId: string;
  @ApiProperty({ format: 'date' }) readonly heldOn: LocalDate;
  @ApiProperty({ enum: talkModes }) readonly mode: TalkMode;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ enum: topics, isArray: true }) readonly topics: readonly string[];
  @ApiProperty({ minimum: 1, maximum: 5 }) readonly morale: number;
  @ApiProperty({ enum: lights }) readonly mentorLight: Light;
  @ApiProperty({ enum: lights, nullable: true, description: 'Told by the founder herself' }) readonly founderLight: Light | null;
  @ApiProperty() readonly said: string;
  @ApiProperty() readonly decisions: string;
  @ApiProperty() readonly help: string;
  @ApiProperty({ type: String, nullable: true, description: 'null for everybody but the mentor' }) readonly privateNote: string | null;
  @ApiProperty({ enum: worries, isArray: true }) readonly worries: readonly string[];
  @ApiProperty({ type: [TellingView], description: 'Figures that were told' }) readonly figures: readonly TellingView[];
  @ApiProperty({ type: [ReportActionView] }) readonly actions: readonly ReportActionView[];
  @ApiProperty({ type: FullName }) readonly mentorName: FullName;
  @ApiProperty({ type: FullName }) readonly founderName: FullName;
  @ApiProperty({ enum: sides, description: 'Which side I am on' }) readonly as: Side;
  @ApiProperty({ format: 'date-time' }) readonly receivedAt: string;
}
export class ReportList {
  @ApiProperty({ type: [ReportView] }) readonly items: readonly ReportView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class Kept {
  @ApiProperty() readonly id: string;
}

export class ContactView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: contactKinds }) readonly kind: ContactKind;
  @ApiProperty({ description: 'Month after the money was out; of a kick-off, which mentor it is' }) readonly n: number;
  @ApiProperty({ enum: ['mentor', 'officer'] }) readonly by: ContactBy;
  @ApiProperty({ format: 'date' }) readonly dueOn: LocalDate;
  @ApiProperty({ enum: contactStates }) readonly state: ContactState;
  @ApiProperty(day) readonly doneOn: LocalDate | null;
  @ApiProperty({ description: 'Open, and its day is over' }) readonly late: boolean;
}
export class NextMeetingView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly startsAt: string;
  @ApiProperty({ enum: talkModes }) readonly mode: TalkMode;
  @ApiProperty() readonly place: string;
}
export class FirmView {
  @ApiProperty() readonly mentorshipId: string;
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ enum: sides }) readonly as: Side;
  @ApiProperty() readonly project: string;
  @ApiProperty({ type: FullName }) readonly mentorName: FullName;
  @ApiProperty({ type: FullName }) readonly founderName: FullName;
  @ApiProperty({ type: NextMeetingView, nullable: true }) readonly nextMeeting: NextMeetingView | null;
  @ApiProperty({ type: NextMeetingView, nullable: true, description: 'Over, and not told about yet: the oldest one' }) readonly untold: NextMeetingView | null;
  @ApiProperty({ type: ContactView, nullable: true, description: 'The first open contact of the mentor' }) readonly due: ContactView | null;
  @ApiProperty(day) readonly lastReportOn: LocalDate | null;
}
export class FirmList {
  @ApiProperty({ type: [FirmView] }) readonly items: readonly FirmView[];
  @ApiProperty({ format: 'date' }) readonly today: LocalDate;
}
export class FirmPlanView extends FirmView {
  @ApiProperty({ type: [ContactView] }) readonly contacts: readonly ContactView[];
  @ApiProperty({ format: 'date' }) readonly today: LocalDate;
}

export class LateContactView extends ContactView {
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly project: string;
  @ApiProperty({ type: FullName }) readonly founderName: FullName;
  @ApiProperty({ type: FullName, nullable: true, description: 'null while nobody follows the firm' }) readonly mentorName: FullName | null;
}
export class LateContactList {
  @ApiProperty({ type: [LateContactView] }) readonly items: readonly LateContactView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class SilentMentorView {
  @ApiProperty() readonly mentorshipId: string;
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly project: string;
  @ApiProperty({ type: FullName }) readonly mentorName: FullName;
  @ApiProperty({ type: FullName }) readonly founderName: FullName;
  @ApiProperty({ ...day, description: 'null: never' }) readonly lastReportOn: LocalDate | null;
  @ApiProperty({ description: 'Days since the last report, or since the two began' }) readonly days: number;
}
export class SilentMentorList {
  @ApiProperty({ type: [SilentMentorView] }) readonly items: readonly SilentMentorView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
