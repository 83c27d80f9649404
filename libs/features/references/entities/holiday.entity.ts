import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { HolidayMove, HolidayState } from '../domain/holiday.js';

/** A day off. `seededOn`: the day it had in our own list; once a person changed it (`changedAt`), a newer list of ours leaves it alone. */
@Entity('holiday')
export class HolidayEntity {
  @KeyColumn() readonly id: string;
  @DayColumn('day') readonly day: LocalDate;
  @TextColumn('code') readonly code: string;
  @TextColumn('kind') readonly kind: 'civil' | 'religious';
  @TextColumn('state') readonly state: HolidayState;
  @TextColumn('label_ar') readonly labelAr: string;
  @TextColumn('label_fr') readonly labelFr: string;
  @TextColumn('label_en') readonly labelEn: string;
  @TextColumn('source') readonly source: string;
  @DayColumn('seeded_on', { nullable: true }) readonly seededOn: LocalDate | null;
  @InstantColumn('changed_at', { nullable: true }) readonly changedAt: Date | null;
}

/** Who changed a day off, when, by which source; for ever. Days that one decision changed share its `actId`. */
@Entity('holiday_change')
export class HolidayChangeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('act_id') readonly actId: string;
  @IdColumn('holiday_id') readonly holidayId: string;
  @TextColumn('move') readonly move: HolidayMove;
  @DayColumn('day_before', { nullable: true }) readonly dayBefore: LocalDate | null;
  @DayColumn('day_after', { nullable: true }) readonly dayAfter: LocalDate | null;
  @TextColumn('source') readonly source: string;
  @IdColumn('changed_by') readonly changedBy: string;
  @InstantColumn('at') readonly at: Date;
}
