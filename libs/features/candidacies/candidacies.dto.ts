import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/http/page';
import { allOutcomeAnswers, type OutcomeAnswer } from './domain/outcomes.js';
import { type Hideable, hideable } from './domain/hidden.js';
import { candidacyReasons } from './domain/reasons.js';

const optional = { required: false } as const;
const MOST_WORDS = 600;

export class ApplyBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly offerId: string;
  @ApiProperty({ ...optional, enum: hideable, isArray: true, description: 'Parts of the profile that the employer does not see' })
  @IsOptional()
  @IsArray()
  @IsIn(hideable, { each: true })
  readonly hidden: readonly Hideable[] = [];
  @ApiProperty({ ...optional, maxLength: MOST_WORDS, description: 'A few words to the employer' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_WORDS)
  readonly words: string = '';
}

export class ApplyForBody extends ApplyBody {
  @ApiProperty({ description: 'The sentence was read aloud and the person agreed' }) @IsBoolean() readonly consent: boolean;
  @ApiProperty({ ...optional, maxLength: 120, description: 'Who else heard it' }) @IsOptional() @IsString() @MaxLength(120) readonly witness: string = '';
}

export class SuggestBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly offerId: string;
  @ApiProperty({ format: 'uuid', description: 'One of the people whom the matching proposes for the offer' }) @IsUUID() readonly personId: string;
}

/** An answer of the organisation, with a message to the candidate. */
export class AnswerBody {
  @ApiProperty({ ...optional, maxLength: MOST_WORDS, description: 'To the candidate' }) @IsOptional() @IsString() @MaxLength(MOST_WORDS) readonly reply: string = '';
}

export class SelectBody extends AnswerBody {
  @ApiProperty({ ...optional, format: 'uuid', description: 'The session of the training; may be left out when there is one' }) @IsOptional() @IsUUID() readonly sessionId?: string;
}

export class ReasonBody extends AnswerBody {
  @ApiProperty({ enum: candidacyReasons, description: '`other` needs a message' }) @IsString() @MaxLength(40) readonly reason: string;
}

export class InviteBody extends AnswerBody {
  @ApiProperty({ ...optional, example: '2027-01-12T10:00', description: 'As the clocks of the town show it; left out when the day is still to be agreed' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly meetsAt: string = '';
  @ApiProperty({ ...optional, maxLength: 200 }) @IsOptional() @IsString() @MaxLength(200) readonly meetsWhere: string = '';
}

export class OutcomeBody {
  @ApiProperty({ enum: [3, 6, 12] }) @IsInt() @IsIn([3, 6, 12]) readonly months: number;
  @ApiProperty({ enum: allOutcomeAnswers, description: 'Of a job: kept, left. Of a training: working, own_business, studying, looking' })
  @IsIn(allOutcomeAnswers)
  readonly answer: OutcomeAnswer;
}

/** `waiting`: to be handed over. `handed_over`: the officer asks the organisation what becomes of it, and writes it down. `to_tell`: news of people without an account. */
export const forwardViews = ['waiting', 'handed_over', 'to_tell'] as const;
export class ForwardQuery extends PageQuery {
  @ApiProperty({ ...optional, enum: forwardViews, default: 'waiting' }) @IsOptional() @IsIn(forwardViews) readonly show: (typeof forwardViews)[number] = 'waiting';
}

/** `waiting`: new, or without an answer for too long. */
export const inboxViews = ['waiting', 'open', 'ended'] as const;
export class InboxQuery extends PageQuery {
  @ApiProperty({ ...optional, enum: inboxViews, default: 'waiting' }) @IsOptional() @IsIn(inboxViews) readonly show: (typeof inboxViews)[number] = 'waiting';
}

export const receivedViews = ['open', 'ended', 'all'] as const;
export class ReceivedQuery extends PageQuery {
  @ApiProperty({ ...optional, enum: receivedViews, default: 'open' }) @IsOptional() @IsIn(receivedViews) readonly show: (typeof receivedViews)[number] = 'open';
}
