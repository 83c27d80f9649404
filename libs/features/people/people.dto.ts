import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate } from '#platform/http/validators';
import {
  DEFAULT_RADIUS_KM,
  type ExperienceKind,
  experienceKinds,
  type Licence,
  licences,
  MOST,
  studyCountries,
  type Travel,
  travels,
  type Sex,
  type VentureStage,
  ventureStages,
  type WorkTime,
  workTimes,
} from './domain/profile.js';

const latinDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15));
const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');
/** A form sends '' for what was left open: the same as absent. */
const Text = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (isBlank(value) ? undefined : value));
const Whole = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (isBlank(value) ? undefined : typeof value === 'string' ? Number(latinDigits(value)) : value));
const optional = { required: false } as const;

export class LanguageLevel {
  @ApiProperty({ example: 'fr' }) @IsString() @MaxLength(10) readonly code: string;
  @ApiProperty({ minimum: 1, maximum: 4 }) @Whole() @IsInt() @Min(1) @Max(4) readonly level: number;
}
export class SkillLevel {
  @ApiProperty() @IsString() @MaxLength(80) readonly code: string;
  @ApiProperty({ minimum: 1, maximum: 3 }) @Whole() @IsInt() @Min(1) @Max(3) readonly level: number;
}
export class ExperienceBody {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(120) readonly title: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(20) readonly occupationCode?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(120) readonly employer?: string;
  @ApiProperty() @Whole() @IsInt() @Min(1900) @Max(2200) readonly fromYear: number;
  @ApiProperty({ ...optional, description: 'Absent: still there' }) @Whole() @IsOptional() @IsInt() @Min(1900) @Max(2200) readonly toYear?: number;
  @ApiProperty({ ...optional, enum: experienceKinds, default: 'employed' }) @Text() @IsOptional() @IsIn(experienceKinds) readonly kind?: ExperienceKind;
}
export class DiplomaBody {
  @ApiProperty({ example: 'Technicien spécialisé' }) @IsString() @MinLength(1) @MaxLength(120) readonly title: string;
  @ApiProperty({ ...optional, example: 'Gestion hôtelière' }) @Text() @IsOptional() @IsString() @MaxLength(120) readonly field?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(120) readonly establishment?: string;
  @ApiProperty({ ...optional, description: 'Of the diploma; while still studying, when it is expected' })
  @Whole()
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  readonly year?: number;
  @ApiProperty({ ...optional, enum: studyCountries }) @Text() @IsOptional() @IsString() @MaxLength(2) readonly country?: string;
  @ApiProperty({ ...optional, description: 'Language in which it was taught' }) @Text() @IsOptional() @IsString() @MaxLength(10) readonly languageCode?: string;
  @ApiProperty({ ...optional, default: false }) @IsOptional() @IsBoolean() readonly studying?: boolean;
}
export class VentureBody {
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(120) readonly title: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(40) readonly sectorCode?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(20) readonly occupationCode?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty({ enum: ventureStages }) @IsIn(ventureStages) readonly stage: VentureStage;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(2000) readonly summary?: string;
}

/** The whole profile: what is absent is forgotten. A name in one script is enough. */
export class ProfileBody {
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(60) readonly firstName?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(60) readonly lastName?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(60) readonly firstNameAr?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(60) readonly lastNameAr?: string;
  @ApiProperty(optional) @Whole() @IsOptional() @IsInt() readonly birthYear?: number;
  @ApiProperty({ ...optional, enum: ['f', 'm'] }) @Text() @IsOptional() @IsIn(['f', 'm']) readonly sex?: Sex;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty(optional) @Text() @IsOptional() @IsString() @MaxLength(40) readonly educationCode?: string;
  @ApiProperty({ ...optional, type: [LanguageLevel] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST.languages)
  @ValidateNested({ each: true })
  @Type(() => LanguageLevel)
  readonly languages?: LanguageLevel[];
  @ApiProperty({ ...optional, type: [SkillLevel] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST.skills)
  @ValidateNested({ each: true })
  @Type(() => SkillLevel)
  readonly skills?: SkillLevel[];
  @ApiProperty({ ...optional, minimum: 0, maximum: 720, default: 0 }) @Whole() @IsOptional() @IsInt() @Min(0) @Max(720) readonly experienceMonths?: number;
  @ApiProperty({ ...optional, type: [ExperienceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST.experience)
  @ValidateNested({ each: true })
  @Type(() => ExperienceBody)
  readonly experience?: ExperienceBody[];
  @ApiProperty({ ...optional, type: [DiplomaBody], description: 'What was studied; matches read the level only' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST.diplomas)
  @ValidateNested({ each: true })
  @Type(() => DiplomaBody)
  readonly diplomas?: DiplomaBody[];
  @ApiProperty({ ...optional, type: [String], description: 'Occupation codes, most wanted first' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST.wishes)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  readonly wishes?: string[];
  @ApiProperty({ ...optional, minimum: 0, maximum: 100, default: DEFAULT_RADIUS_KM }) @Whole() @IsOptional() @IsInt() @Min(0) @Max(100) readonly radiusKm?: number;
  @ApiProperty({ ...optional, default: false }) @IsOptional() @IsBoolean() readonly remoteOk?: boolean;
  @ApiProperty({ ...optional, enum: workTimes, default: 'any' }) @Text() @IsOptional() @IsIn(workTimes) readonly workTime?: WorkTime;
  @ApiProperty({ ...optional, type: String, format: 'date' }) @Text() @IsOptional() @IsLocalDate() readonly availableFrom?: LocalDate;
  @ApiProperty({ ...optional, type: VentureBody }) @IsOptional() @ValidateNested() @Type(() => VentureBody) readonly venture?: VentureBody;
  @ApiProperty({ ...optional, enum: licences, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(licences.length)
  @ArrayUnique()
  @IsIn(licences, { each: true })
  readonly licences?: Licence[];
  @ApiProperty({ ...optional, enum: travels, description: 'How the person gets to work' }) @Text() @IsOptional() @IsIn(travels) readonly travel?: Travel;
  @ApiProperty({ ...optional, default: false }) @IsOptional() @IsBoolean() readonly moveOk?: boolean;
  @ApiProperty({ ...optional, type: [String], description: 'Skills in own words' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST.otherSkills)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(60, { each: true })
  readonly otherSkills?: string[];
}

/** A profile typed by an officer for somebody at the counter. */
export class EnteredBody extends ProfileBody {
  @ApiProperty({ ...optional, example: '0612345678' }) @Text() @IsOptional() @IsString() @MaxLength(40) readonly phone?: string;
  @ApiProperty({ ...optional, description: 'Whose phone it is, when it is not her own', example: 'Omar, le frère' })
  @Text()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly phoneHolder?: string;
}

export class PeopleListQuery extends PageQuery {
  @ApiProperty({ ...optional, description: 'Part of a name in either script, or of a phone; spelling may vary' })
  @Text()
  @IsOptional()
  @IsString()
  @MaxLength(80)
  readonly q?: string;
}
