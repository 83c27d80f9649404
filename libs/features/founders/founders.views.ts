import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { FullName } from '#features/mentoring';
import { type AlertCode, alertCodes, type AlertLevel, alertLevels } from './domain/alert-rules.js';
import { type Light, lights } from './domain/light.js';
import { type NoteAudience, noteAudiences } from './domain/note.js';
import { type PlanState, planStates } from './domain/plan.moves.js';
import { type TaskKind, taskKinds, type TaskPart, taskParts, type TaskState, taskStates } from './domain/task.js';

const day = { type: String, format: 'date', nullable: true } as const;
const text = { type: String, nullable: true } as const;
const hidden = { type: String, nullable: true, description: 'Decimal MAD; null for a mentor without the founder’s consent' } as const;

export class AlertView {
  @ApiProperty({ enum: alertCodes }) readonly code: AlertCode;
  @ApiProperty({ enum: alertLevels }) readonly level: AlertLevel;
  @ApiProperty({ type: Object, description: 'The values that raised it: days, percents, counts, amounts in decimal MAD' }) readonly cause: Readonly<
    Record<string, string | number>
  >;
  @ApiProperty({ format: 'date' }) readonly openedOn: LocalDate;
  @ApiProperty({ description: 'Version of the table of thresholds' }) readonly version: string;
}
export class LightView {
  @ApiProperty({ enum: lights }) readonly light: Light;
  @ApiProperty({ format: 'date' }) readonly since: LocalDate;
  @ApiProperty({ type: [AlertView], description: 'What makes it so, the worst first' }) readonly alerts: readonly AlertView[];
}
export class TaskView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: FullName }) readonly founder: FullName;
  @ApiProperty({ enum: taskKinds }) readonly kind: TaskKind;
  @ApiProperty({ enum: taskParts }) readonly part: TaskPart;
  @ApiProperty({ description: 'It is in my hands' }) readonly mine: boolean;
  @ApiProperty() readonly words: string;
  @ApiProperty({ format: 'date' }) readonly dueOn: LocalDate;
  @ApiProperty() readonly late: boolean;
  @ApiProperty({ enum: taskStates }) readonly state: TaskState;
  @ApiProperty({ description: 'It closed itself' }) readonly byItself: boolean;
  @ApiProperty({ description: 'I may say that it is done' }) readonly mayEnd: boolean;
}
export class TaskPage {
  @ApiProperty({ type: [TaskView] }) readonly items: readonly TaskView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class NoteView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: taskParts }) readonly part: TaskPart;
  @ApiProperty({ description: 'What staff calls the author; empty for mentor and founder' }) readonly author: string;
  @ApiProperty({ enum: noteAudiences }) readonly audience: NoteAudience;
  @ApiProperty() readonly words: string;
  @ApiProperty({ format: 'date-time' }) readonly writtenAt: string;
  @ApiProperty() readonly mine: boolean;
}
export class PlanView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: planStates }) readonly state: PlanState;
  @ApiProperty({ format: 'date' }) readonly wantedOn: LocalDate;
  @ApiProperty({ format: 'date', description: 'Last day to begin' }) readonly dueOn: LocalDate;
  @ApiProperty(day) readonly begunOn: LocalDate | null;
  @ApiProperty(day) readonly endedOn: LocalDate | null;
  @ApiProperty() readonly words: string;
  @ApiProperty() readonly outcome: string;
  @ApiProperty({ description: 'Wanted, and its last day is over' }) readonly late: boolean;
}
export class FirmLine {
  @ApiProperty() readonly personId: string;
  @ApiProperty() readonly loanId: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty() readonly project: string;
  @ApiProperty({ type: LightView }) readonly light: LightView;
  @ApiProperty({ description: 'Red, or three amber signals' }) readonly look: boolean;
  @ApiProperty({ enum: planStates, nullable: true, description: 'Of the plan that is open' }) readonly plan: PlanState | null;
}
export class FirmPage {
  @ApiProperty({ type: [FirmLine] }) readonly items: readonly FirmLine[];
  @ApiProperty({ type: Object, description: 'Firms by light' }) readonly counts: Readonly<Record<Light, number>>;
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

export class FileLoanView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly state: string;
  @ApiProperty() readonly applicationId: string;
  @ApiProperty(day) readonly nextDue: LocalDate | null;
  @ApiProperty(hidden) readonly nextAmount: string | null;
  @ApiProperty(hidden) readonly outstanding: string | null;
  @ApiProperty(hidden) readonly overdue: string | null;
  @ApiProperty() readonly daysPastDue: number;
}
export class FileMentorView {
  @ApiProperty() readonly mentorshipId: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty({ format: 'date' }) readonly startedOn: LocalDate;
  @ApiProperty({ description: 'The founder lets this mentor see the amounts of the loan' }) readonly amountsShared: boolean;
}
export class FileMeetingView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly startsAt: string;
  @ApiProperty() readonly mode: string;
  @ApiProperty() readonly place: string;
  @ApiProperty() readonly state: string;
}
export class FileReportView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ format: 'date' }) readonly heldOn: LocalDate;
  @ApiProperty() readonly mode: string;
  @ApiProperty({ minimum: 1, maximum: 5 }) readonly morale: number;
  @ApiProperty({ enum: lights, description: 'As the mentor sees it' }) readonly mentorLight: Light;
  @ApiProperty({ enum: lights, nullable: true, description: 'As the founder sees it' }) readonly founderLight: Light | null;
  @ApiProperty() readonly said: string;
}
export class FileCandidacyView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: ['job', 'training'] }) readonly kind: 'job' | 'training';
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ format: 'date-time' }) readonly since: string;
}
export class FilePaperView {
  @ApiProperty() readonly code: string;
  @ApiProperty({ format: 'date' }) readonly on: LocalDate;
  @ApiProperty(day) readonly expiresOn: LocalDate | null;
}
/** Everything about one founder on one page, as far as the reader may see it. */
export class FounderFileView {
  @ApiProperty() readonly personId: string;
  @ApiProperty({ enum: taskParts, description: 'As what I read it' }) readonly as: TaskPart;
  @ApiProperty({ type: FullName }) readonly name: FullName;
  @ApiProperty(text) readonly project: string | null;
  @ApiProperty({ format: 'date' }) readonly today: LocalDate;
  @ApiProperty({ type: LightView, nullable: true, description: 'null while no money is out' }) readonly light: LightView | null;
  @ApiProperty({ type: PlanView, nullable: true, description: 'The newest one' }) readonly plan: PlanView | null;
  @ApiProperty({ type: FileLoanView, nullable: true }) readonly loan: FileLoanView | null;
  @ApiProperty({ type: FileMentorView, nullable: true }) readonly mentor: FileMentorView | null;
  @ApiProperty({ type: [FileMeetingView] }) readonly meetings: readonly FileMeetingView[];
  @ApiProperty({ type: [FileReportView], description: 'The latest ones, the newest first' }) readonly reports: readonly FileReportView[];
  @ApiProperty({ type: [FileCandidacyView] }) readonly candidacies: readonly FileCandidacyView[];
  @ApiProperty({ type: [TaskView] }) readonly tasks: readonly TaskView[];
  @ApiProperty({ type: [NoteView] }) readonly notes: readonly NoteView[];
  @ApiProperty({ type: [FilePaperView] }) readonly papers: readonly FilePaperView[];
}
export class Kept {
  @ApiProperty() readonly id: string;
}
