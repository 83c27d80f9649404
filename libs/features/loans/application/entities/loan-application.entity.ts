import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { Application } from '../domain/application.js';
import type { ApplicationState } from '../domain/application.moves.js';

@Entity('loan_application')
export class LoanApplicationEntity implements Application {
  @KeyColumn() readonly id: string;
  @TextColumn('number') readonly number: string;
  @IdColumn('person_id') readonly personId: string;
  /** null while somebody is still at the reception. */
  @IdColumn('project_id', { nullable: true }) readonly projectId: string | null;
  @IdColumn('product_id') readonly productId: string;
  @IdColumn('fund_id') readonly fundId: string;
  @TextColumn('state') readonly state: ApplicationState;
  @DayColumn('state_since') readonly stateSince: LocalDate;
  @TextColumn('project_title') readonly projectTitle: string;
  @TextColumn('sector_code', { nullable: true }) readonly sectorCode: string | null;
  @TextColumn('commune_code', { nullable: true }) readonly communeCode: string | null;
  @TextColumn('summary') readonly summary: string;
  @MoneyColumn('amount') readonly amount: Centimes;
  @IntColumn('term_months') readonly termMonths: number;
  @IntColumn('deferral_months') readonly deferralMonths: number;
  @MoneyColumn('own_contribution') readonly ownContribution: Centimes;
  @MoneyColumn('other_resources') readonly otherResources: Centimes;
  @MoneyColumn('needs') readonly needs: Centimes;
  @MoneyColumn('physical_investment') readonly physicalInvestment: Centimes;
  @IntColumn('jobs_planned') readonly jobsPlanned: number;
  @IdColumn('officer_account_id', { nullable: true }) readonly officerAccountId: string | null;
  /** Who handed the study to the second reader: somebody else presents it. */
  @IdColumn('proposed_by', { nullable: true }) readonly proposedBy: string | null;
  /** Who declared the file ineligible: after an answer another officer reads it. */
  @IdColumn('excluded_by', { nullable: true }) readonly excludedBy: string | null;
  /** Staff who typed the file for its founder: never its second reader. */
  @IdColumn('assistant_account_id', { nullable: true }) readonly assistantAccountId: string | null;
  /** The founder took the file over: nobody types for her any more. */
  @InstantColumn('assistance_ended_at', { nullable: true }) readonly assistanceEndedAt: Date | null;
  /** The version of the scoring grid that its study was opened with. */
  @IdColumn('grid_id', { nullable: true }) readonly gridId: string | null;
  @TextListColumn('missing_items') readonly missingItems: string[];
  @TextColumn('message') readonly message: string;
  @TextColumn('opinion') readonly opinion: string;
  @IntColumn('adjournments') readonly adjournments: number;
  @InstantColumn('submitted_at', { nullable: true }) readonly submittedAt: Date | null;
  @InstantColumn('created_at') readonly createdAt: Date;
}
