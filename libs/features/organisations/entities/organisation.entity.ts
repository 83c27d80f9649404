import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { OrganisationKind, OrganisationState } from '../domain/organisation.js';

@Entity('organisation')
export class OrganisationEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('code', { nullable: true, unique: true }) readonly code: string | null;
  @TextColumn('kind') readonly kind: OrganisationKind;
  @TextColumn('name_ar', { default: '' }) readonly nameAr: string;
  @TextColumn('name_fr', { default: '' }) readonly nameFr: string;
  @TextColumn('ice', { nullable: true }) readonly ice: string | null;
  @TextColumn('commune_code', { nullable: true }) readonly communeCode: string | null;
  /** The organisation of which it is a branch. */
  @IdColumn('parent_id', { nullable: true }) readonly parentId: string | null;
  @TextColumn('state', { default: 'active' }) readonly state: OrganisationState;
  @InstantColumn('created_at') readonly createdAt: Date;
}
