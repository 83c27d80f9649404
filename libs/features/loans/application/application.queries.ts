import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { allowedMoves } from '#kernel/moves';
import { type Centimes, toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { type Label, ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { canSee, partsFor, writesFor } from '../loans.policy.js';
import { ApplicantQueries } from './applicant.queries.js';
import { ApplicationPlans } from './application-plans.js';
import { ApplicationLists } from './application-list.queries.js';
import type { ApplicationView, DecisionView, HistoryLine } from './application.views.js';
import { balanceOf } from './domain/application.js';
import { applicationMoves, finalStates } from './domain/application.moves.js';
import { factsOfFile } from './domain/file-facts.js';
import { type Obstacle, obstacles } from './domain/obstacles.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';
import { assessLoan } from '../eligibility/domain/loan-rules.js';
import { LoanProductEntity } from '../eligibility/entities/loan-product.entity.js';

type Row = LoanApplicationEntity;
const decimal = (amount: Centimes | null): string | null => (amount === null ? null : toDecimal(amount));
const labelIn = (list: readonly { readonly code: string; readonly label: Label }[], code: string | null): Label | null => list.find((one) => one.code === code)?.label ?? null;

const toldToApplicant: readonly string[] = ['ask_for_more', 'declare_ineligible', 'contest', 'withdraw', 'request_review'];

/** One whole file, and what stands in its way. */
@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly db: Db,
    private readonly lists: ApplicationLists,
    private readonly applicants: ApplicantQueries,
    private readonly references: ReferenceQueries,
    private readonly plans: ApplicationPlans,
  ) {}

  /** Throws NotFound for a file that the actor may not see. */
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const row = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id });
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(writesFor(actor, row) || (canSee(actor, row) && row.state !== 'draft'));
    return this.viewOf(actor, row);
  }

  /** The whole file for a reader whose right to it stands elsewhere: a member of the committee in the days of a session. */
  async forCommittee(actor: Actor, id: string): Promise<ApplicationView> {
    return this.viewOf(actor, await this.db.source.getRepository(LoanApplicationEntity).findOneByOrFail({ id }));
  }

  private async viewOf(actor: Actor, row: Row): Promise<ApplicationView> {
    const { id } = row;
    const own = actor.personId === row.personId;
    const product = await this.db.source.getRepository(LoanProductEntity).findOneByOrFail({ id: row.productId });
    const [[line], sectors, communes, decisions, history, loan, borrower] = await Promise.all([
      this.lists.lines([{ ...row, approvalDays: product.approvalValidityDays }]),
      this.references.sectors(),
      this.references.communes(),
      this.decisions(id, own),
      this.history(id, own),
      this.db.one<{ id: string }>('select id from loan where application_id = $1', [id]),
      this.applicants.factsOf(row.personId),
    ]);
    const standing = await this.plans.standing(row, product, this.db);
    const { resources, gap } = balanceOf(row);
    return {
      ...line!,
      sectorCode: row.sectorCode,
      communeCode: row.communeCode,
      sector: labelIn(sectors, row.sectorCode),
      commune: labelIn(communes, row.communeCode),
      summary: row.summary,
      termMonths: row.termMonths,
      deferralMonths: row.deferralMonths,
      ownContribution: toDecimal(row.ownContribution),
      otherResources: toDecimal(row.otherResources),
      needs: toDecimal(row.needs),
      resources: toDecimal(resources),
      gap: toDecimal(gap),
      physicalInvestment: toDecimal(row.physicalInvestment),
      jobsPlanned: row.jobsPlanned,
      missingItems: row.missingItems,
      message: row.message,
      opinion: own ? null : row.opinion,
      allowedMoves: allowedMoves(applicationMoves, row.state, partsFor(actor, row)),
      product: {
        ...{ code: product.code, version: product.version, label: { ar: product.labelAr, fr: product.labelFr, en: product.labelEn } },
        ...{ minFirmAgeMonths: product.minFirmAgeMonths, maxFirmAgeMonths: product.maxFirmAgeMonths },
      },
      assessment: assessLoan(factsOfFile(row, borrower, standing.facts), product),
      obstacles: finalStates.includes(row.state) ? [] : obstacles(row, borrower, product, standing),
      decisions,
      history,
      loanId: loan?.id ?? null,
      contact: !own && can(actor, 'loans.instruct') ? await this.applicants.contactOf(row.personId) : null,
    };
  }

  /** All that stands in the way now; a person's own loans and age are looked up. Nothing stands in the way of what is over. */
  async obstaclesOf(row: Row, product: LoanProductEntity, from: Reader = this.db): Promise<readonly Obstacle[]> {
    if (finalStates.includes(row.state)) return [];
    return obstacles(row, await this.applicants.factsOf(row.personId, from), product, await this.plans.standing(row, product, from));
  }

  /** For the applicant only what a letter has told. */
  private async decisions(id: string, toldOnly: boolean): Promise<DecisionView[]> {
    const rows = await this.db.query<{
      kind: string;
      amount_granted: Centimes | null;
      term_months: number | null;
      deferral_months: number | null;
      reasons: string[];
      comment_for_applicant: string;
      mentor_recommended: boolean;
      decided_on: LocalDate;
    }>(
      'select kind, amount_granted, term_months, deferral_months, reasons, comment_for_applicant, mentor_recommended, decided_on from committee_decision d where application_id = $1 and (not $2 or item_id is null or exists (select 1 from committee_letter l where l.decision_id = d.id)) order by n',
      [id, toldOnly],
    );
    return rows.map((r) => ({
      kind: r.kind,
      amountGranted: decimal(r.amount_granted),
      termMonths: r.term_months,
      deferralMonths: r.deferral_months,
      reasons: r.reasons,
      commentForApplicant: r.comment_for_applicant,
      mentorRecommended: r.mentor_recommended,
      decidedOn: r.decided_on,
    }));
  }

  /** Words between officers stay between them: the applicant reads the reasons that were written for her, and her own. */
  private async history(id: string, own: boolean): Promise<HistoryLine[]> {
    const rows = await this.db.query<{ at: Date; move: string; to_state: string | null; reason: string | null; by: string | null }>(
      `select h.at, h.move, h.to_state, h.reason, case when h.payload ->> 'onBehalf' = 'true' then coalesce(nullif(a.display_name, ''), a.email, a.phone) end as by
       from history h left join account a on a.id::text = h.actor_id where h.subject_kind = 'loan_application' and h.subject_id = $1 and h.move is not null order by h.n`,
      [id],
    );
    return rows.map((r) => ({ at: r.at.toISOString(), move: r.move, to: r.to_state, reason: own && !toldToApplicant.includes(r.move) ? null : r.reason, onBehalfBy: r.by }));
  }
}
