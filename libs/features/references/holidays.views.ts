import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type HolidayMove, holidayMoves, type HolidayState, holidayStates } from './domain/holiday.js';
import { Label } from './references.views.js';

const day = { type: String, format: 'date' } as const;

export class HolidayView {
  @ApiProperty() readonly id: string;
  @ApiProperty(day) readonly day: LocalDate;
  @ApiProperty() readonly code: string;
  @ApiProperty({ enum: ['civil', 'religious'] }) readonly kind: 'civil' | 'religious';
  @ApiProperty({ enum: holidayStates }) readonly state: HolidayState;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty({ description: 'Where it is written' }) readonly source: string;
}
export class HolidayYear {
  @ApiProperty() readonly year: number;
  @ApiProperty(day) readonly today: LocalDate;
  @ApiProperty({ type: [HolidayView] }) readonly items: readonly HolidayView[];
  @ApiProperty({ type: Number, nullable: true, description: 'The last year of which days are known' }) readonly lastYear: number | null;
}
export class HolidayChangeView {
  @ApiProperty({ enum: holidayMoves }) readonly move: HolidayMove;
  @ApiProperty({ ...day, nullable: true }) readonly dayBefore: LocalDate | null;
  @ApiProperty({ ...day, nullable: true }) readonly dayAfter: LocalDate | null;
  @ApiProperty() readonly source: string;
  @ApiProperty({ description: 'E-mail or name of who changed it' }) readonly by: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly at: Date;
}
export class HolidayDetail {
  @ApiProperty({ type: HolidayView }) readonly holiday: HolidayView;
  @ApiProperty({ type: [HolidayView], description: 'All days of this feast, in order' }) readonly feast: readonly HolidayView[];
  @ApiProperty({ type: [HolidayChangeView], description: 'Newest first' }) readonly history: readonly HolidayChangeView[];
  @ApiProperty(day) readonly today: LocalDate;
}
export class HolidayChanged {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'Days of the list that changed' }) readonly days: number;
}
