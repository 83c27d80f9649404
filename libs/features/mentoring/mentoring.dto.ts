import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import {
  DEFAULT_CAPACITY,
  firmStages,
  HARD_CAPACITY,
  mentorFunctions,
  mentorSlots,
  type MentorState,
  mentorStates,
  ownFirms,
  type SexWish,
  sexWishes,
  type TieKind,
  tieKinds,
} from './domain/mentor.js';

const several = { isArray: true, required: false, default: [] } as const;

export class MentorBody {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 18, description: 'Codes of /api/references/sectors' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(18)
  @IsString({ each: true })
  readonly sectors: string[];
  @ApiProperty({ enum: mentorFunctions, isArray: true }) @IsArray() @ArrayMinSize(1) @IsIn(mentorFunctions, { each: true }) readonly functions: string[];
  @ApiProperty({ enum: mentorSlots, ...several }) @IsOptional() @IsArray() @IsIn(mentorSlots, { each: true }) readonly slots: string[] = [];
  @ApiProperty({ enum: firmStages, ...several, description: 'Empty: any stage' }) @IsOptional() @IsArray() @IsIn(firmStages, { each: true }) readonly stages: string[] = [];
  @ApiProperty({ required: false, minimum: 1, maximum: HARD_CAPACITY, default: DEFAULT_CAPACITY })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(HARD_CAPACITY)
  readonly capacity: number = DEFAULT_CAPACITY;
  @ApiProperty({ required: false, default: true }) @IsOptional() @IsBoolean() readonly online: boolean = true;
  @ApiProperty({ required: false, minimum: 0, maximum: 500, default: 30 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly reachKm: number = 30;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(200) readonly headline: string = '';
  @ApiProperty({ enum: ownFirms, required: false, nullable: true, description: 'Untold, nobody is proposed: a competitor next door is no mentor' })
  @IsOptional()
  @IsIn(ownFirms)
  readonly ownFirm: 'none' | 'yes' | null = null;
  @ApiProperty({ type: String, required: false, nullable: true, description: 'Sector of the own firm' }) @IsOptional() @IsString() readonly ownSector: string | null = null;
  @ApiProperty({ enum: sexWishes, required: false, default: 'any' }) @IsOptional() @IsIn(sexWishes) readonly sexWish: SexWish = 'any';
}

export class AbsenceBody {
  @ApiProperty({ format: 'date' }) @IsLocalDate() readonly fromOn: LocalDate;
  @ApiProperty({ format: 'date' }) @IsLocalDate() readonly toOn: LocalDate;
}

export class TieBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly personId: string;
  @ApiProperty({ enum: tieKinds }) @IsIn(tieKinds) readonly kind: TieKind;
}

/** What the officer heard in the talk about the need. */
export class NeedBody {
  @ApiProperty({ enum: mentorFunctions, ...several, description: 'Most wanted first' })
  @IsOptional()
  @IsArray()
  @IsIn(mentorFunctions, { each: true })
  readonly functions: string[] = [];
  @ApiProperty({ enum: mentorSlots, ...several }) @IsOptional() @IsArray() @IsIn(mentorSlots, { each: true }) readonly slots: string[] = [];
  @ApiProperty({ enum: sexWishes, required: false, default: 'any' }) @IsOptional() @IsIn(sexWishes) readonly sexWish: SexWish = 'any';
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) readonly note: string = '';
}

export class MentorStateBody {
  @ApiProperty({ enum: mentorStates }) @IsIn(mentorStates) readonly state: MentorState;
}

export class MentorListQuery {
  @ApiProperty({ enum: mentorStates, required: false }) @IsOptional() @IsIn(mentorStates) readonly state?: MentorState;
}

export class DeclineBody {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(300) readonly reason: string = '';
}
