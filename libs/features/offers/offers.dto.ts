import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type Contract, contracts } from './domain/offer.js';
import { type OfferState, offerStates } from './domain/offer.moves.js';

export class OfferSkillBody {
  @IsString() @MaxLength(80) readonly code: string;
  @IsOptional() @IsBoolean() readonly essential: boolean = true;
}

export class OfferLanguageBody {
  @IsString() @MaxLength(10) readonly code: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(4) readonly level: number = 2;
}

/** What an agency writes. Only the title and the occupation are asked for; skills come from the occupation unless given. */
export class OfferBody {
  @IsUUID() readonly organisationId: string;
  @IsIn(['job', 'training']) readonly kind: 'job' | 'training';
  @IsString() @MinLength(3) @MaxLength(140) readonly title: string;
  @IsString() @MaxLength(20) readonly occupationCode: string;
  @IsOptional() @IsString() @MaxLength(4000) readonly description: string = '';
  @IsOptional() @IsString() @MaxLength(120) readonly employerName: string = '';
  @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @IsOptional() @IsBoolean() readonly remote: boolean = false;
  @IsOptional() @IsIn(contracts) readonly contract: Contract = 'unspecified';
  @IsOptional() @IsIn(['full', 'part', 'any']) readonly workTime: 'full' | 'part' | 'any' = 'any';
  @IsOptional() @IsMoney() readonly salaryMin?: string;
  @IsOptional() @IsMoney() readonly salaryMax?: string;
  @IsOptional() @IsString() @MaxLength(40) readonly educationCode?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(600) readonly experienceMonths: number = 0;
  @IsOptional() @Type(() => Number) @IsInt() @Min(15) @Max(99) readonly maxAge?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly posts: number = 1;
  @IsOptional() @IsLocalDate() readonly startsOn?: LocalDate;
  @IsOptional() @IsLocalDate() readonly closesOn?: LocalDate;
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => OfferSkillBody) readonly skills?: OfferSkillBody[];
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => OfferLanguageBody) readonly languages: OfferLanguageBody[] = [];
  @IsOptional() @IsBoolean() readonly publish: boolean = true;
}

const words = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class OfferListQuery extends PageQuery {
  @IsOptional() @IsString() @MaxLength(80) @Transform(words) readonly q?: string;
  @IsOptional() @IsIn(['job', 'training']) readonly kind?: 'job' | 'training';
  @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @IsOptional() @IsString() @MaxLength(40) readonly sectorCode?: string;
}

export class OwnOfferListQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly organisationId?: string;
  @IsOptional() @IsIn(offerStates) readonly state?: OfferState;
}

export class ImportLineQuery extends PageQuery {
  @IsOptional() @IsIn(['created', 'updated', 'unchanged', 'review', 'refused', 'duplicate']) readonly state?: string;
}
