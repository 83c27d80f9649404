import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { ApplicationLine } from '../application/application.views.js';

const day = { type: String, format: 'date' } as const;

/** Who works on a file. */
export class HolderView {
  @ApiProperty() readonly accountId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly mine: boolean;
  @ApiProperty({ ...day, nullable: true, description: 'Away today, until this day' }) readonly awayUntil: LocalDate | null;
}
export class DeskLine extends ApplicationLine {
  @ApiProperty({ type: HolderView, nullable: true, description: 'null: nobody yet' }) readonly officer: HolderView | null;
  @ApiProperty({ description: 'I may take it now' }) readonly mayTake: boolean;
}
export class DeskPage {
  @ApiProperty({ type: [DeskLine], description: 'By deadline, late first' }) readonly items: readonly DeskLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class FileDesk {
  @ApiProperty({ type: HolderView, nullable: true }) readonly officer: HolderView | null;
  @ApiProperty() readonly mayTake: boolean;
  @ApiProperty() readonly mayHandOver: boolean;
}
export class AbsenceView {
  @ApiProperty() readonly id: string;
  @ApiProperty(day) readonly fromDay: LocalDate;
  @ApiProperty(day) readonly toDay: LocalDate;
}
export class ColleagueView {
  @ApiProperty() readonly accountId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly mine: boolean;
  @ApiProperty({ description: 'Files in hand' }) readonly files: number;
  @ApiProperty({ ...day, nullable: true }) readonly awayUntil: LocalDate | null;
  @ApiProperty({ type: [AbsenceView], description: 'Now and to come, in their order' }) readonly absences: readonly AbsenceView[];
}
export class TeamView {
  @ApiProperty({ type: [ColleagueView], description: 'By name' }) readonly items: readonly ColleagueView[];
  @ApiProperty({ ...day, description: 'The day of the house' }) readonly today: LocalDate;
}
export class Handed {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly officerAccountId: string;
}
export class AbsenceKept {
  @ApiProperty() readonly id: string;
}
