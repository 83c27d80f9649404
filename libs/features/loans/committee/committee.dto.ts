import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsMoney } from '#platform/http/validators';
import { type DecisionKind, decisionKinds, type ReasonCode, reasonCodes } from './domain/decision.js';

export class DecisionBody {
  @IsIn(decisionKinds) readonly kind: DecisionKind;
  @IsOptional() @IsMoney() readonly amountGranted?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths?: number;
  @IsOptional() @IsArray() @ArrayMaxSize(12) @IsIn(reasonCodes, { each: true }) readonly reasons: ReasonCode[] = [];
  @IsOptional() @IsString() @MaxLength(2000) readonly commentForApplicant: string = '';
  @IsOptional() @IsBoolean() readonly mentorRecommended: boolean = true;
}
