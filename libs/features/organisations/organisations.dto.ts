import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/http/page';
import { type MemberRole, memberRoles, type OrganisationKind, organisationKinds, type OrganisationState, organisationStates } from './domain/organisation.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const orAbsent = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || undefined : (value ?? undefined)));

/** One name at least. The ICE may be warned about, never refused for its control digits. */
export class OrganisationBody {
  @ApiProperty({ enum: organisationKinds }) @IsIn(organisationKinds) readonly kind: OrganisationKind;
  @ApiProperty({ required: false }) @trimmed @IsOptional() @IsString() @MaxLength(160) readonly nameAr: string = '';
  @ApiProperty({ required: false }) @trimmed @IsOptional() @IsString() @MaxLength(160) readonly nameFr: string = '';
  @ApiProperty({ required: false, example: '001561191000066' }) @orAbsent @IsOptional() @IsString() @MaxLength(30) readonly ice?: string;
  @ApiProperty({ required: false }) @orAbsent @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty({ required: false, description: 'Short name for imports and seeds' }) @orAbsent @IsOptional() @Matches(/^[a-z][a-z0-9_]{1,39}$/) readonly code?: string;
}

/** One of both: the e-mail of an account that exists, or its id. */
export class MemberBody {
  @ApiProperty({ required: false }) @orAbsent @IsOptional() @IsString() @MaxLength(260) readonly email?: string;
  @ApiProperty({ required: false }) @orAbsent @IsOptional() @IsUUID() readonly accountId?: string;
  @ApiProperty({ enum: memberRoles, default: 'member', required: false }) @IsOptional() @IsIn(memberRoles) readonly role: MemberRole = 'member';
}

export class OrganisationListQuery extends PageQuery {
  @ApiProperty({ enum: organisationKinds, required: false }) @IsOptional() @IsIn(organisationKinds) readonly kind?: OrganisationKind;
}

export class NameView {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly fr: string;
}

export class OrganisationView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: String, nullable: true }) readonly code: string | null;
  @ApiProperty({ enum: organisationKinds }) readonly kind: OrganisationKind;
  @ApiProperty({ type: NameView }) readonly name: NameView;
  @ApiProperty({ type: String, nullable: true }) readonly ice: string | null;
  @ApiProperty({ type: [String], description: 'Codes of what to check, such as ice_control' }) readonly warnings: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly communeCode: string | null;
  @ApiProperty({ enum: organisationStates }) readonly state: OrganisationState;
}

export class OrganisationPage {
  @ApiProperty({ type: [OrganisationView] }) readonly items: readonly OrganisationView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

export class MyOrganisation extends OrganisationView {
  @ApiProperty({ enum: memberRoles }) readonly myRole: MemberRole;
}

export class MyOrganisations {
  @ApiProperty({ type: [MyOrganisation] }) readonly items: readonly MyOrganisation[];
}

export class MemberView {
  @ApiProperty() readonly accountId: string;
  @ApiProperty() readonly displayName: string;
  @ApiProperty({ description: 'E-mail or phone' }) readonly address: string;
  @ApiProperty({ enum: memberRoles }) readonly role: MemberRole;
  @ApiProperty() readonly since: string;
}

export class MemberList {
  @ApiProperty({ type: [MemberView] }) readonly items: readonly MemberView[];
}

export class OrganisationMade {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: [String] }) readonly warnings: readonly string[];
}

export class MunicipalityJoined {
  @ApiProperty() readonly id: string;
}
