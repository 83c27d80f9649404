import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { contracts } from './domain/offer.js';
import { trainingLevels } from './domain/offer-details.js';
import type { KeptFilters } from './domain/search-filters.js';
import { PlaceLabel, CodedLabel } from './offers.views.js';

const optional = { required: false } as const;

export class KeptSearchBody {
  @ApiProperty({ ...optional, maxLength: 80 }) @IsOptional() @IsString() @MaxLength(80) readonly q: string = '';
  @ApiProperty({ ...optional, enum: ['', 'job', 'training'] }) @IsOptional() @IsIn(['', 'job', 'training']) readonly kind: '' | 'job' | 'training' = '';
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly sectorCode?: string;
  @ApiProperty({ ...optional, minimum: 1, maximum: 500 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) readonly km?: number;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly occupationCode?: string;
  @ApiProperty({ ...optional, enum: contracts }) @IsOptional() @IsIn(contracts) readonly contract?: string;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly educationCode?: string;
  @ApiProperty({ ...optional, enum: trainingLevels }) @IsOptional() @IsIn(trainingLevels) readonly level?: string;
  @ApiProperty(optional) @IsOptional() @IsBoolean() readonly seats?: boolean;
  @ApiProperty({ ...optional, minimum: 1, maximum: 7 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(7) readonly axis?: number;
  @ApiProperty({ ...optional, default: true, description: 'Tell each morning what is new' }) @IsOptional() @IsBoolean() readonly alert: boolean = true;
}
/** What a kept search is narrowed to beside place, sector and kind. */
export class KeptFiltersView implements KeptFilters {
  @ApiProperty(optional) readonly km?: number;
  @ApiProperty(optional) readonly occupationCode?: string;
  @ApiProperty({ ...optional, enum: contracts }) readonly contract?: string;
  @ApiProperty(optional) readonly educationCode?: string;
  @ApiProperty({ ...optional, enum: trainingLevels }) readonly level?: string;
  @ApiProperty(optional) readonly seats?: boolean;
  @ApiProperty(optional) readonly axis?: number;
}
export class KeptSearchView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly q: string;
  @ApiProperty({ enum: ['', 'job', 'training'] }) readonly kind: '' | 'job' | 'training';
  @ApiProperty({ type: PlaceLabel, nullable: true }) readonly commune: PlaceLabel | null;
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly sector: CodedLabel | null;
  @ApiProperty({ type: KeptFiltersView }) readonly filters: KeptFilters;
  @ApiProperty() readonly alert: boolean;
}
export class KeptSearchList {
  @ApiProperty({ type: [KeptSearchView] }) readonly items: readonly KeptSearchView[];
}
export class KeptMade {
  @ApiProperty() readonly id: string;
}
export class IsKept {
  @ApiProperty() readonly kept: boolean;
}
