import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { EnteredBody } from '#features/people';
import { elsewhere, type OrientationOutcome, orientationOutcomes } from './domain/counter.js';
import { ApplicantName } from './application.views.js';

const optional = { required: false } as const;
const text = { type: String, nullable: true } as const;

/** Who sits at the counter, and what was said aloud. One of `personId`, `login`, `person`. */
export class CounterBody {
  @ApiProperty(optional) @IsOptional() @IsUUID() readonly personId?: string;
  @ApiProperty({ ...optional, description: 'Phone or e-mail of an account' }) @IsOptional() @IsString() @MaxLength(254) readonly login?: string;
  @ApiProperty({ ...optional, type: EnteredBody, description: 'Somebody who is not known yet' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EnteredBody)
  readonly person?: EnteredBody;
  @ApiProperty({ description: 'The sentence was read aloud and the person agreed' }) @IsBoolean() readonly consent: boolean;
  @ApiProperty({ description: 'In whose presence' }) @IsString() @MaxLength(120) readonly presence: string;
}
export class AssistBody extends CounterBody {
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(120) readonly projectTitle: string;
}
export class ReceiveBody extends CounterBody {
  @ApiProperty({ description: 'What the person would like to do' }) @IsString() @MinLength(3) @MaxLength(500) readonly wish: string;
  @ApiProperty({ ...optional, description: 'The phone number that was left in the first look' }) @IsOptional() @IsUUID() readonly leadId?: string;
}
export class BeginBody {
  @ApiProperty({ ...optional, default: false, description: 'The officer types for the person' }) @IsOptional() @IsBoolean() readonly assist: boolean = false;
}
export class OrientBody {
  @ApiProperty({ enum: elsewhere }) @IsIn(elsewhere) readonly outcome: Exclude<OrientationOutcome, 'smi'>;
  @ApiProperty({ ...optional, description: 'Needed for `other`: where to go' }) @IsOptional() @IsString() @MaxLength(500) readonly advice: string = '';
}
export class YesCodeBody {
  @ApiProperty({ example: '123456' }) @IsString() @Matches(/^\d{6}$/) readonly code: string;
}

export class YesView {
  @ApiProperty({ enum: ['code', 'paper'] }) readonly kind: 'code' | 'paper';
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ description: 'Nothing was written after it' }) readonly covers: boolean;
}
/** How a file was typed for somebody; null fields where nothing of it happened. */
export class AssistanceView {
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: ApplicantName }) readonly personName: ApplicantName;
  @ApiProperty() readonly hasAccount: boolean;
  @ApiProperty(text) readonly assistant: string | null;
  @ApiProperty() readonly stands: boolean;
  @ApiProperty({ description: 'The reader types in this file' }) readonly mine: boolean;
  @ApiProperty({ ...text, description: 'End of the phone that a code would go to' }) readonly phone: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) readonly consentAt: string | null;
  @ApiProperty(text) readonly consentTakenBy: string | null;
  @ApiProperty(text) readonly presence: string | null;
  @ApiProperty({ type: YesView, nullable: true }) readonly yes: YesView | null;
}
export class OrientationView {
  @ApiProperty({ type: ApplicantName }) readonly personName: ApplicantName;
  @ApiProperty({ enum: ['lead', 'counter'] }) readonly source: 'lead' | 'counter';
  @ApiProperty() readonly wish: string;
  @ApiProperty({ enum: orientationOutcomes, nullable: true }) readonly outcome: OrientationOutcome | null;
  @ApiProperty() readonly advice: string;
  @ApiProperty() readonly openedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly openedAt: string;
  @ApiProperty(text) readonly decidedBy: string | null;
  @ApiProperty({ ...text, format: 'date' }) readonly decidedOn: LocalDate | null;
}
export class OrientationOf {
  @ApiProperty({ type: OrientationView, nullable: true }) readonly orientation: OrientationView | null;
}
export class CodeSent {
  @ApiProperty({ example: '•••5678' }) readonly to: string;
  @ApiProperty() readonly minutes: number;
}
