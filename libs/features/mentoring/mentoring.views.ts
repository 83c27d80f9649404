import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { firmStages, HARD_CAPACITY, mentorFunctions, mentorSlots, type MentorState, mentorStates, ownFirms, type SexWish, sexWishes } from './domain/mentor.js';
import { type MeetingState, meetingStates } from './domain/meeting.moves.js';
import { type MentorMove, mentorMoves } from './domain/mentor.moves.js';
import { type MentorshipState, mentorshipStates } from './domain/mentorship.moves.js';
import { type ProposalState, proposalStates } from './domain/proposal.moves.js';
import { type MeetingMode, meetingModes } from './domain/meeting.js';

const text = { type: String, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const moves = Object.keys(mentorMoves);

export class FullName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}

export class AbsenceView {
  @ApiProperty({ format: 'date' }) readonly fromOn: LocalDate;
  @ApiProperty({ format: 'date' }) readonly toOn: LocalDate;
}
/** What a mentor said of herself, and how many firms she follows now. */
export class MentorView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: mentorStates }) readonly state: MentorState;
  @ApiProperty({ minimum: 1, maximum: HARD_CAPACITY }) readonly capacity: number;
  @ApiProperty() readonly load: number;
  @ApiProperty({ type: [String] }) readonly sectors: readonly string[];
  @ApiProperty({ enum: mentorFunctions, isArray: true }) readonly functions: readonly string[];
  @ApiProperty({ enum: mentorSlots, isArray: true }) readonly slots: readonly string[];
  @ApiProperty({ enum: firmStages, isArray: true }) readonly stages: readonly string[];
  @ApiProperty() readonly online: boolean;
  @ApiProperty() readonly reachKm: number;
  @ApiProperty() readonly headline: string;
  @ApiProperty(day) readonly interviewedOn: LocalDate | null;
  @ApiProperty(day) readonly trainedOn: LocalDate | null;
  @ApiProperty({ ...day, description: 'The day the pledge was signed' }) readonly charterOn: LocalDate | null;
  @ApiProperty({ enum: ownFirms, nullable: true }) readonly ownFirm: 'none' | 'yes' | null;
  @ApiProperty(text) readonly ownSector: string | null;
  @ApiProperty({ enum: sexWishes }) readonly sexWish: SexWish;
  @ApiProperty({ type: [AbsenceView], description: 'Those that are not over' }) readonly absences: readonly AbsenceView[];
}
export class MyMentorProfile {
  @ApiProperty({ type: MentorView, nullable: true, description: 'null until the first one is saved' }) readonly mentor: MentorView | null;
}

export class ContactView {
  @ApiProperty(text) readonly email: string | null;
  @ApiProperty(text) readonly phone: string | null;
}
/** A mentor as the officer sees her: how to reach her for the interview, and the moves that are open. */
export class MentorLine extends MentorView {
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty({ type: ContactView }) readonly contact: ContactView;
  @ApiProperty({ enum: moves, isArray: true }) readonly allowedMoves: readonly MentorMove[];
}
export class MentorList {
  @ApiProperty({ type: [MentorLine] }) readonly items: readonly MentorLine[];
}
export class MentorSaved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: mentorStates }) readonly state: MentorState;
}

/** Points of each part and the most it can give; common functions and languages; nearness. As the matching stored it with the proposal. */
export class ProposalReasons {
  @ApiProperty({ type: Object }) readonly parts: Readonly<Record<string, number>>;
  @ApiProperty({ type: Object }) readonly outOf: Readonly<Record<string, number>>;
  @ApiProperty({ type: [String] }) readonly functions: readonly string[];
  @ApiProperty({ type: [String] }) readonly languages: readonly string[];
  @ApiProperty() readonly sameSector: boolean;
  @ApiProperty({ type: Number, nullable: true }) readonly distanceKm: number | null;
  @ApiProperty() readonly online: boolean;
}
export class ProposedMentor {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty() readonly headline: string;
  @ApiProperty({ type: [String] }) readonly sectors: readonly string[];
  @ApiProperty({ enum: mentorFunctions, isArray: true }) readonly functions: readonly string[];
}
export class ProposedFounder {
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty() readonly project: string;
  @ApiProperty() readonly sectorCode: string;
}
export class ProposalView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: proposalStates }) readonly state: ProposalState;
  @ApiProperty() readonly rank: number;
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly score: number;
  @ApiProperty({ enum: ['mentor', 'founder'], description: 'Which side I am on' }) readonly as: 'mentor' | 'founder';
  @ApiProperty({ type: ProposalReasons }) readonly reasons: ProposalReasons;
  @ApiProperty({ type: ProposedMentor }) readonly mentor: ProposedMentor;
  @ApiProperty({ type: ProposedFounder }) readonly founder: ProposedFounder;
  @ApiProperty({ enum: ['accept', 'confirm', 'decline'], isArray: true }) readonly allowedMoves: readonly string[];
}
export class ProposalList {
  @ApiProperty({ type: [ProposalView] }) readonly items: readonly ProposalView[];
}
export class ProposalAccepted {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly mentorshipId: string;
}
export class ProposalDeclined {
  @ApiProperty() readonly id: string;
}

export class MeetingView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly startsAt: string;
  @ApiProperty({ enum: meetingModes }) readonly mode: MeetingMode;
  @ApiProperty() readonly place: string;
  @ApiProperty({ enum: meetingStates }) readonly state: MeetingState;
  @ApiProperty({ description: 'Planned, and its time is over' }) readonly over: boolean;
}
export class MentorshipView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: mentorshipStates }) readonly state: MentorshipState;
  @ApiProperty({ enum: ['mentor', 'founder'], description: 'Which side I am on' }) readonly as: 'mentor' | 'founder';
  @ApiProperty({ format: 'date' }) readonly startedOn: LocalDate;
  @ApiProperty({ type: FullName }) readonly mentorName: FullName;
  @ApiProperty({ type: FullName }) readonly founderName: FullName;
  @ApiProperty({ description: 'The person of the founder: her file' }) readonly founderId: string;
  @ApiProperty({ description: 'The charter waits for my signature' }) readonly toSign: boolean;
  @ApiProperty() readonly project: string;
  @ApiProperty({ type: [MeetingView] }) readonly meetings: readonly MeetingView[];
}
export class MentorshipList {
  @ApiProperty({ type: [MentorshipView] }) readonly items: readonly MentorshipView[];
}
export class MeetingPlanned {
  @ApiProperty() readonly id: string;
}
