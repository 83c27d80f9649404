import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { type MemberRole, memberRoles } from './domain/organisation.js';
import { type InvitationState, invitationStates } from './domain/team.js';
import { MemberView, NameView, OrganisationBody, OrganisationView } from './organisations.dto.js';

const orAbsent = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || undefined : (value ?? undefined)));
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const day = { type: String, format: 'date' } as const;

export class InvitationBody {
  @ApiProperty({ enum: memberRoles, default: 'member', required: false }) @IsOptional() @IsIn(memberRoles) readonly role: MemberRole = 'member';
}
/** The secret of the link, told this once. */
export class InvitationMade {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly token: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}
/** What the holder of a link reads before accepting. */
export class InvitationLook {
  @ApiProperty({ type: NameView }) readonly organisation: NameView;
  @ApiProperty({ enum: memberRoles }) readonly role: MemberRole;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}
export class InvitationTaken {
  @ApiProperty() readonly organisationId: string;
}

/** Without `accountId`: my own absence. */
export class TeamAbsenceBody {
  @ApiProperty({ required: false, format: 'uuid' }) @orAbsent @IsOptional() @IsUUID() readonly accountId?: string;
  @ApiProperty(day) @IsLocalDate() readonly fromDay: LocalDate;
  @ApiProperty(day) @IsLocalDate() readonly toDay: LocalDate;
}
export class AbsenceMade {
  @ApiProperty() readonly id: string;
}

/** A branch is of the kind of its organisation. */
export class BranchBody implements Omit<OrganisationBody, 'kind' | 'code'> {
  @ApiProperty({ required: false }) @trimmed @IsOptional() @IsString() @MaxLength(160) readonly nameAr: string = '';
  @ApiProperty({ required: false }) @trimmed @IsOptional() @IsString() @MaxLength(160) readonly nameFr: string = '';
  @ApiProperty({ required: false, example: '001561191000066' }) @orAbsent @IsOptional() @IsString() @MaxLength(30) readonly ice?: string;
  @ApiProperty({ required: false }) @orAbsent @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
}

export class AwayView {
  @ApiProperty() readonly id: string;
  @ApiProperty(day) readonly fromDay: LocalDate;
  @ApiProperty(day) readonly toDay: LocalDate;
  @ApiProperty({ description: 'Today is one of its days' }) readonly now: boolean;
}
export class TeamMember extends MemberView {
  @ApiProperty({ type: AwayView, nullable: true }) readonly away: AwayView | null;
}
export class InvitationView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: memberRoles }) readonly role: MemberRole;
  @ApiProperty({ enum: invitationStates }) readonly state: InvitationState;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}
export class TeamView {
  @ApiProperty({ type: OrganisationView }) readonly organisation: OrganisationView;
  @ApiProperty({ type: OrganisationView, nullable: true }) readonly parent: OrganisationView | null;
  @ApiProperty({ type: [OrganisationView] }) readonly branches: readonly OrganisationView[];
  @ApiProperty({ type: [TeamMember] }) readonly members: readonly TeamMember[];
  @ApiProperty({ type: [InvitationView], description: 'For those who may invite; newest first' }) readonly invitations: readonly InvitationView[];
  @ApiProperty({ description: 'I may invite, remove and add branches' }) readonly mayManage: boolean;
  @ApiProperty(day) readonly today: LocalDate;
}
