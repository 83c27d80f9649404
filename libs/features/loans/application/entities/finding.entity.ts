import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, OrderColumn, TextColumn } from '#platform/database/columns';
import type { Finding, FindingFact } from '../domain/findings.js';

@Entity('loan_finding')
export class FindingEntity implements Finding {
  @KeyColumn() readonly id: string;
  @OrderColumn() readonly n: bigint;
  @IdColumn('application_id') readonly applicationId: string;
  @TextColumn('fact') readonly fact: FindingFact;
  @TextColumn('value') readonly value: string;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}
