import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, InstantColumn, IntColumn, KeyColumn } from '#platform/database/columns';
import type { QuorumRule } from '../domain/quorum.js';
import type { TimeRule } from '../domain/times.js';

/** One version of the committee's rule: quorum, notice, times. A session keeps the version it was planned under. */
@Entity('committee_rule')
export class CommitteeRuleEntity implements QuorumRule, TimeRule {
  @KeyColumn() readonly id: string;
  @IntColumn('version') readonly version: number;
  @DayColumn('valid_from') readonly validFrom: LocalDate;
  @IntColumn('min_present') readonly minPresent: number;
  @IntColumn('min_colleges') readonly minColleges: number;
  @IntColumn('min_entrepreneurs') readonly minEntrepreneurs: number;
  @IntColumn('min_finance') readonly minFinance: number;
  @IntColumn('notice_days') readonly noticeDays: number;
  @IntColumn('access_before_days') readonly accessBeforeDays: number;
  @IntColumn('access_after_days') readonly accessAfterDays: number;
  @IntColumn('written_hours') readonly writtenHours: number;
  @IntColumn('max_adjournments') readonly maxAdjournments: number;
  @IntColumn('comeback_days') readonly comebackDays: number;
  @IntColumn('review_days') readonly reviewDays: number;
  @IntColumn('extension_days') readonly extensionDays: number;
  @InstantColumn('created_at') readonly createdAt: Date;
}
