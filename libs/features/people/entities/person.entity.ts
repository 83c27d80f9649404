import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { Licence, Sex, Travel, VentureStage, WorkTime } from '../domain/profile.js';

/** A person; languages, skills, wishes and experience stand in tables of their own. */
@Entity('person')
export class PersonEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('account_id', { nullable: true, unique: true }) readonly accountId: string | null;
  /** Only of people without an account: how an import knows them again. */
  @TextColumn('natural_key', { nullable: true, unique: true }) readonly naturalKey: string | null;
  @TextColumn('first_name_latin', { default: '' }) readonly firstName: string;
  @TextColumn('last_name_latin', { default: '' }) readonly lastName: string;
  @TextColumn('first_name_ar', { default: '' }) readonly firstNameAr: string;
  @TextColumn('last_name_ar', { default: '' }) readonly lastNameAr: string;
  @TextColumn('search') readonly search: string;
  @TextColumn('sound', { default: '' }) readonly sound: string;
  @TextColumn('phone', { nullable: true }) readonly phone: string | null;
  @IntColumn('birth_year', { nullable: true }) readonly birthYear: number | null;
  @TextColumn('sex', { nullable: true }) readonly sex: Sex | null;
  @TextColumn('commune_code', { nullable: true }) readonly communeCode: string | null;
  @TextColumn('education_code', { nullable: true }) readonly educationCode: string | null;
  @IntColumn('experience_months', { default: 0 }) readonly experienceMonths: number;
  @IntColumn('radius_km', { default: 15 }) readonly radiusKm: number;
  @FlagColumn('remote_ok', { default: false }) readonly remoteOk: boolean;
  @TextColumn('work_time', { default: 'any' }) readonly workTime: WorkTime;
  @DayColumn('available_from', { nullable: true }) readonly availableFrom: LocalDate | null;
  /** Found to be one with this person: nothing hangs on this row any more. */
  @IdColumn('merged_into', { nullable: true }) readonly mergedInto: string | null;
  @TextListColumn('licences', { default: [] }) readonly licences: Licence[];
  @TextColumn('travel', { nullable: true }) readonly travel: Travel | null;
  @FlagColumn('move_ok', { default: false }) readonly moveOk: boolean;
  @TextListColumn('other_skills', { default: [] }) readonly otherSkills: string[];
  /** Whose phone it is when a household shares it; '' for one's own. */
  @TextColumn('phone_holder', { default: '' }) readonly phoneHolder: string;
  @FlagColumn('seeker') readonly seeker: boolean;
  @TextColumn('venture_title', { nullable: true }) readonly ventureTitle: string | null;
  @TextColumn('venture_sector_code', { nullable: true }) readonly ventureSectorCode: string | null;
  @TextColumn('venture_occupation_code', { nullable: true }) readonly ventureOccupationCode: string | null;
  @TextColumn('venture_commune_code', { nullable: true }) readonly ventureCommuneCode: string | null;
  @TextColumn('venture_stage', { nullable: true }) readonly ventureStage: VentureStage | null;
  @TextColumn('venture_summary', { nullable: true }) readonly ventureSummary: string | null;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('updated_at') readonly updatedAt: Date;
}
