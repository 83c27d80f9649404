import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { Language } from '#platform/http/request';
import type { Verdict } from '../domain/assess.js';
import type { LeadOutcome } from '../domain/lead.js';
import type { Answers } from '../domain/questions.js';

const none = { nullable: true } as const;

/** Somebody who asked to be called back, with consent. */
@Entity('lead')
export class LeadEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('phone') readonly phone: string;
  @TextColumn('first_name', none) readonly firstName: string | null;
  @TextColumn('language') readonly language: Language;
  @JsonColumn('answers') readonly answers: Answers;
  @TextColumn('verdict') readonly verdict: Verdict;
  @TextColumn('answered_by') readonly answeredBy: string;
  @TextColumn('consent_version') readonly consentVersion: string;
  @InstantColumn('at') readonly at: Date;
  @TextColumn('outcome', none) readonly outcome: LeadOutcome | null;
  @IdColumn('handled_by', none) readonly handledBy: string | null;
  @InstantColumn('handled_at', none) readonly handledAt: Date | null;
  @DayColumn('keep_until') readonly keepUntil: LocalDate;
}
