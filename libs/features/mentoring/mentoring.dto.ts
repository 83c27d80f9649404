import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDateString, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DEFAULT_CAPACITY, firmStages, HARD_CAPACITY, mentorFunctions, mentorSlots } from './domain/mentor.js';
import { type MeetingMode, meetingModes } from './entities/mentor.entity.js';

export class MentorBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(18) @IsString({ each: true }) readonly sectors: string[];
  @IsArray() @ArrayMinSize(1) @IsIn(mentorFunctions, { each: true }) readonly functions: string[];
  @IsOptional() @IsArray() @IsIn(mentorSlots, { each: true }) readonly slots: string[] = [];
  @IsOptional() @IsArray() @IsIn(firmStages, { each: true }) readonly stages: string[] = [];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(HARD_CAPACITY) readonly capacity: number = DEFAULT_CAPACITY;
  @IsOptional() @IsBoolean() readonly online: boolean = true;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(500) readonly reachKm: number = 30;
  @IsOptional() @IsString() @MaxLength(200) readonly headline: string = '';
}

export class DeclineBody {
  @IsOptional() @IsString() @MaxLength(300) readonly reason: string = '';
}

export class MeetingBody {
  @IsDateString() readonly startsAt: string;
  @IsIn(meetingModes) readonly mode: MeetingMode;
  @IsOptional() @IsString() @MaxLength(200) readonly place: string = '';
}
