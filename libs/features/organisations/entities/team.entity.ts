import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { MemberRole } from '../domain/organisation.js';

/** A link that lets one person speak for the organisation. Only the hash of its secret is kept. */
@Entity('organisation_invitation')
export class OrganisationInvitationEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('organisation_id') readonly organisationId: string;
  @TextColumn('token_hash', { unique: true }) readonly tokenHash: string;
  @TextColumn('role') readonly role: MemberRole;
  @IdColumn('made_by') readonly madeBy: string;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('expires_at') readonly expiresAt: Date;
  @InstantColumn('used_at', { nullable: true }) readonly usedAt: Date | null;
  @IdColumn('used_by', { nullable: true }) readonly usedBy: string | null;
  @InstantColumn('revoked_at', { nullable: true }) readonly revokedAt: Date | null;
}

/** Days on which somebody of the organisation is away; both ends belong to it. */
@Entity('organisation_absence')
export class OrganisationAbsenceEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('organisation_id') readonly organisationId: string;
  @IdColumn('account_id') readonly accountId: string;
  @DayColumn('from_day') readonly fromDay: LocalDate;
  @DayColumn('to_day') readonly toDay: LocalDate;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}
