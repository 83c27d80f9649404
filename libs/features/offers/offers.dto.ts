import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type Contract, contracts } from './domain/offer.js';
import { OfferDetailsBody, SessionBody } from './offer-details.dto.js';
import type { SearchFilters } from './domain/search-filters.js';
import { type OfferState, offerStates } from './domain/offer.moves.js';

const optional = { required: false } as const;

export class OfferSkillBody {
  @ApiProperty({ maxLength: 80 }) @IsString() @MaxLength(80) readonly code: string;
  @ApiProperty({ ...optional, default: true }) @IsOptional() @IsBoolean() readonly essential: boolean = true;
}

export class OfferLanguageBody {
  @ApiProperty({ maxLength: 10 }) @IsString() @MaxLength(10) readonly code: string;
  @ApiProperty({ ...optional, minimum: 1, maximum: 4, default: 2 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(4) readonly level: number = 2;
}

/** What an agency writes. Only the title and the occupation are asked for; skills come from the occupation unless given. */
export class OfferBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly organisationId: string;
  @ApiProperty({ enum: ['job', 'training'] }) @IsIn(['job', 'training']) readonly kind: 'job' | 'training';
  @ApiProperty({ minLength: 3, maxLength: 140 }) @IsString() @MinLength(3) @MaxLength(140) readonly title: string;
  @ApiProperty({ maxLength: 20 }) @IsString() @MaxLength(20) readonly occupationCode: string;
  @ApiProperty({ ...optional, maxLength: 4000 }) @IsOptional() @IsString() @MaxLength(4000) readonly description: string = '';
  @ApiProperty({ ...optional, maxLength: 120 }) @IsOptional() @IsString() @MaxLength(120) readonly employerName: string = '';
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty({ ...optional, default: false }) @IsOptional() @IsBoolean() readonly remote: boolean = false;
  @ApiProperty({ ...optional, enum: contracts, default: 'unspecified' }) @IsOptional() @IsIn(contracts) readonly contract: Contract = 'unspecified';
  @ApiProperty({ ...optional, enum: ['full', 'part', 'any'], default: 'any' }) @IsOptional() @IsIn(['full', 'part', 'any']) readonly workTime: 'full' | 'part' | 'any' = 'any';
  @ApiProperty({ ...optional, example: '3500.00' }) @IsOptional() @IsMoney() readonly salaryMin?: string;
  @ApiProperty({ ...optional, example: '3500.00' }) @IsOptional() @IsMoney() readonly salaryMax?: string;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly educationCode?: string;
  @ApiProperty({ ...optional, minimum: 0, maximum: 600, default: 0 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(600) readonly experienceMonths: number = 0;
  @ApiProperty({ ...optional, minimum: 15, maximum: 99 }) @IsOptional() @Type(() => Number) @IsInt() @Min(15) @Max(99) readonly maxAge?: number;
  @ApiProperty({ ...optional, minimum: 1, maximum: 10_000, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly posts: number = 1;
  @ApiProperty({ ...optional, type: String, format: 'date' }) @IsOptional() @IsLocalDate() readonly startsOn?: LocalDate;
  @ApiProperty({ ...optional, type: String, format: 'date' }) @IsOptional() @IsLocalDate() readonly closesOn?: LocalDate;
  @ApiProperty({ ...optional, type: [OfferSkillBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OfferSkillBody)
  readonly skills?: OfferSkillBody[];
  @ApiProperty({ ...optional, type: [OfferLanguageBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => OfferLanguageBody)
  readonly languages: OfferLanguageBody[] = [];
  @ApiProperty({ ...optional, type: OfferDetailsBody }) @IsOptional() @ValidateNested() @Type(() => OfferDetailsBody) readonly details?: OfferDetailsBody;
  @ApiProperty({ ...optional, type: [SessionBody], description: 'Of a training only' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SessionBody)
  readonly sessions?: SessionBody[];
  @ApiProperty({ ...optional, default: true }) @IsOptional() @IsBoolean() readonly publish: boolean = true;
}

const words = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

const yes = ({ value }: { value: unknown }): unknown => (value === 'true' || value === '1' || value === true ? true : value === 'false' || value === '' ? false : value);

/** What offers can be narrowed to. A code that nobody knows finds nothing. */
export class OfferListQuery extends PageQuery implements SearchFilters {
  @ApiProperty({ ...optional, maxLength: 80 }) @IsOptional() @IsString() @MaxLength(80) @Transform(words) readonly q?: string;
  @ApiProperty({ ...optional, enum: ['job', 'training'] }) @IsOptional() @IsIn(['job', 'training']) readonly kind?: 'job' | 'training';
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty({ ...optional, minimum: 1, maximum: 500, description: 'With `communeCode`: so many kilometres around it' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  readonly km?: number;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly sectorCode?: string;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly occupationCode?: string;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly contract?: string;
  @ApiProperty({ ...optional, maxLength: 40, description: 'What asks for more schooling than this is left out' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly educationCode?: string;
  @ApiProperty({ ...optional, maxLength: 40, description: 'Level of a vocational training' }) @IsOptional() @IsString() @MaxLength(40) readonly level?: string;
  @ApiProperty({ ...optional, minimum: 1, maximum: 365, description: 'On line for so many days at most' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  readonly days?: number;
  @ApiProperty({ ...optional, description: 'Only with a free post or seat' }) @IsOptional() @Transform(yes) @IsBoolean() readonly seats?: boolean;
  @ApiProperty({ ...optional, minimum: 1, maximum: 7 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(7) readonly axis?: number;
}

export class OwnOfferListQuery extends PageQuery {
  @ApiProperty({ ...optional, format: 'uuid' }) @IsOptional() @IsUUID() readonly organisationId?: string;
  @ApiProperty({ ...optional, enum: offerStates }) @IsOptional() @IsIn(offerStates) readonly state?: OfferState;
}

/** What became of a line of an import. */
export const importLineStates = ['created', 'updated', 'unchanged', 'review', 'refused', 'duplicate', 'removed'] as const;

export class ImportLineQuery extends PageQuery {
  @ApiProperty({ enum: importLineStates, required: false }) @IsOptional() @IsIn(importLineStates) readonly state?: string;
}
