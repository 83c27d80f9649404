import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';

/** A training held once: its days, seats and place. Never deleted: people are enrolled in it. */
@Entity('training_session')
export class TrainingSessionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('offer_id') readonly offerId: string;
  @DayColumn('starts_on') readonly startsOn: LocalDate;
  @DayColumn('ends_on', { nullable: true }) readonly endsOn: LocalDate | null;
  @IntColumn('seats') readonly seats: number;
  @IntColumn('taken', { default: 0 }) readonly taken: number;
  @TextColumn('commune_code', { nullable: true }) readonly communeCode: string | null;
  @TextColumn('timetable', { default: '' }) readonly timetable: string;
  @FlagColumn('called_off', { default: false }) readonly calledOff: boolean;
}
