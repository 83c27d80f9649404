import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import type { Score } from './domain/grid.js';
import { type Opinion, opinions, PART_MOST, type RecordKind, recordKinds, visitPoints } from './domain/note.js';

const part = { maxLength: PART_MOST, required: false } as const;
const optional = { required: false, nullable: true } as const;

export class NoteBody {
  @ApiProperty(part) @IsOptional() @IsString() @MaxLength(PART_MOST) readonly person?: string;
  @ApiProperty(part) @IsOptional() @IsString() @MaxLength(PART_MOST) readonly project?: string;
  @ApiProperty(part) @IsOptional() @IsString() @MaxLength(PART_MOST) readonly market?: string;
  @ApiProperty(part) @IsOptional() @IsString() @MaxLength(PART_MOST) readonly finances?: string;
  @ApiProperty(part) @IsOptional() @IsString() @MaxLength(PART_MOST) readonly risks?: string;
  @ApiProperty({ ...optional, enum: opinions }) @IsOptional() @IsIn(opinions) readonly opinion?: Opinion | null;
  @ApiProperty({ ...optional, type: String, example: '50000.00' }) @IsOptional() @IsMoney() readonly amount?: string | null;
  @ApiProperty({ ...optional, type: Number }) @IsOptional() @IsInt() @Min(1) @Max(120) readonly termMonths?: number | null;
  @ApiProperty({ required: false }) @IsOptional() @IsBoolean() readonly mentorNeeded?: boolean;
  @ApiProperty({ description: 'The version that was read, 0 before the first' }) @IsInt() @Min(0) @Max(1_000_000) readonly version: number;
}
export class RecordBody {
  @ApiProperty({ enum: recordKinds }) @IsIn(recordKinds) readonly kind: RecordKind;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly heldOn: LocalDate;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(120) readonly place?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(120) readonly who?: string;
  @ApiProperty() @IsString() @MinLength(10) @MaxLength(4000) readonly text: string;
  @ApiProperty({ required: false, isArray: true, enum: visitPoints }) @IsOptional() @IsIn(visitPoints, { each: true }) readonly seen?: string[];
}
export class ScoreBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Code of the line → { points, comment }',
    example: { fit: { points: 20, comment: 'Elle connaît le métier.' } },
  })
  @IsObject()
  readonly lines: Score;
}
export class SendBackBody {
  @ApiProperty({ minLength: 5, maxLength: 1000 }) @IsString() @MinLength(5) @MaxLength(1000) readonly reason: string;
}
export class IneligibleBody {
  @ApiProperty({ minLength: 10, maxLength: 1000, description: 'For the applicant, in plain words' }) @IsString() @MinLength(10) @MaxLength(1000) readonly explanation: string;
}
export class ContestBody {
  @ApiProperty({ minLength: 10, maxLength: 2000, description: 'What is different from what was read' }) @IsString() @MinLength(10) @MaxLength(2000) readonly facts: string;
}
