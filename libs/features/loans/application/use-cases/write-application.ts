import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { parseMoney } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { loanErrors } from '../../loans.errors.js';
import { applicationWritten } from '../../loans.events.js';
import { openStates } from '../domain/application.moves.js';
import { inForce } from '../../eligibility/domain/product-version.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { STANDARD } from '../../eligibility/product.queries.js';
import type { ApplicationBody, StartBody } from '../application.dto.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';

type Written = Pick<
  LoanApplicationEntity,
  | 'projectTitle'
  | 'sectorCode'
  | 'communeCode'
  | 'summary'
  | 'amount'
  | 'termMonths'
  | 'deferralMonths'
  | 'ownContribution'
  | 'otherResources'
  | 'needs'
  | 'physicalInvestment'
  | 'jobsPlanned'
>;

/** Starts a draft, or changes it while the founder may still write; a draft may be half filled. One open application per person: a second start is refused with the first one's id. */
@Injectable()
export class WriteApplication {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws loans.profile_first, loans.application_already_open, loans.unknown_choice. */
  async start(actor: Actor, body: StartBody, key: RequestKey): Promise<{ id: string }> {
    const personId = actor.personId;
    if (!personId) throw loanErrors.profile_first();
    const written = await this.readBody(body);
    return this.db.once(key, async (tx) => {
      await tx.query('select id from person where id = $1 for update', [personId]);
      const [open] = await tx.query<{ id: string }>('select id from loan_application where person_id = $1 and state = any($2)', [personId, openStates]);
      if (open) throw loanErrors.application_already_open({ id: open.id });
      const productId = await productOn(tx, body.productCode ?? STANDARD, this.clock.today());
      const fundId = await firstFund(tx);
      const [{ n }] = (await tx.query<{ n: string }>("select lpad(nextval('loan_application_number')::text, 4, '0') as n")) as [{ n: string }];
      const id = newId();
      await tx.insert(LoanApplicationEntity, {
        id,
        number: `D-${this.clock.today().slice(0, 4)}-${n}`,
        personId,
        productId,
        fundId,
        state: 'draft',
        stateSince: this.clock.today(),
        ...written,
        missingItems: [],
        createdAt: this.clock.now(),
      });
      await tx.record(applicationWritten({ id, personId }, actor, true));
      return { id };
    });
  }

  /** Throws NotFound for somebody else's file, loans.not_editable once it is with the officer. */
  async change(actor: Actor, id: string, body: ApplicationBody): Promise<{ id: string }> {
    const written = await this.readBody(body);
    return this.db.transaction(async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, id);
      assertVisible(application.personId === actor.personId);
      if (!['draft', 'incomplete'].includes(application.state)) throw loanErrors.not_editable({ state: application.state });
      await tx.change(application, written);
      await tx.record(applicationWritten(application, actor, false));
      return { id };
    });
  }

  private async readBody(body: ApplicationBody): Promise<Written> {
    const [sectors, communes] = await Promise.all([this.references.sectors(), this.references.communes()]);
    const unknown = [
      body.sectorCode !== null && !sectors.some((s) => s.code === body.sectorCode) && 'sectorCode',
      body.communeCode !== null && !communes.some((c) => c.code === body.communeCode) && 'communeCode',
    ].filter((path) => path !== false);
    if (unknown.length > 0)
      throw loanErrors.unknown_choice(
        {},
        unknown.map((path) => ({ path, code: 'platform.field.is_in' })),
      );
    const { projectTitle, sectorCode, communeCode, summary, termMonths, deferralMonths, jobsPlanned } = body;
    return {
      ...{ projectTitle, sectorCode, communeCode, summary, termMonths, deferralMonths, jobsPlanned },
      ...{
        amount: parseMoney(body.amount),
        ownContribution: parseMoney(body.ownContribution),
        otherResources: parseMoney(body.otherResources),
        needs: parseMoney(body.needs),
        physicalInvestment: parseMoney(body.physicalInvestment),
      },
    };
  }
}

/** Throws loans.no_product when nobody may start with this product on that day. */
async function productOn(tx: Tx, code: string, today: LocalDate): Promise<string> {
  const found = inForce(await tx.find(LoanProductEntity, { code }), today);
  if (!found) throw loanErrors.no_product();
  return found.id;
}

async function firstFund(tx: Tx): Promise<string> {
  const [fund] = await tx.query<{ id: string }>('select id from fund order by code limit 1');
  if (!fund) throw loanErrors.no_product();
  return fund.id;
}
