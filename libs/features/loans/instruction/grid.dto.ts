import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { GRID_POINTS, LINES_MOST } from './domain/grid.js';

class LabelBody {
  @ApiProperty() @IsString() @MaxLength(120) readonly ar: string;
  @ApiProperty() @IsString() @MaxLength(120) readonly fr: string;
  @ApiProperty() @IsString() @MaxLength(120) readonly en: string;
}
export class GridLineBody {
  @ApiProperty({ required: false, description: 'Of a line that exists; a new line gets one' }) @IsOptional() @IsString() @Matches(/^[a-z][a-z0-9_]{0,39}$/) readonly code?: string;
  @ApiProperty({ minimum: 1, maximum: GRID_POINTS }) @Type(() => Number) @IsInt() @Min(1) @Max(GRID_POINTS) readonly most: number;
  @ApiProperty({ type: LabelBody }) @IsObject() @ValidateNested() @Type(() => LabelBody) readonly label: LabelBody;
}
export class GridBody {
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly validFrom: LocalDate;
  @ApiProperty({ type: [GridLineBody], description: 'A hundred points in all' })
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_MOST)
  @ValidateNested({ each: true })
  @Type(() => GridLineBody)
  readonly lines: GridLineBody[];
}
