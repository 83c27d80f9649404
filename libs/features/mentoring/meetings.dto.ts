import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type MeetingMode, meetingModes, USUAL_MINUTES } from './domain/meeting.js';

const startsAt = { example: '2027-01-12T10:00', description: 'Without an offset: as the clocks of the town show it. With an offset or Z: that instant.' };
const minutes = { required: false, minimum: 15, maximum: 480 } as const;

export class MeetingBody {
  @ApiProperty(startsAt) @IsString() @MaxLength(40) readonly startsAt: string;
  @ApiProperty({ enum: meetingModes }) @IsIn(meetingModes) readonly mode: MeetingMode;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(200) readonly place: string = '';
  @ApiProperty({ ...minutes, default: USUAL_MINUTES }) @IsOptional() @Type(() => Number) @IsInt() @Min(15) @Max(480) readonly minutes: number = USUAL_MINUTES;
}
/** What is absent stays as it was. */
export class MoveBody {
  @ApiProperty(startsAt) @IsString() @MaxLength(40) readonly startsAt: string;
  @ApiProperty({ enum: meetingModes, required: false }) @IsOptional() @IsIn(meetingModes) readonly mode?: MeetingMode;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(200) readonly place?: string;
  @ApiProperty(minutes) @IsOptional() @Type(() => Number) @IsInt() @Min(15) @Max(480) readonly minutes?: number;
}
export class CancelBody {
  @ApiProperty({ required: false, description: 'Told to the other side' }) @IsOptional() @IsString() @MaxLength(300) readonly reason: string = '';
}
