import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { type CharterParty, charterParties } from './domain/charter.js';
import { type ClosingReason, closingReasons, type MentorshipMove, mentorshipMoves, type MentorshipState, mentorshipStates } from './domain/mentorship.moves.js';
import { FullName } from './mentoring.views.js';

/** Moves that somebody makes by hand on the page of a mentorship. */
export const handMoves = ['pause_mentorship', 'resume', 'leave', 'close'] as const satisfies readonly MentorshipMove[];

export class CharterCodeBody {
  @ApiProperty({ example: '123456' }) @IsString() @Matches(/^\d{6}$/) readonly code: string;
}
export class MentorshipMoveBody {
  @ApiProperty({ enum: handMoves }) @IsIn(handMoves) readonly move: (typeof handMoves)[number];
  @ApiProperty({ enum: closingReasons, required: false, description: 'Why it ends; needed by close' }) @IsOptional() @IsIn(closingReasons) readonly reason?: ClosingReason;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) readonly note: string = '';
}
export class CharterListQuery {
  @ApiProperty({ required: false, minimum: 1, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
}

export class CharterSectionView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly body: string;
}
export class CharterPartyView {
  @ApiProperty({ enum: charterParties }) readonly party: CharterParty;
  @ApiProperty({ type: FullName, nullable: true, description: 'null: an officer whose name is known with the signature' }) readonly name: FullName | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly hash: string | null;
}
export class CharterView {
  @ApiProperty() readonly mentorshipId: string;
  @ApiProperty({ enum: mentorshipStates }) readonly mentorshipState: MentorshipState;
  @ApiProperty() readonly version: string;
  @ApiProperty({ enum: ['open', 'signed'] }) readonly state: 'open' | 'signed';
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly signedOn: LocalDate | null;
  @ApiProperty({ enum: charterParties }) readonly as: CharterParty;
  @ApiProperty({ description: 'My signature is still missing' }) readonly maySign: boolean;
  @ApiProperty({ description: 'The paper is drawn' }) readonly paper: boolean;
  @ApiProperty() readonly project: string;
  @ApiProperty({ type: FullName }) readonly founder: FullName;
  @ApiProperty({ type: FullName }) readonly mentor: FullName;
  @ApiProperty({ type: [CharterPartyView] }) readonly parties: readonly CharterPartyView[];
  @ApiProperty({ type: [CharterSectionView] }) readonly ar: readonly CharterSectionView[];
  @ApiProperty({ type: [CharterSectionView] }) readonly fr: readonly CharterSectionView[];
  @ApiProperty({ enum: Object.keys(mentorshipMoves), isArray: true, description: 'Of the mentorship, by hand' }) readonly allowedMoves: readonly MentorshipMove[];
}
export class CharterLine {
  @ApiProperty() readonly mentorshipId: string;
  @ApiProperty({ format: 'date-time' }) readonly madeAt: string;
  @ApiProperty({ type: FullName }) readonly founder: FullName;
  @ApiProperty({ type: FullName }) readonly mentor: FullName;
  @ApiProperty() readonly project: string;
  @ApiProperty({ enum: charterParties, isArray: true }) readonly missing: readonly CharterParty[];
}
export class CharterList {
  @ApiProperty({ type: [CharterLine] }) readonly items: readonly CharterLine[];
  @ApiProperty() readonly total: number;
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
}
export class CharterCodeSent {
  @ApiProperty({ description: 'Where the code went, for the eyes of its owner' }) readonly to: string;
  @ApiProperty() readonly minutes: number;
}
export class CharterSigned {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: charterParties, isArray: true }) readonly missing: readonly CharterParty[];
}
export class MentorshipMoved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: mentorshipStates }) readonly state: MentorshipState;
}
