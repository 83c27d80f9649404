import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type ActionOwner, actionOwners, type Light, lights, type TalkMode, talkModes, type Topic, topics, worries, type Worry } from './domain/report.js';

const amount = { type: String, required: false, example: '12500.00', description: 'MAD' } as const;
const people = { type: Number, required: false, minimum: 0, maximum: 500 } as const;

/** Figures since the last talk; what is absent is not known. */
export class FiguresBody {
  @ApiProperty(amount) @IsOptional() @IsMoney() readonly turnover?: string;
  @ApiProperty({ ...amount, description: 'MAD at the bank and in the till' }) @IsOptional() @IsMoney() readonly cash?: string;
  @ApiProperty(amount) @IsOptional() @IsMoney() readonly unpaid_customers?: string;
  @ApiProperty(amount) @IsOptional() @IsMoney() readonly unpaid_suppliers?: string;
  @ApiProperty({ ...amount, description: 'MAD, of a month' }) @IsOptional() @IsMoney() readonly charges?: string;
  @ApiProperty({ ...amount, description: 'MAD, ordered and not delivered' }) @IsOptional() @IsMoney() readonly orders?: string;
  @ApiProperty(people) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly jobs_women?: number;
  @ApiProperty(people) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly jobs_men?: number;
  @ApiProperty(people) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly jobs_full?: number;
  @ApiProperty(people) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly jobs_part?: number;
  @ApiProperty(people) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly jobs_declared?: number;
  @ApiProperty({ required: false }) @IsOptional() @IsBoolean() readonly tax_up_to_date?: boolean;
  @ApiProperty({ required: false }) @IsOptional() @IsBoolean() readonly cnss_up_to_date?: boolean;
}

export class ActionBody {
  @ApiProperty({ enum: actionOwners }) @IsIn(actionOwners) readonly owner: ActionOwner;
  @ApiProperty({ maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) readonly what: string;
  @ApiProperty({ type: String, format: 'date', required: false }) @IsOptional() @IsLocalDate() readonly dueOn?: LocalDate;
}

const several = { isArray: true, required: false, default: [] } as const;
const words = { required: false, default: '', maxLength: 1000 } as const;

export class ReportBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly mentorshipId: string;
  @ApiProperty({ type: String, format: 'uuid', required: false, description: 'The booked meeting that it tells about' }) @IsOptional() @IsUUID() readonly meetingId?: string;
  @ApiProperty({ format: 'date' }) @IsLocalDate() readonly heldOn: LocalDate;
  @ApiProperty({ enum: talkModes }) @IsIn(talkModes) readonly mode: TalkMode;
  @ApiProperty({ minimum: 5, maximum: 600, required: false, default: 60 }) @IsOptional() @Type(() => Number) @IsInt() @Min(5) @Max(600) readonly minutes: number = 60;
  @ApiProperty({ enum: topics, ...several }) @IsOptional() @IsArray() @IsIn(topics, { each: true }) readonly topics: Topic[] = [];
  @ApiProperty({ minimum: 1, maximum: 5 }) @Type(() => Number) @IsInt() @Min(1) @Max(5) readonly morale: number;
  @ApiProperty({ enum: lights, description: 'As the mentor sees it' }) @IsIn(lights) readonly light: Light;
  @ApiProperty({ enum: worries, ...several }) @IsOptional() @IsArray() @IsIn(worries, { each: true }) readonly worries: Worry[] = [];
  @ApiProperty({ maxLength: 1000, description: 'One sentence: how it goes' }) @IsString() @IsNotEmpty() @MaxLength(1000) readonly said: string;
  @ApiProperty(words) @IsOptional() @IsString() @MaxLength(1000) readonly decisions: string = '';
  @ApiProperty({ ...words, description: 'Help wanted of the platform' }) @IsOptional() @IsString() @MaxLength(1000) readonly help: string = '';
  @ApiProperty({ ...words, description: 'For the mentor alone' }) @IsOptional() @IsString() @MaxLength(1000) readonly privateNote: string = '';
  @ApiProperty({ type: FiguresBody, required: false }) @IsOptional() @ValidateNested() @Type(() => FiguresBody) readonly figures: FiguresBody = new FiguresBody();
  @ApiProperty({ type: [ActionBody], required: false, maxItems: 10 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ActionBody)
  readonly actions: ActionBody[] = [];
  @ApiProperty({ type: String, required: false, format: 'date-time', description: 'When it was written, for reports that come later' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly writtenAt?: string;
}

export class LightBody {
  @ApiProperty({ enum: lights }) @IsIn(lights) readonly light: Light;
}
export class ContactBody {
  @ApiProperty({ required: false, default: '', maxLength: 500 }) @IsOptional() @IsString() @MaxLength(500) readonly note: string = '';
}
export class ReportListQuery extends PageQuery {
  @ApiProperty({ format: 'uuid', required: false, description: 'Of one firm, by its loan' }) @IsOptional() @IsUUID() readonly loanId?: string;
}
