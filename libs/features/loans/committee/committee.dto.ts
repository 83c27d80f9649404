import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate } from '#platform/http/validators';
import { type Choice, choices } from './domain/ballot.js';
import { type ChairRole, chairs, type College, colleges, type LinkKind, linkKinds } from './domain/seats.js';
import { type Presence, presences, type SessionKind, sessionKinds, type SessionMode, sessionModes } from './domain/session.moves.js';

const optional = { required: false } as const;
const day = { type: String, format: 'date' } as const;

/** A seat for somebody with the role of a member: by id or by e-mail. */
export class SeatBody {
  @ApiProperty(optional) @IsOptional() @IsUUID() readonly accountId?: string;
  @ApiProperty({ ...optional, format: 'email' }) @IsOptional() @IsString() @MaxLength(200) readonly email?: string;
  @ApiProperty({ enum: colleges }) @IsIn(colleges) readonly college: College;
  @ApiProperty({ ...optional, enum: chairs, default: 'member' }) @IsOptional() @IsIn(chairs) readonly chair: ChairRole = 'member';
  @ApiProperty({ ...optional, default: true, description: 'Whether the seat has a voice' }) @IsOptional() @IsBoolean() readonly voting: boolean = true;
  @ApiProperty(day) @IsLocalDate() readonly fromDay: string;
  @ApiProperty(day) @IsLocalDate() readonly toDay: string;
}

export class LinkBody {
  @ApiProperty({ enum: linkKinds }) @IsIn(linkKinds) readonly kind: LinkKind;
  @ApiProperty({ minLength: 2, maxLength: 120 }) @IsString() @MinLength(2) @MaxLength(120) readonly name: string;
}
/** Everything that may make me leave a file; takes the place of what was declared before. */
export class LinksBody {
  @ApiProperty({ type: [LinkBody], maxItems: 40 }) @IsArray() @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => LinkBody) readonly links: LinkBody[];
}

export class SessionBody {
  @ApiProperty(day) @IsLocalDate() readonly day: string;
  @ApiProperty({ example: '10:00', description: 'By the clocks of the town' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly time: string;
  @ApiProperty({ ...optional, enum: sessionKinds, default: 'meeting' }) @IsOptional() @IsIn(sessionKinds) readonly kind: SessionKind = 'meeting';
  @ApiProperty({ ...optional, enum: sessionModes, default: 'place' }) @IsOptional() @IsIn(sessionModes) readonly mode: SessionMode = 'place';
  @ApiProperty({ ...optional, maxLength: 200, description: 'Room, or address of the video call' }) @IsOptional() @IsString() @MaxLength(200) readonly place: string = '';
}

export class AgendaItemBody {
  @ApiProperty() @IsUUID() readonly applicationId: string;
  @ApiProperty({ ...optional, minimum: 5, maximum: 120, default: 20 }) @IsOptional() @Type(() => Number) @IsInt() @Min(5) @Max(120) readonly minutes: number = 20;
  @ApiProperty({ ...optional, description: 'How the applicant agreed to a notice shorter than the rule' }) @IsOptional() @IsString() @MaxLength(300) readonly agreement: string =
    '';
}
export class AgendaLine {
  @ApiProperty() @IsUUID() readonly id: string;
  @ApiProperty({ minimum: 5, maximum: 120 }) @Type(() => Number) @IsInt() @Min(5) @Max(120) readonly minutes: number;
  @ApiProperty({ ...optional, description: 'How the applicant agreed to a notice shorter than the rule' }) @IsOptional() @IsString() @MaxLength(300) readonly agreement?: string;
}
/** The whole agenda in its order. */
export class AgendaBody {
  @ApiProperty({ type: [AgendaLine], maxItems: 40 }) @IsArray() @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => AgendaLine) readonly items: AgendaLine[];
}

export class PresenceLine {
  @ApiProperty() @IsUUID() readonly mandateId: string;
  @ApiProperty({ enum: presences }) @IsIn(presences) readonly presence: Presence;
  @ApiProperty({ ...optional, default: false, description: 'Who is remote counts only when somebody made sure who speaks' })
  @IsOptional()
  @IsBoolean()
  readonly identified: boolean = false;
}
export class AttendanceBody {
  @ApiProperty({ type: [PresenceLine], minItems: 1, maxItems: 40 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PresenceLine)
  readonly members: PresenceLine[];
}

/** Why something is taken off, put off or sent back. */
export class BecauseBody {
  @ApiProperty({ minLength: 5, maxLength: 500 }) @IsString() @MinLength(5) @MaxLength(500) readonly reason: string;
}
export class ConflictBody {
  @ApiProperty({ description: 'true: I leave this item' }) @IsBoolean() readonly conflict: boolean;
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(300) readonly reason: string = '';
}
export class VoteBody {
  @ApiProperty({ enum: choices }) @IsIn(choices) readonly choice: Choice;
}

const count =
  (minimum: number, maximum: number): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ minimum, maximum })(target, property);
    Type(() => Number)(target, property);
    IsInt()(target, property);
    Min(minimum)(target, property);
    Max(maximum)(target, property);
  };
/** A new version of the committee's rule, from a day on. */
export class RuleBody {
  @ApiProperty(day) @IsLocalDate() readonly validFrom: string;
  @count(1, 20) readonly minPresent: number;
  @count(1, 4) readonly minColleges: number;
  @count(0, 10) readonly minEntrepreneurs: number;
  @count(0, 10) readonly minFinance: number;
  @count(0, 60) readonly noticeDays: number;
  @count(0, 60) readonly accessBeforeDays: number;
  @count(0, 60) readonly accessAfterDays: number;
  @count(1, 240) readonly writtenHours: number;
  @count(0, 5) readonly maxAdjournments: number;
  @count(1, 365) readonly comebackDays: number;
  @count(1, 365) readonly reviewDays: number;
  @count(0, 365) readonly extensionDays: number;
}
