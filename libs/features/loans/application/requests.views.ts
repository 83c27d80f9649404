import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { type ItemAnswer, itemAnswers, type ItemReason, itemReasons, type RequestState, requestStates } from './domain/paper-request.js';
import { applicationStates } from './domain/application.moves.js';

const optional = { required: false } as const;
const text = { type: String, nullable: true } as const;
const day = { type: String, format: 'date' } as const;

/** Something that is not a kind of paper: a date in the plan, a telephone number of the landlord. */
export class FurtherItem {
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(200) readonly text: string;
  /** Why it is needed, in simple words. */
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(300) readonly reason: string;
}
export class AskForMoreBody {
  @ApiProperty({ ...optional, type: [String], description: 'Kinds of paper of the checklist that are missing, refused or expired' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly papers: string[] = [];
  @ApiProperty({ ...optional, type: [FurtherItem] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FurtherItem)
  readonly items: FurtherItem[] = [];
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(1000) readonly message: string = '';
  @ApiProperty({ ...optional, ...day, description: 'Last day for the answer; five working days when left out' }) @IsOptional() @IsLocalDate() readonly dueOn?: LocalDate;
}
export class DecideRequestBody {
  @ApiProperty({ description: 'Send it to the founder; else it goes back to the officer' }) @IsBoolean() readonly accepted: boolean;
  @ApiProperty({ description: 'Why the founder is asked again, or why not' }) @IsString() @MinLength(3) @MaxLength(500) readonly reason: string;
}
export class AnswerItemBody {
  @ApiProperty({ description: 'false: it cannot be given, with an explanation' }) @IsBoolean() readonly given: boolean;
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(500) readonly explanation: string = '';
}

export class RequestItemView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ ...text, description: 'Kind of paper, or null for something in words' }) readonly code: string | null;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'How many papers of this kind' }) readonly wanted: number;
  @ApiProperty({ enum: itemReasons }) readonly reason: ItemReason;
  @ApiProperty() readonly words: string;
  @ApiProperty({ enum: itemAnswers }) readonly standing: ItemAnswer;
  @ApiProperty() readonly explanation: string;
}
export class RequestView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly n: number;
  @ApiProperty({ enum: requestStates }) readonly state: RequestState;
  @ApiProperty(day) readonly dueOn: LocalDate;
  @ApiProperty() readonly late: boolean;
  @ApiProperty() readonly message: string;
  @ApiProperty() readonly askedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
  @ApiProperty({ ...text, description: 'Of the other person, for the staff' }) readonly reason: string | null;
  @ApiProperty(text) readonly decidedBy: string | null;
  @ApiProperty({ type: [RequestItemView] }) readonly items: readonly RequestItemView[];
  @ApiProperty() readonly open: number;
  @ApiProperty() readonly mayAnswer: boolean;
  @ApiProperty() readonly mayDecide: boolean;
}
export class RequestList {
  @ApiProperty({ type: [RequestView], description: 'Newest first' }) readonly items: readonly RequestView[];
  @ApiProperty({ description: 'Another request would wait for another person' }) readonly needsSupervisor: boolean;
  @ApiProperty({ ...day, description: 'Last day for an answer to a request of today' }) readonly usualDueOn: LocalDate;
}
export class RequestMade {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: requestStates }) readonly requestState: RequestState;
  @ApiProperty({ enum: applicationStates }) readonly state: string;
}
export class ItemAnswered {
  @ApiProperty() readonly id: string;
}
export class WaitingRequest {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly applicationId: string;
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty() readonly askedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
}
export class WaitingRequests {
  @ApiProperty({ type: [WaitingRequest] }) readonly items: readonly WaitingRequest[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
