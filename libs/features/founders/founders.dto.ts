import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate } from '#platform/http/validators';
import { type Light, lights } from './domain/light.js';
import { type NoteAudience, noteAudiences } from './domain/note.js';
import { type Measure, measures } from './domain/plan.moves.js';
import { type TaskPart, taskParts, type TaskState, taskStates } from './domain/task.js';

export class FirmListQuery extends PageQuery {
  @ApiProperty({ enum: lights, required: false }) @IsOptional() @IsIn(lights) readonly light?: Light;
}
export class TaskBody {
  @ApiProperty({ minLength: 3, maxLength: 300 }) @IsString() @MinLength(3) @MaxLength(300) readonly words: string;
  @ApiProperty({ enum: taskParts, description: 'In whose hands' }) @IsIn(taskParts) readonly part: TaskPart;
  @ApiProperty({ format: 'date' }) @IsLocalDate() readonly dueOn: LocalDate;
  @ApiProperty({ required: false, default: true, description: 'Send reminders' }) @IsOptional() @IsBoolean() readonly remind: boolean = true;
}
export class TaskStateBody {
  @ApiProperty({ enum: taskStates }) @IsIn(taskStates) readonly state: TaskState;
}
export class NoteBody {
  @ApiProperty({ minLength: 1, maxLength: 2000 }) @IsString() @MinLength(1) @MaxLength(2000) readonly words: string;
  @ApiProperty({ enum: noteAudiences }) @IsIn(noteAudiences) readonly audience: NoteAudience;
}
export class ConsentBody {
  @ApiProperty() @IsBoolean() readonly given: boolean;
}
export class PlanStepBody {
  @ApiProperty({ enum: measures }) @IsIn(measures) readonly measure: Measure;
  @ApiProperty({ format: 'date' }) @IsLocalDate() readonly dueOn: LocalDate;
  @ApiProperty({ enum: taskParts }) @IsIn(taskParts) readonly part: TaskPart;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(300) readonly words: string = '';
}
export class PlanBody {
  @ApiProperty({ required: false, description: 'What founder and officer want to reach' }) @IsOptional() @IsString() @MaxLength(1000) readonly words: string = '';
  @ApiProperty({ type: [PlanStepBody] })
  @ValidateNested({ each: true })
  @Type(() => PlanStepBody)
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  readonly steps: PlanStepBody[];
}
export class PlanEndBody {
  @ApiProperty({ enum: ['done', 'dropped'] }) @IsIn(['done', 'dropped']) readonly state: 'done' | 'dropped';
  @ApiProperty({ minLength: 3, maxLength: 500, description: 'What came of it' }) @IsString() @MinLength(3) @MaxLength(500) readonly outcome: string;
}
