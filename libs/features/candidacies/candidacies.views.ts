import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { BlockView, ReasonsView } from '#features/matching';
import { CodedLabel, OfferCard } from '#features/offers';
import { type CandidacyKind, type CandidacyMove, candidacyMoves, type CandidacyState, candidacyStates } from './domain/candidacy.js';
import { type Fact, facts } from './domain/facts.js';
import { type Hideable, hideable } from './domain/hidden.js';
import { allOutcomeAnswers, type OutcomeAnswer } from './domain/outcomes.js';
import { candidacyReasons } from './domain/reasons.js';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;
const instant = { ...text, format: 'date-time' } as const;

export class CandidacyMoved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: candidacyStates }) readonly state: CandidacyState;
}

/** What stands between me and an offer, before I apply. */
export class ApplyView {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({ description: 'The offer takes candidacies' }) readonly open: boolean;
  @ApiProperty() readonly hasProfile: boolean;
  @ApiProperty({ type: CandidacyMoved, nullable: true, description: 'My newest candidacy for it' }) readonly mine: CandidacyMoved | null;
  @ApiProperty({ description: 'I may apply once nothing is missing and nothing stands in the way' }) readonly again: boolean;
  @ApiProperty({ enum: facts, isArray: true, description: 'Facts of my profile that the offer asks for and that are not told' }) readonly missing: readonly Fact[];
  @ApiProperty({ type: BlockView, nullable: true, description: 'A hard test that I fail' }) readonly block: BlockView | null;
  @ApiProperty({ description: 'Goes to the organisation at once; else an officer forwards it' }) readonly direct: boolean;
}

export class StepView {
  @ApiProperty({ enum: candidacyStates }) readonly state: CandidacyState;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}
export class QuestionView {
  @ApiProperty() readonly months: number;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
  @ApiProperty({ enum: allOutcomeAnswers, nullable: true }) readonly answer: OutcomeAnswer | null;
}

/** My candidacy in a list. */
export class MyCandidacy {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({ enum: ['job', 'training'] }) readonly kind: CandidacyKind;
  @ApiProperty({ enum: candidacyStates }) readonly state: CandidacyState;
  @ApiProperty({ format: 'date-time', description: 'Since when the state holds' }) readonly since: string;
  @ApiProperty({ format: 'date-time' }) readonly appliedAt: string;
  @ApiProperty({ ...instant, description: 'When I am expected' }) readonly meetsAt: string | null;
  @ApiProperty({ ...whole, description: 'Months after which I am asked what became of it, when a question is open' }) readonly asked: number | null;
}
export class MyCandidacyPage {
  @ApiProperty({ type: [MyCandidacy] }) readonly items: readonly MyCandidacy[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

/** The session of a training in which I have a seat. */
export class MySession {
  @ApiProperty({ type: String, format: 'date' }) readonly startsOn: LocalDate;
  @ApiProperty({ ...text, format: 'date' }) readonly endsOn: LocalDate | null;
}
/** A session with the seats that are still free. */
export class SessionRoom extends MySession {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly seats: number;
  @ApiProperty() readonly room: number;
}

/** My whole candidacy. `near`: open offers like it, when it is over. */
export class MyCandidacyView extends MyCandidacy {
  @ApiProperty({ enum: hideable, isArray: true }) readonly hidden: readonly Hideable[];
  @ApiProperty() readonly words: string;
  @ApiProperty({ enum: candidacyReasons, nullable: true }) readonly reason: string | null;
  @ApiProperty({ description: 'What the organisation writes' }) readonly reply: string;
  @ApiProperty() readonly meetsWhere: string;
  @ApiProperty({ type: MySession, nullable: true }) readonly session: MySession | null;
  @ApiProperty({ type: [StepView] }) readonly steps: readonly StepView[];
  @ApiProperty({ type: [QuestionView] }) readonly questions: readonly QuestionView[];
  @ApiProperty({ enum: candidacyMoves, isArray: true }) readonly allowedMoves: readonly CandidacyMove[];
  @ApiProperty({ type: [OfferCard] }) readonly near: readonly OfferCard[];
}

class TwoScripts {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
class SpokenLanguage extends CodedLabel {
  @ApiProperty({ minimum: 1, maximum: 4 }) readonly level: number;
}

class CallOn {
  @ApiProperty() readonly phone: string;
  @ApiProperty({ description: 'Whose phone it is, when a household shares it; else empty' }) readonly holder: string;
}

/** A candidate as the organisation or the officer reads one: what she hides is null, her phone too until the candidacy is sent. */
export class CandidateView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ ...text, description: 'For officers only' }) readonly personId: string | null;
  @ApiProperty({ type: CallOn, nullable: true, description: 'For officers, of people without an account: whom to call' }) readonly callOn: CallOn | null;
  @ApiProperty() readonly offerId: string;
  @ApiProperty() readonly offerTitle: string;
  @ApiProperty({ enum: ['job', 'training'] }) readonly kind: CandidacyKind;
  @ApiProperty({ enum: candidacyStates }) readonly state: CandidacyState;
  @ApiProperty({ format: 'date-time' }) readonly since: string;
  @ApiProperty({ format: 'date-time' }) readonly appliedAt: string;
  @ApiProperty({ type: TwoScripts }) readonly name: TwoScripts;
  @ApiProperty(text) readonly phone: string | null;
  @ApiProperty(whole) readonly birthYear: number | null;
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly commune: CodedLabel | null;
  @ApiProperty(whole) readonly experienceMonths: number | null;
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly education: CodedLabel | null;
  @ApiProperty({ type: [SpokenLanguage] }) readonly languages: readonly SpokenLanguage[];
  @ApiProperty({ ...text, format: 'date' }) readonly availableFrom: LocalDate | null;
  @ApiProperty({ enum: hideable, isArray: true }) readonly hidden: readonly Hideable[];
  @ApiProperty() readonly words: string;
  @ApiProperty(whole) readonly score: number | null;
  @ApiProperty({ type: ReasonsView, nullable: true }) readonly reasons: ReasonsView | null;
  @ApiProperty({ enum: candidacyReasons, nullable: true }) readonly reason: string | null;
  @ApiProperty() readonly reply: string;
  @ApiProperty(instant) readonly meetsAt: string | null;
  @ApiProperty() readonly meetsWhere: string;
  @ApiProperty({ ...text, format: 'date', description: 'First day of the session in which a seat is kept' }) readonly sessionOn: LocalDate | null;
  @ApiProperty({ enum: candidacyMoves, isArray: true }) readonly allowedMoves: readonly CandidacyMove[];
}
/** One candidate, and the sessions in which a seat can be kept. */
export class WholeCandidate extends CandidateView {
  @ApiProperty({ type: [SessionRoom] }) readonly sessions: readonly SessionRoom[];
}
export class CandidatePage {
  @ApiProperty({ type: [CandidateView] }) readonly items: readonly CandidateView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
/** The candidates of an offer. `room`: posts or seats that are still free. */
export class ReceivedView extends CandidatePage {
  @ApiProperty() readonly room: number;
  @ApiProperty() readonly posts: number;
  @ApiProperty({ type: [String], description: 'Ids of people who have, or had, a candidacy for it: not to be asked again' }) readonly known: readonly string[];
  @ApiProperty({ type: [SessionRoom], description: 'Of a training that is held in sessions: then posts and room are their sums' }) readonly sessions: readonly SessionRoom[];
}
