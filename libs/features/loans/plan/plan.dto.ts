import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { type PlanPart, planParts } from './domain/parts.js';

/** One page whole, as typed: what is not in order is marked and kept. Which names it has is told by the view of the page. */
export class PageBody {
  @ApiProperty({ enum: planParts }) @IsIn(planParts) readonly part: PlanPart;
  @ApiProperty({ minimum: 0, description: 'The version that the writer had before the eyes; 0 for a page that was blank' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  readonly version: number;
  @ApiProperty({ required: false, type: Object, additionalProperties: { type: 'string' } }) @IsOptional() @IsObject() readonly values: object = {};
  @ApiProperty({ required: false, type: [Object] }) @IsOptional() @IsArray() readonly lines: readonly object[] = [];
}

/** Whom a founder asks to join, in the words of the one who asks. */
export class InviteBody {
  @ApiProperty({ minLength: 2, maxLength: 80 }) @IsString() @MinLength(2) @MaxLength(80) readonly name: string;
}
export class InvitationCodeBody {
  @ApiProperty({ example: 'K7MP-2QXD-9TRW' }) @IsString() @MinLength(4) @MaxLength(40) readonly code: string;
}
