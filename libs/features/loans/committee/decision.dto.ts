import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type DecisionKind, decisionKinds, type ReasonCode, reasonCodes } from '../application/domain/decision.js';
import { type ReservationCategory, reservationCategories, type ReservationKind, reservationKinds } from './domain/reservations.js';

const optional = { required: false } as const;
const forGrant = { ...optional, description: 'Needed for a grant' } as const;

export class PurposeLineBody {
  @ApiProperty({ minLength: 2, maxLength: 120 }) @IsString() @MinLength(2) @MaxLength(120) readonly label: string;
  @ApiProperty({ example: '50000.00' }) @IsMoney() readonly amount: string;
}
export class ReservationBody {
  @ApiProperty({ minLength: 5, maxLength: 500 }) @IsString() @MinLength(5) @MaxLength(500) readonly text: string;
  @ApiProperty({ enum: reservationCategories }) @IsIn(reservationCategories) readonly category: ReservationCategory;
  @ApiProperty({ enum: reservationKinds, description: 'suspensive: locks the acceptance; monitoring: is watched beside the loan' })
  @IsIn(reservationKinds)
  readonly kind: ReservationKind;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly dueOn: string;
  @ApiProperty({ ...optional, maxLength: 40, description: 'Code of the document that will prove it' }) @IsOptional() @IsString() @MaxLength(40) readonly evidenceCode: string = '';
}

/** What the committee decided about a file, with its whole record (handbook 1.5). */
export class DecisionBody {
  @ApiProperty({ enum: decisionKinds }) @IsIn(decisionKinds) readonly kind: DecisionKind;
  @ApiProperty({ ...forGrant, example: '50000.00' }) @IsOptional() @IsMoney() readonly amountGranted?: string;
  @ApiProperty({ ...forGrant, minimum: 6, maximum: 120 }) @IsOptional() @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths?: number;
  @ApiProperty({ ...optional, minimum: 0, maximum: 60 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths?: number;
  @ApiProperty({ ...optional, type: [PurposeLineBody], description: 'What the money is for; together the amount granted' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => PurposeLineBody)
  readonly purposeLines: PurposeLineBody[] = [];
  @ApiProperty({ ...optional, type: [ReservationBody], description: 'Needed for a grant with reservations' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => ReservationBody)
  readonly reservations: ReservationBody[] = [];
  @ApiProperty({ ...optional, enum: reasonCodes, isArray: true, description: 'Needed for a refusal or an adjournment' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsIn(reasonCodes, { each: true })
  readonly reasons: ReasonCode[] = [];
  @ApiProperty({ ...optional, type: [String], description: 'Needed for an adjournment: what the applicant has to answer' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @MinLength(3, { each: true })
  @MaxLength(300, { each: true })
  readonly questions: string[] = [];
  @ApiProperty({ ...optional, type: [String], description: 'Codes of schemes that may fit better' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  readonly otherSchemes: string[] = [];
  @ApiProperty({ ...optional, description: 'Needed for a refusal: what would change it' }) @IsOptional() @IsString() @MaxLength(2000) readonly commentForApplicant: string = '';
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(2000) readonly commentInternal: string = '';
  @ApiProperty({ ...optional, default: true }) @IsOptional() @IsBoolean() readonly mentorRecommended: boolean = true;
}

export class ProposalBody {
  @ApiProperty({ minLength: 5, maxLength: 500, description: 'What proves it' }) @IsString() @MinLength(5) @MaxLength(500) readonly evidence: string;
}
export class ExtensionBody {
  @ApiProperty({ minimum: 1, maximum: 365 }) @Type(() => Number) @IsInt() @Min(1) @Max(365) readonly days: number;
  @ApiProperty({ minLength: 5, maxLength: 500 }) @IsString() @MinLength(5) @MaxLength(500) readonly reason: string;
}
export class ReviewBody {
  @ApiProperty({ minLength: 20, maxLength: 2000, description: 'What is new since the refusal' }) @IsString() @MinLength(20) @MaxLength(2000) readonly facts: string;
}
export class AddendumBody {
  @ApiProperty({ minLength: 10, maxLength: 4000 }) @IsString() @MinLength(10) @MaxLength(4000) readonly text: string;
}
