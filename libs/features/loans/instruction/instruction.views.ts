import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { gapCodes, opinions, recordKinds } from './domain/note.js';

const day = { type: String, format: 'date' } as const;

export class NoteView {
  @ApiProperty() readonly person: string;
  @ApiProperty() readonly project: string;
  @ApiProperty() readonly market: string;
  @ApiProperty() readonly finances: string;
  @ApiProperty() readonly risks: string;
  @ApiProperty({ enum: opinions, nullable: true, type: String }) readonly opinion: string | null;
  @ApiProperty({ nullable: true, type: String, example: '50000.00' }) readonly amount: string | null;
  @ApiProperty({ nullable: true, type: Number }) readonly termMonths: number | null;
  @ApiProperty() readonly mentorNeeded: boolean;
  @ApiProperty() readonly version: number;
  @ApiProperty({ description: 'Written for the figures that were sent last' }) readonly fitsPlan: boolean;
  @ApiProperty({ description: 'Who wrote last' }) readonly by: string;
  @ApiProperty({ description: 'It was I' }) readonly mine: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) readonly writtenAt: string;
}
export class RecordView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: recordKinds }) readonly kind: string;
  @ApiProperty(day) readonly heldOn: LocalDate;
  @ApiProperty() readonly place: string;
  @ApiProperty() readonly who: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ type: [String] }) readonly seen: readonly string[];
  @ApiProperty() readonly by: string;
}
class LineLabelView {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly fr: string;
  @ApiProperty() readonly en: string;
}
export class GridLineView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly most: number;
  @ApiProperty({ type: LineLabelView }) readonly label: LineLabelView;
}
export class ScoreView {
  @ApiProperty() readonly by: string;
  @ApiProperty() readonly mine: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly lines: object;
  @ApiProperty() readonly total: number;
}
export class ScoreSummary {
  @ApiProperty() readonly count: number;
  @ApiProperty() readonly mean: number;
  @ApiProperty() readonly low: number;
  @ApiProperty() readonly high: number;
  @ApiProperty({ description: 'Distance between the lowest and the highest' }) readonly spread: number;
}
/** One line of the grid as its raters see it together. */
export class LineSummary extends ScoreSummary {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly most: number;
  @ApiProperty({ type: LineLabelView }) readonly label: LineLabelView;
}
/** What the raters of a file say together. */
export class ScoresTogether {
  @ApiProperty({ description: 'Version of the grid' }) readonly version: number;
  @ApiProperty({ type: ScoreSummary }) readonly total: ScoreSummary;
  @ApiProperty({ type: [LineSummary], description: 'In the order of the grid' }) readonly lines: readonly LineSummary[];
}
export class IneligibilityView {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Codes of the rules with their values' }) readonly rules: readonly object[];
  @ApiProperty() readonly explanation: string;
  @ApiProperty(day) readonly declaredOn: LocalDate;
  @ApiProperty(day) readonly contestUntil: LocalDate;
  @ApiProperty({ ...day, nullable: true }) readonly contestedOn: LocalDate | null;
  @ApiProperty() readonly facts: string;
}
/** The study of a file. Scores of others are shown only to who has given one. */
export class StudyView {
  @ApiProperty({ type: NoteView, nullable: true }) readonly note: NoteView | null;
  @ApiProperty({ type: [RecordView], description: 'In the order of their days' }) readonly records: readonly RecordView[];
  @ApiProperty({ type: [GridLineView] }) readonly grid: readonly GridLineView[];
  @ApiProperty({ description: 'Version of the grid that this file keeps' }) readonly gridVersion: number;
  @ApiProperty({ type: [LineSummary], description: 'Only with one’s own score' }) readonly lines: readonly LineSummary[];
  @ApiProperty({ type: [ScoreView] }) readonly scores: readonly ScoreView[];
  @ApiProperty({ type: ScoreSummary, nullable: true }) readonly summary: ScoreSummary | null;
  @ApiProperty({ description: 'Scores given so far, also those that one may not see yet' }) readonly given: number;
  @ApiProperty({ isArray: true, enum: gapCodes }) readonly gaps: readonly string[];
  @ApiProperty({ nullable: true, type: String, description: 'Hash of the figures that were sent last' }) readonly planHash: string | null;
  @ApiProperty({ ...day, description: 'The day of the house' }) readonly today: LocalDate;
}
export class NoteWritten {
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: String, format: 'date-time' }) readonly savedAt: string;
}
export class RecordMade {
  @ApiProperty() readonly id: string;
}
export class Scored {
  @ApiProperty() readonly total: number;
}
export class IneligibilityAnswer {
  @ApiProperty({ type: IneligibilityView, nullable: true }) readonly ineligibility: IneligibilityView | null;
}
