import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { PlanSnapshot } from '../domain/canonical.js';
import type { Content } from '../domain/content.js';
import type { PlanPart } from '../domain/parts.js';

/** What several founders build together; each asks for a loan of their own on it. */
@Entity('loan_project')
export class LoanProjectEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('started_by') readonly startedBy: string;
  @InstantColumn('created_at') readonly createdAt: Date;
}

@Entity('loan_project_founder')
export class ProjectFounderEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('project_id') readonly projectId: string;
  @IdColumn('person_id') readonly personId: string;
  @InstantColumn('joined_at') readonly joinedAt: Date;
}

/** One page of the plan, kept whole with the number of its version. `personId` only on the pages that each founder writes alone. */
@Entity('plan_page')
export class PlanPageEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('project_id') readonly projectId: string;
  @IdColumn('person_id', { nullable: true }) readonly personId: string | null;
  @TextColumn('part') readonly part: PlanPart;
  @IntColumn('version') readonly version: number;
  @JsonColumn('content') readonly content: Content;
  @InstantColumn('changed_at') readonly changedAt: Date;
  /** null: from before there were pages, by somebody without an account. */
  @IdColumn('changed_by', { nullable: true }) readonly changedBy: string | null;
}

/** The plan of one application as it was sent; never changes. */
@Entity('plan_version')
export class PlanVersionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IntColumn('n') readonly n: number;
  @TextColumn('hash') readonly hash: string;
  @JsonColumn('content') readonly content: PlanSnapshot;
  @InstantColumn('at') readonly at: Date;
  @IdColumn('by') readonly by: string;
}
