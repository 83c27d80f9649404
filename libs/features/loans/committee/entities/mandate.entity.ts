import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ChairRole, College, LinkKind, Mandate } from '../domain/seats.js';

/** A seat in the committee for a time. */
@Entity('committee_mandate')
export class MandateEntity implements Mandate {
  @KeyColumn() readonly id: string;
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('college') readonly college: College;
  @TextColumn('chair') readonly chair: ChairRole;
  @FlagColumn('voting') readonly voting: boolean;
  @DayColumn('from_day') readonly fromDay: LocalDate;
  @DayColumn('to_day') readonly toDay: LocalDate;
  @InstantColumn('pledged_at', { nullable: true }) readonly pledgedAt: Date | null;
  @InstantColumn('created_at') readonly createdAt: Date;
}

/** A tie that a member declares for the time of the mandate. */
@Entity('committee_link')
export class MemberLinkEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('mandate_id') readonly mandateId: string;
  @TextColumn('kind') readonly kind: LinkKind;
  @TextColumn('name') readonly name: string;
}
