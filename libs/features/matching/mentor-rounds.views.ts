import { ApiProperty } from '@nestjs/swagger';
import { FullName, type SexWish } from '#features/mentoring';
import { mentorBlocks } from './domain/mentor-score.js';
import { type RoundState, roundStates } from './domain/round.moves.js';

const blocks = [...mentorBlocks, 'proposed_before'] as const;

export class RoundKept {
  @ApiProperty() readonly id: string;
}
export class RoundPublished extends RoundKept {
  @ApiProperty() readonly proposed: number;
  @ApiProperty({ description: 'Pairs of the draft that do not hold any more' }) readonly leftOut: number;
}

/** A firm for which a mentor was advised. */
export class NeedView {
  @ApiProperty() readonly loanId: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty() readonly project: string;
  @ApiProperty({ enum: ['looking', 'asked', 'mentored'] }) readonly stage: 'looking' | 'asked' | 'mentored';
  @ApiProperty({ description: 'The officer wrote down what it needs' }) readonly told: boolean;
  @ApiProperty({ type: [String] }) readonly functions: readonly string[];
  @ApiProperty({ type: [String] }) readonly slots: readonly string[];
  @ApiProperty({ enum: ['any', 'f', 'm'] }) readonly sexWish: SexWish;
  @ApiProperty() readonly note: string;
}
export class NeedList {
  @ApiProperty({ type: [NeedView] }) readonly items: readonly NeedView[];
}

export class RoundLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: roundStates }) readonly state: RoundState;
  @ApiProperty({ format: 'date-time' }) readonly madeAt: string;
  @ApiProperty() readonly pairs: number;
  @ApiProperty() readonly unmatched: number;
}
export class RoundList {
  @ApiProperty({ type: [RoundLine] }) readonly items: readonly RoundLine[];
}

export class RoundFirmView {
  @ApiProperty() readonly loanId: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty() readonly project: string;
}
export class RoundMentorView {
  @ApiProperty() readonly mentorId: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
}
export class RoundPairView {
  @ApiProperty({ type: RoundFirmView }) readonly firm: RoundFirmView;
  @ApiProperty({ type: RoundMentorView }) readonly mentor: RoundMentorView;
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly score: number;
  @ApiProperty({ type: Object, description: 'Points of each part; in sum the score' }) readonly parts: Readonly<Record<string, number>>;
}
export class RoundBlockView {
  @ApiProperty({ enum: blocks }) readonly code: (typeof blocks)[number];
  @ApiProperty() readonly mentors: number;
}
export class RoundUnmatchedView {
  @ApiProperty({ type: RoundFirmView }) readonly firm: RoundFirmView;
  @ApiProperty({ type: [RoundMentorView], description: 'Those who fit, but whose places are worth more to others' }) readonly full: readonly RoundMentorView[];
  @ApiProperty({ type: [RoundBlockView], description: 'What stands in the way, and with how many mentors' }) readonly blocks: readonly RoundBlockView[];
}
export class RoundUnknownView {
  @ApiProperty({ enum: blocks }) readonly fact: (typeof blocks)[number];
  @ApiProperty({ enum: ['mentor', 'firm'] }) readonly of: 'mentor' | 'firm';
  @ApiProperty({ type: FullName }) readonly name: FullName;
}
export class RoundGroupView {
  @ApiProperty({ description: 'f, m, or the code of a place; `unknown` when not told' }) readonly group: string;
  @ApiProperty() readonly firms: number;
  @ApiProperty() readonly given: number;
  @ApiProperty({ type: Number, nullable: true }) readonly meanScore: number | null;
}
export class RoundExposureView {
  @ApiProperty({ type: RoundMentorView }) readonly mentor: RoundMentorView;
  @ApiProperty({ description: 'Firms for which she fits' }) readonly fits: number;
  @ApiProperty() readonly given: number;
  @ApiProperty() readonly places: number;
  @ApiProperty({ description: 'What one more place with her would add to the sum' }) readonly price: number;
}
export class RoundStableView {
  @ApiProperty() readonly total: number;
  @ApiProperty({ description: 'So much less than the best sum' }) readonly price: number;
  @ApiProperty({ description: 'Pairs of this round that would rather have each other' }) readonly blockingPairs: number;
}
export class RoundView extends RoundLine {
  @ApiProperty() readonly total: number;
  @ApiProperty({ description: 'Proven by prices: no other choice has a larger sum' }) readonly proven: boolean;
  @ApiProperty({ type: [RoundPairView] }) readonly matched: readonly RoundPairView[];
  @ApiProperty({ type: [RoundUnmatchedView] }) readonly without: readonly RoundUnmatchedView[];
  @ApiProperty({ type: [RoundUnknownView] }) readonly unknown: readonly RoundUnknownView[];
  @ApiProperty({ type: [RoundGroupView] }) readonly bySex: readonly RoundGroupView[];
  @ApiProperty({ type: [RoundGroupView] }) readonly byPlace: readonly RoundGroupView[];
  @ApiProperty({ type: [RoundExposureView] }) readonly exposure: readonly RoundExposureView[];
  @ApiProperty({ type: RoundStableView }) readonly stable: RoundStableView;
  @ApiProperty({ enum: ['publish', 'discard'], isArray: true }) readonly allowedMoves: readonly string[];
}
