import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { mostOf, type ProposalKind, proposalKinds, type ProposalReason, proposalReasons } from './domain/proposal.js';

export class ProposalBody {
  @ApiProperty({ enum: proposalKinds }) @IsIn(proposalKinds) readonly kind: ProposalKind;
  @ApiPropertyOptional({ description: 'Rows to skip, or to add' }) @IsOptional() @IsInt() @Min(1) @Max(mostOf.extend) readonly count?: number;
  @ApiPropertyOptional({ type: String, format: 'date', description: 'New day of the next row' }) @IsOptional() @IsLocalDate() readonly moveTo?: LocalDate;
  @ApiProperty({ enum: proposalReasons }) @IsIn(proposalReasons) readonly reason: ProposalReason;
  @ApiProperty({ description: 'Cash plan of the borrower, or what was tried before giving up' }) @IsString() @MinLength(10) @MaxLength(2000) readonly note: string;
}

export class WhatIfQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(mostOf.skip) readonly skip?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(mostOf.extend) readonly extend?: number;
  @ApiPropertyOptional({ type: String, format: 'date' }) @IsOptional() @IsLocalDate() readonly moveTo?: LocalDate;
}
