import { Injectable } from '@nestjs/common';
import { toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { AppError } from '#kernel/errors';
import { assertVisible } from '#platform/http/allow';
import { assessLoan } from '../eligibility/domain/loan-rules.js';
import { LoanProductEntity } from '../eligibility/entities/loan-product.entity.js';
import { canSee, isAssistant, writesFor } from '../loans.policy.js';
import { explainedOf } from '../plan/domain/explained.js';
import { instalmentsOf, loanAskedIn, usualOf } from '../plan/domain/instalments.js';
import { nothing } from '../plan/domain/content.js';
import { factsOfPlan } from '../plan/domain/plan-facts.js';
import { type Plan, progressOf } from '../plan/domain/plan.js';
import { planErrors } from '../plan/plan.errors.js';
import { pageViews, tablesView } from '../plan/plan-pages.js';
import type { FounderView, PersonNameView, PlanView } from '../plan/plan.views.js';
import { Clock } from '#kernel/clock';
import { ApplicantQueries } from './applicant.queries.js';
import { ApplicationPlans, isWritable } from './application-plans.js';
import { factsOfFile } from './domain/file-facts.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';

/** The plan of an application, for its founder and for the staff. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly applicants: ApplicantQueries,
    private readonly plans: ApplicationPlans,
  ) {}

  /** Throws NotFound for a file that the actor may not see, plan.no_project. */
  async one(actor: Actor, id: string): Promise<PlanView> {
    const file = await this.file(id);
    assertVisible(writesFor(actor, file) || (canSee(actor, file) && file.state !== 'draft'));
    return this.read(actor, file);
  }

  /** For whoever opened the file on an agenda: the room `committee` has judged that. Throws NotFound, plan.no_project. */
  async forCommittee(actor: Actor, id: string): Promise<PlanView> {
    return this.read(actor, await this.file(id));
  }

  private async file(id: string): Promise<LoanApplicationEntity> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id });
    if (!file) throw new AppError('NotFound', 'platform.not_found');
    return file;
  }

  private async read(actor: Actor, file: LoanApplicationEntity): Promise<PlanView> {
    const found = await this.plans.of(file, this.db);
    if (!found) throw planErrors.no_project();
    const { plan, rows, locked } = found;
    const product = await this.db.source.getRepository(LoanProductEntity).findOneByOrFail({ id: file.productId });
    const figures = this.plans.figures(plan, file.personId, product);
    const [borrower, authors] = await Promise.all([this.applicants.factsOf(file.personId), this.authors(rows.flatMap(({ changedBy }) => changedBy ?? []))]);
    return {
      applicationId: file.id,
      projectTitle: file.projectTitle,
      writingFor: isAssistant(actor, file) ? ((await this.people.namesOf([file.personId])).get(file.personId) ?? null) : null,
      productCode: product.code,
      mayWrite: writesFor(actor, file) && isWritable(file),
      locked: locked ? { n: locked.n, hash: locked.hash, at: locked.at.toISOString() } : null,
      progress: progressOf(plan, file.personId),
      pages: pageViews(plan, file.personId, rows, (accountId) => (accountId === null || accountId === actor.accountId ? null : (authors.get(accountId) ?? null))),
      founders: await this.founders(plan, actor.personId, product),
      tables: tablesView(figures),
      figures: explainedOf(figures),
      assessment: assessLoan(factsOfFile(file, borrower, factsOfPlan(plan, file.personId, figures, this.clock.today())), product),
    };
  }

  private async founders(plan: Plan, personId: string | undefined, product: LoanProductEntity): Promise<FounderView[]> {
    const names = await this.people.namesOf(plan.founders.map((one) => one.personId));
    return plan.founders.map((one) => {
      const asked = loanAskedIn(one.pages.loan ?? nothing);
      const instalment = asked && usualOf(instalmentsOf(asked, { product, day: this.clock.today() }));
      return {
        name: names.get(one.personId) ?? { ar: '', latin: '' },
        me: one.personId === personId,
        active: one.active,
        amount: asked ? toDecimal(asked.amount) : null,
        termMonths: asked?.termMonths ?? null,
        instalment: instalment === undefined ? null : toDecimal(instalment),
      };
    });
  }

  /** Names of those who wrote, by account. */
  private async authors(accountIds: readonly string[]): Promise<ReadonlyMap<string, PersonNameView>> {
    const found = await Promise.all([...new Set(accountIds)].map(async (accountId) => [accountId, await this.people.personOfAccount(accountId)] as const));
    const names = await this.people.namesOf(found.flatMap(([, personId]) => personId ?? []));
    return new Map(found.flatMap(([accountId, personId]) => (personId && names.has(personId) ? [[accountId, names.get(personId)!] as const] : [])));
  }
}
