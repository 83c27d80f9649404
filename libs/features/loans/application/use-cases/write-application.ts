import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { parseMoney, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { loanErrors } from '../../loans.errors.js';
import { applicationWritten } from '../../loans.events.js';
import { writesFor } from '../../loans.policy.js';
import { openStates } from '../domain/application.moves.js';
import { inForce } from '../../eligibility/domain/product-version.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { notOffered, STANDARD } from '../../eligibility/product.queries.js';
import type { ApplicationBody, StartBody } from '../application.dto.js';
import { type Content, isBlank, tidied } from '../../plan/domain/content.js';
import { type FlatPlan, flatOf, pagesOfFlat } from '../../plan/domain/flat.js';
import { isPlanPart, partSpecs, planParts } from '../../plan/domain/parts.js';
import { pageOf, type Pages } from '../../plan/domain/plan.js';
import { readContent } from '../../plan/domain/read-content.js';
import { PlanBook } from '../../plan/plan-book.js';
import { planErrors } from '../../plan/plan.errors.js';
import { ApplicationPlans, isWritable } from '../application-plans.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';

/** Starts a draft, or changes it while the founder may still write; a draft may be half filled. One open application per person: a second start is refused with the first one's id. */
@Injectable()
export class WriteApplication {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly book: PlanBook,
    private readonly plans: ApplicationPlans,
  ) {}

  /** On a project of one's own. Throws loans.profile_first, loans.application_already_open, loans.unknown_choice, plan.page_unreadable. */
  async start(actor: Actor, body: StartBody, key: RequestKey): Promise<{ id: string }> {
    const personId = actor.personId;
    if (!personId) throw loanErrors.profile_first();
    const [flat, pages] = [flatIn(body), pagesIn(body)];
    await this.plans.assertKnown(flat);
    return this.db.once(key, async (tx) => {
      await this.assertNoneOpen(tx, personId);
      const projectId = await this.book.open(tx, actor, personId);
      return this.begin(tx, actor, { projectId, personId }, flat, pages, body.productCode);
    });
  }

  /** On the plan of one's own earlier application that came to an end: nothing is written twice. Throws NotFound, loans.application_already_open. */
  async again(actor: Actor, earlierId: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const earlier = await tx.get(LoanApplicationEntity, earlierId);
      assertVisible(earlier.personId === actor.personId);
      const projectId = await this.book.lock(tx, earlier.projectId);
      await this.assertNoneOpen(tx, earlier.personId);
      return this.begin(tx, actor, { projectId, personId: earlier.personId }, undefined);
    });
  }

  /** The application of one founder on a project that is locked. Throws loans.no_product. */
  async begin(tx: Tx, actor: Actor, at: FounderOf, flat: FlatPlan | undefined, pages: Pages = {}, productCode?: string): Promise<{ id: string }> {
    const product = await productOn(tx, productCode, this.clock.today());
    const fundId = await firstFund(tx);
    const terms = { termMonths: product.defaultTermMonths, deferralMonths: product.defaultDeferralMonths };
    const before = await this.plans.live(at.projectId, tx);
    const own = flat ? pagesOfFlat(flat, before.plan, at.personId) : isBlank(pageOf(before.plan, at.personId, 'loan')) ? { loan: usualTerms(product) } : {};
    await this.save(tx, actor, at, { ...own, ...pages });
    const [{ n }] = (await tx.query<{ n: string }>("select lpad(nextval('loan_application_number')::text, 4, '0') as n")) as [{ n: string }];
    const id = newId();
    const { plan } = await this.plans.live(at.projectId, tx);
    await tx.insert(LoanApplicationEntity, {
      ...{ id, number: `D-${this.clock.today().slice(0, 4)}-${n}`, ...at, productId: product.id, fundId },
      ...{ state: 'draft', stateSince: this.clock.today(), missingItems: [], createdAt: this.clock.now() },
      ...flatOf(plan, at.personId, { ...terms, projectTitle: '' }),
    });
    await tx.record(applicationWritten({ id, personId: at.personId }, actor, true));
    await this.plans.follow(tx, actor, at.projectId);
    return { id };
  }

  /** Somebody at the reception: a row without a project, with what the product usually gives. The person is locked and has nothing open. */
  async receive(tx: Tx, personId: string, projectTitle: string): Promise<LoanApplicationEntity> {
    const product = await productOn(tx, undefined, this.clock.today());
    const [{ n }] = (await tx.query<{ n: string }>("select lpad(nextval('loan_application_number')::text, 4, '0') as n")) as [{ n: string }];
    const id = newId();
    await tx.insert(LoanApplicationEntity, {
      ...{ id, number: `D-${this.clock.today().slice(0, 4)}-${n}`, personId, projectId: null, productId: product.id, fundId: await firstFund(tx), projectTitle },
      ...{ state: 'orientation', stateSince: this.clock.today(), missingItems: [], createdAt: this.clock.now(), summary: '', jobsPlanned: 0 },
      ...{ amount: ZERO, ownContribution: ZERO, otherResources: ZERO, needs: ZERO, physicalInvestment: ZERO },
      ...{ termMonths: product.defaultTermMonths, deferralMonths: product.defaultDeferralMonths },
    });
    return tx.get(LoanApplicationEntity, id);
  }

  /** The project of a file that comes from the reception, with its name and the usual terms. */
  async intoProject(tx: Tx, actor: Actor, file: LoanApplicationEntity): Promise<void> {
    const product = await tx.get(LoanProductEntity, file.productId);
    const projectId = await this.book.open(tx, actor, file.personId);
    await tx.change(file, { projectId });
    await this.save(tx, actor, { projectId, personId: file.personId }, { loan: usualTerms(product), project: titled(file.projectTitle) });
    await this.plans.follow(tx, actor, projectId);
  }

  /** Throws NotFound for somebody else's file, loans.not_editable once it is with the officer. */
  async change(actor: Actor, id: string, body: ApplicationBody): Promise<{ id: string }> {
    const [flat, pages] = [flatIn(body), pagesIn(body)];
    await this.plans.assertKnown(flat);
    return this.db.transaction(async (tx) => {
      const application = await this.plans.lock(tx, id);
      assertVisible(writesFor(actor, application));
      if (!isWritable(application)) throw loanErrors.not_editable({ state: application.state });
      const at = { projectId: await this.book.lock(tx, application.projectId), personId: application.personId };
      const { plan } = await this.plans.live(at.projectId, tx);
      await this.save(tx, actor, at, { ...pagesOfFlat(flat, plan, at.personId), ...pages });
      await this.plans.follow(tx, actor, at.projectId);
      return { id };
    });
  }

  /** Locks the person, so that two starts at once are one after the other. Throws loans.application_already_open. */
  async assertNoneOpen(tx: Tx, personId: string): Promise<void> {
    await tx.query('select id from person where id = $1 for update', [personId]);
    const [open] = await tx.query<{ id: string }>('select id from loan_application where person_id = $1 and state = any($2)', [personId, openStates]);
    if (open) throw loanErrors.application_already_open({ id: open.id });
  }

  private async save(tx: Tx, actor: Actor, at: FounderOf, pages: Pages): Promise<void> {
    for (const part of planParts) {
      const content = pages[part];
      if (content) await this.book.write(tx, actor, { ...at, part }, tidied(partSpecs[part], content));
    }
  }
}

