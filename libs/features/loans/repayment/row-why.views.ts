import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type EventType, eventTypes } from '../schedule/domain/loan-event.js';
import { type AmountReason, amountReasons } from '../schedule/domain/schedule.js';
import { dayReasons, type RowDayReason } from './domain/row-why.js';

const day = { type: String, format: 'date' } as const;

export class SinceView {
  @ApiProperty({ enum: eventTypes }) readonly type: EventType;
  @ApiProperty(day) readonly on: LocalDate;
}
export class SharedView {
  @ApiProperty() readonly total: string;
  @ApiProperty() readonly count: number;
  @ApiProperty({ description: 'Instalments are multiples of it' }) readonly unit: string;
}
export class DayOffName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly fr: string;
  @ApiProperty() readonly en: string;
}
export class RowWhyView {
  @ApiProperty() readonly n: number;
  @ApiProperty(day) readonly due: LocalDate;
  @ApiProperty(day) readonly originalDue: LocalDate;
  @ApiProperty() readonly amount: string;
  @ApiProperty({ enum: dayReasons }) readonly dayReason: RowDayReason;
  @ApiProperty({ type: SinceView, nullable: true }) readonly daySince: SinceView | null;
  @ApiProperty({ type: DayOffName, nullable: true, description: 'The day off behind a row that moved' }) readonly dayOff: DayOffName | null;
  @ApiProperty({ enum: amountReasons }) readonly amountReason: AmountReason;
  @ApiProperty({ type: SinceView, nullable: true }) readonly amountSince: SinceView | null;
  @ApiProperty({ type: SharedView, nullable: true }) readonly shared: SharedView | null;
}
export class WhyView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: [RowWhyView] }) readonly rows: readonly RowWhyView[];
}
