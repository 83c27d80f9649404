import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { ApplicantName, ApplicationView } from '../application/application.views.js';
import { decisionKinds } from '../application/domain/decision.js';
import { type Choice, choices, type Outcome, outcomes } from './domain/ballot.js';
import { type QuorumGap, quorumGaps } from './domain/quorum.js';
import { chairs, colleges, type LinkKind, linkKinds } from './domain/seats.js';
import { itemStates, presences, sessionKinds, sessionModes, type SessionMove, sessionMoves, sessionStates } from './domain/session.moves.js';
import { ScoresTogether } from '../instruction/instruction.views.js';
import { type VoteBar, voteBars } from './domain/sitting.js';

const text = { type: String, nullable: true } as const;
const day = { type: String, format: 'date' } as const;
const instant = { type: String, format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;
const moves = Object.keys(sessionMoves);

/** What a write of the committee answers. */
export class CommitteeDone {
  @ApiProperty() readonly id: string;
}
export class CommitteeMoved extends CommitteeDone {
  @ApiProperty({ type: String }) readonly state: string;
}
export class SessionMade extends CommitteeDone {
  @ApiProperty({ example: 'C-2027-001' }) readonly number: string;
}

export class LinkView {
  @ApiProperty({ enum: linkKinds }) readonly kind: LinkKind;
  @ApiProperty() readonly name: string;
}
export class SeatView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly accountId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: colleges }) readonly college: string;
  @ApiProperty({ enum: chairs }) readonly chair: string;
  @ApiProperty() readonly voting: boolean;
  @ApiProperty(day) readonly fromDay: LocalDate;
  @ApiProperty(day) readonly toDay: LocalDate;
  @ApiProperty() readonly inForce: boolean;
  @ApiProperty(maybeInstant) readonly pledgedAt: string | null;
}
export class CandidateView {
  @ApiProperty() readonly accountId: string;
  @ApiProperty() readonly name: string;
}
export class SeatList {
  @ApiProperty({ type: [SeatView] }) readonly items: readonly SeatView[];
  @ApiProperty({ type: [CandidateView], description: 'Accounts with the role of a member and no seat today' }) readonly candidates: readonly CandidateView[];
}
export class MySeat {
  @ApiProperty({ type: SeatView, nullable: true }) readonly seat: SeatView | null;
  @ApiProperty({ type: [LinkView] }) readonly links: readonly LinkView[];
}

export class RuleView {
  @ApiProperty() readonly version: number;
  @ApiProperty(day) readonly validFrom: LocalDate;
  @ApiProperty() readonly minPresent: number;
  @ApiProperty() readonly minColleges: number;
  @ApiProperty() readonly minEntrepreneurs: number;
  @ApiProperty() readonly minFinance: number;
  @ApiProperty() readonly noticeDays: number;
  @ApiProperty() readonly accessBeforeDays: number;
  @ApiProperty() readonly accessAfterDays: number;
  @ApiProperty() readonly writtenHours: number;
  @ApiProperty() readonly maxAdjournments: number;
  @ApiProperty() readonly comebackDays: number;
  @ApiProperty() readonly reviewDays: number;
  @ApiProperty() readonly extensionDays: number;
}
export class RuleList {
  @ApiProperty({ type: [RuleView], description: 'Newest version first' }) readonly items: readonly RuleView[];
}