/** What the product usually gives, until the founder chooses. */
const usualTerms = (product: LoanProductEntity): Content => ({
  values: { termMonths: String(product.defaultTermMonths), deferralMonths: String(product.defaultDeferralMonths) },
  lines: [],
});

/** A project of which only the name is known. */
export const titled = (projectTitle: string): Content => ({ values: { projectTitle }, lines: [] });

interface FounderOf {
  readonly projectId: string;
  readonly personId: string;
}

function flatIn({ projectTitle, sectorCode, communeCode, summary, termMonths, deferralMonths, jobsPlanned, ...body }: ApplicationBody): FlatPlan {
  const amounts = {
    amount: parseMoney(body.amount),
    ownContribution: parseMoney(body.ownContribution),
    otherResources: parseMoney(body.otherResources),
    needs: parseMoney(body.needs),
    physicalInvestment: parseMoney(body.physicalInvestment),
  };
  return { projectTitle, sectorCode, communeCode, summary, termMonths, deferralMonths, jobsPlanned, ...amounts };
}

/** Throws plan.page_unreadable; an unknown part is unreadable too. */
function pagesIn({ plan = {} }: ApplicationBody): Pages {
  return Object.fromEntries(
    Object.entries(plan).map(([part, raw]) => {
      if (!isPlanPart(part)) throw planErrors.page_unreadable({}, [{ path: `plan.${part}`, code: 'platform.field.whitelist_validation' }]);
      return [part, readContent(part, raw)];
    }),
  );
}

/** Throws loans.no_product, or eligibility.product_not_offered when nobody may start with the product that is named. */
async function productOn(tx: Tx, code: string | undefined, today: LocalDate): Promise<LoanProductEntity> {
  const found = inForce(await tx.find(LoanProductEntity, { code: code ?? STANDARD }), today);
  if (!found) throw notOffered(code, 'productCode');
  return found;
}

async function firstFund(tx: Tx): Promise<string> {
  const [fund] = await tx.query<{ id: string }>("select id from fund order by code = 'main' desc, code limit 1");
  if (!fund) throw loanErrors.no_product();
  return fund.id;
}
