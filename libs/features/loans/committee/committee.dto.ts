import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsMoney } from '#platform/http/validators';
import { type DecisionKind, decisionKinds, type ReasonCode, reasonCodes } from '../application/domain/decision.js';

const optional = { required: false } as const;

/** What the committee decided. */
export class DecisionBody {
  @ApiProperty({ enum: decisionKinds }) @IsIn(decisionKinds) readonly kind: DecisionKind;
  @ApiProperty({ ...optional, example: '50000.00', description: 'Needed for an approval' }) @IsOptional() @IsMoney() readonly amountGranted?: string;
  @ApiProperty({ ...optional, minimum: 6, maximum: 120, description: 'Needed for an approval' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(6)
  @Max(120)
  readonly termMonths?: number;
  @ApiProperty({ ...optional, minimum: 0, maximum: 60 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths?: number;
  @ApiProperty({ ...optional, enum: reasonCodes, isArray: true, description: 'Needed for a refusal or an adjournment' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsIn(reasonCodes, { each: true })
  readonly reasons: ReasonCode[] = [];
  @ApiProperty({ ...optional, description: 'Needed for a refusal or an adjournment' }) @IsOptional() @IsString() @MaxLength(2000) readonly commentForApplicant: string = '';
  @ApiProperty({ ...optional, default: true }) @IsOptional() @IsBoolean() readonly mentorRecommended: boolean = true;
}