export class QuorumView {
  @ApiProperty() readonly present: number;
  @ApiProperty() readonly colleges: number;
  @ApiProperty() readonly entrepreneurs: number;
  @ApiProperty() readonly finance: number;
  @ApiProperty({ enum: quorumGaps, isArray: true, description: 'Empty: the committee may decide' }) readonly gaps: readonly QuorumGap[];
}
export class SessionLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'C-2027-001' }) readonly number: string;
  @ApiProperty({ enum: sessionKinds }) readonly kind: string;
  @ApiProperty({ enum: sessionStates }) readonly state: string;
  @ApiProperty(day) readonly day: LocalDate;
  @ApiProperty(instant) readonly startsAt: string;
  @ApiProperty({ enum: sessionModes }) readonly mode: string;
  @ApiProperty() readonly place: string;
  @ApiProperty({ description: 'Files on the agenda, those taken off left out' }) readonly files: number;
}
export class SessionPage {
  @ApiProperty({ type: [SessionLine] }) readonly items: readonly SessionLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
/** What I may do on an item, as a member. */
export class MyVoteView {
  @ApiProperty({ enum: voteBars, nullable: true, type: String, description: 'Why I may not vote now; null: I may' }) readonly bar: VoteBar | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'My answer about interests; null before it' }) readonly recused: boolean | null;
  @ApiProperty({ enum: choices, nullable: true, type: String }) readonly choice: Choice | null;
  @ApiProperty({ type: [LinkView], description: 'Links that I declared and that appear in this file' }) readonly suggested: readonly LinkView[];
}
export class ItemLine {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly position: number;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ enum: itemStates }) readonly state: string;
  @ApiProperty() readonly applicationId: string;
  @ApiProperty({ example: 'D-2027-0001' }) readonly number: string;
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty({ type: ApplicantName }) readonly personName: ApplicantName;
  @ApiProperty({ example: '50000.00' }) readonly amount: string;
  @ApiProperty(maybeInstant) readonly convokedAt: string | null;
  @ApiProperty({ description: 'How the applicant agreed to a short notice' }) readonly agreement: string;
  @ApiProperty() readonly presenter: string;
  @ApiProperty({ description: 'Voices given so far' }) readonly voices: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'As a member: whether I voted or left the item; null for others' }) readonly mine: boolean | null;
  @ApiProperty({ ...text, enum: decisionKinds }) readonly decision: string | null;
  @ApiProperty({ description: 'Whether the letter left' }) readonly told: boolean;
}
export class PresenceView {
  @ApiProperty() readonly mandateId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: colleges }) readonly college: string;
  @ApiProperty({ enum: chairs }) readonly chair: string;
  @ApiProperty({ enum: presences, nullable: true, type: String }) readonly presence: string | null;
  @ApiProperty() readonly identified: boolean;
  @ApiProperty() readonly pledged: boolean;
}
export class SignatureView {
  @ApiProperty({ enum: ['chair', 'secretary'] }) readonly part: string;
  @ApiProperty() readonly name: string;
  @ApiProperty(instant) readonly at: string;
}
export class MinutesView {
  @ApiProperty({ description: '0: the minutes; 1, 2 …: an addendum' }) readonly number: number;
  @ApiProperty({ description: 'SHA-256 of the content' }) readonly hash: string;
  @ApiProperty({ description: 'Whether the content still has that hash' }) readonly whole: boolean;
  @ApiProperty(instant) readonly madeAt: string;
  @ApiProperty() readonly addendum: string;
  @ApiProperty({ type: [SignatureView] }) readonly signatures: readonly SignatureView[];
}
export class SessionView extends SessionLine {
  @ApiProperty(maybeInstant) readonly closesAt: string | null;
  @ApiProperty({ type: RuleView }) readonly rule: RuleView;
  @ApiProperty({ type: [ItemLine] }) readonly items: readonly ItemLine[];
  @ApiProperty({ type: [PresenceView] }) readonly members: readonly PresenceView[];
  @ApiProperty({ type: QuorumView, description: 'With everybody who is there, before anybody leaves an item' }) readonly quorum: QuorumView;
  @ApiProperty({ type: [MinutesView] }) readonly minutes: readonly MinutesView[];
  @ApiProperty({ enum: moves, isArray: true }) readonly allowedMoves: readonly SessionMove[];
  @ApiProperty({ description: 'Whether I lead this session' }) readonly iPreside: boolean;
  @ApiProperty(day) readonly readFrom: LocalDate;
  @ApiProperty(day) readonly readTo: LocalDate;
  @ApiProperty({ description: 'Whether I may open the files today' }) readonly readable: boolean;
  @ApiProperty(day) readonly today: LocalDate;
}
export class TallyView {
  @ApiProperty() readonly for: number;
  @ApiProperty() readonly against: number;
  @ApiProperty() readonly abstain: number;
  @ApiProperty() readonly tieBroken: boolean;
  @ApiProperty({ enum: outcomes }) readonly outcome: Outcome;
}
export class VoiceView {
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: colleges }) readonly college: string;
  @ApiProperty({ type: Boolean, nullable: true }) readonly recused: boolean | null;
  @ApiProperty() readonly voted: boolean;
  @ApiProperty({ enum: choices, nullable: true, type: String, description: 'Shown once the item is decided' }) readonly choice: Choice | null;
}
/** A file before the committee, with everything that its reader may see and do. */
export class ItemView {
  @ApiProperty({ type: ItemLine }) readonly item: ItemLine;
  @ApiProperty({ type: SessionLine }) readonly session: SessionLine;
  @ApiProperty({ type: ApplicationView, nullable: true, description: 'null for a member outside the reading days, or who left the item' }) readonly file: ApplicationView | null;
  @ApiProperty({ type: ScoresTogether, nullable: true, description: 'Scores of the study line by line; null like the file, or before any' }) readonly scores: ScoresTogether | null;
  @ApiProperty({ type: [String], description: 'New facts of a second look' }) readonly newFacts: readonly string[];
  @ApiProperty({ type: QuorumView }) readonly quorum: QuorumView;
  @ApiProperty({ type: [VoiceView] }) readonly voices: readonly VoiceView[];
  @ApiProperty({ type: TallyView, nullable: true, description: 'For the secretary and the chair, and for all once decided' }) readonly tally: TallyView | null;
  @ApiProperty({ enum: decisionKinds, isArray: true, description: 'Decisions that the vote allows, for who may close the item' }) readonly kinds: readonly string[];
  @ApiProperty({ type: MyVoteView, nullable: true, description: 'null for who has no seat' }) readonly mine: MyVoteView | null;
  @ApiProperty({ type: String, nullable: true, description: 'The next file of the session that waits for my voice' }) readonly nextItemId: string | null;
}
