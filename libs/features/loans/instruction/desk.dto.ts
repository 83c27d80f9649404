import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate } from '#platform/http/validators';
import { type DeskView, deskViews } from './domain/desk.js';

export class DeskQuery extends PageQuery {
  @ApiProperty({ required: false, enum: deskViews, default: 'all' }) @IsOptional() @IsIn(deskViews) readonly view: DeskView = 'all';
}
export class HandOverBody {
  @ApiProperty() @IsUUID() readonly toAccountId: string;
  @ApiProperty({ minLength: 5, maxLength: 500, description: 'For the colleagues, in the history of the file' }) @IsString() @MinLength(5) @MaxLength(500) readonly reason: string;
}
export class AbsenceBody {
  @ApiProperty({ required: false, description: 'A colleague’s; one’s own when left out' }) @IsOptional() @IsUUID() readonly accountId?: string;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly fromDay: LocalDate;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly toDay: LocalDate;
}
