import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { type Language, languages } from '#platform/http/request';
import { type Verdict, verdicts } from './domain/assess.js';
import { type LeadOutcome, leadOutcomes } from './domain/lead.js';
import type { Answers } from './domain/questions.js';
import { AnswersQuery } from './eligibility.dto.js';

const optional = { required: false } as const;
const text = { type: String, nullable: true } as const;

/** A phone number, left with consent after a first look. */
export class LeadBody {
  @ApiProperty({ example: '06 12 34 56 78' }) @IsString() @MaxLength(40) readonly phone: string;
  @ApiProperty({ ...optional, ...text }) @IsOptional() @IsString() @MaxLength(60) readonly firstName: string | null = null;
  @ApiProperty({ ...optional, enum: languages }) @IsOptional() @IsIn(languages) readonly language?: Language;
  @ApiProperty({ description: 'The person has agreed to the sentence of this version' }) @IsBoolean() readonly consent: boolean;
  @ApiProperty({ example: 'call_back_1' }) @IsString() @MaxLength(40) readonly consentVersion: string;
  @ApiProperty({ type: AnswersQuery }) @ValidateNested() @Type(() => AnswersQuery) readonly answers: AnswersQuery = new AnswersQuery();
}
export class LeadKept {
  @ApiProperty({ format: 'date', description: 'The last day on which the number is kept' }) readonly keptUntil: LocalDate;
}

export class LeadListQuery extends PageQuery {
  @ApiProperty({ ...optional, enum: ['open', 'done'], description: 'Still to call, or sent somewhere' }) @IsOptional() @IsIn(['open', 'done']) readonly show?: 'open' | 'done';
}
export class LeadOutcomeBody {
  @ApiProperty({ enum: leadOutcomes }) @IsIn(leadOutcomes) readonly outcome: LeadOutcome;
}
export class LeadView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly phone: string;
  @ApiProperty(text) readonly firstName: string | null;
  @ApiProperty({ enum: languages }) readonly language: Language;
  @ApiProperty({ type: AnswersQuery }) readonly answers: Answers;
  @ApiProperty({ enum: verdicts }) readonly verdict: Verdict;
  @ApiProperty() readonly answeredBy: string;
  @ApiProperty() readonly consentVersion: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ enum: leadOutcomes, nullable: true }) readonly outcome: LeadOutcome | null;
  @ApiProperty({ format: 'date' }) readonly keepUntil: LocalDate;
}
export class LeadPage {
  @ApiProperty({ type: [LeadView] }) readonly items: readonly LeadView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
