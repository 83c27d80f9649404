import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import type { Reader, Tx } from '#platform/database/tx';
import type { LoanProductEntity } from '../eligibility/entities/loan-product.entity.js';
import { loanErrors } from '../loans.errors.js';
import { applicationWritten } from '../loans.events.js';
import { planOfSnapshot } from '../plan/domain/canonical.js';
import { type Figures, figuresOf } from '../plan/domain/figures.js';
import { flatOf } from '../plan/domain/flat.js';
import { factsOfPlan } from '../plan/domain/plan-facts.js';
import { type Plan, planFaults } from '../plan/domain/plan.js';
import { type LockedPlan, type PageRow, PlanBook } from '../plan/plan-book.js';
import type { ApplicationState } from './domain/application.moves.js';
import { factsOfFindings, type Finding } from './domain/findings.js';
import type { PlanStanding } from './domain/obstacles.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';

type File = Pick<LoanApplicationEntity, 'id' | 'projectId' | 'personId' | 'state'>;
export interface PlanOfFile {
  readonly plan: Plan;
  readonly rows: readonly PageRow[];
  readonly locked: LockedPlan | undefined;
}
const writable: readonly string[] = ['draft', 'incomplete'];
export const isWritable = ({ state }: Pick<File, 'state'>): boolean => writable.includes(state);

/** The plan behind an application: the pages as they stand while it may be written, the version that was sent from then on. */
@Injectable()
export class ApplicationPlans {
  constructor(
    private readonly book: PlanBook,
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** Undefined for somebody who is still at the reception and has no project. */
  async of(file: File, from: Reader): Promise<PlanOfFile | undefined> {
    if (file.projectId === null) return undefined;
    const [{ plan, rows }, locked] = [await this.live(file.projectId, from), await this.book.locked(from, file.id)];
    return locked && !isWritable(file) ? { plan: planOfSnapshot(locked.content, file.personId), rows, locked } : { plan, rows, locked };
  }

  /** Figures by the rules of the product, as if the loan were paid out today. */
  figures(plan: Plan, personId: string, product: LoanProductEntity): Figures {
    return figuresOf(plan, personId, { product, day: this.clock.today() });
  }

  /** What the rules know from the plan and from what an officer found out, and what is not in order on its pages. */
  async standing(file: File, product: LoanProductEntity, from: Reader): Promise<PlanStanding> {
    const found = await this.of(file, from);
    const findings = factsOfFindings(await from.query<Finding>('select fact, value from loan_finding where application_id = $1 order by n', [file.id]));
    if (!found) return { facts: findings, faults: [] };
    const figures = this.figures(found.plan, file.personId, product);
    return { facts: { ...factsOfPlan(found.plan, file.personId, figures, this.clock.today()), ...findings }, faults: planFaults(found.plan, file.personId) };
  }

  /** Project first, then the file: everybody who writes comes this way. Throws NotFound, plan.no_project. */
  async lock(tx: Tx, id: string): Promise<LoanApplicationEntity> {
    const { projectId } = await tx.get(LoanApplicationEntity, id);
    if (projectId !== null) await this.book.lock(tx, projectId);
    return tx.lock(LoanApplicationEntity, id);
  }

  /** A plan that is sent is kept as it is; the co-founders' figures follow when a loan of the project begins or ceases to count. */
  async afterMove(tx: Tx, actor: Actor, file: File, to: ApplicationState): Promise<void> {
    if (file.projectId === null) return;
    if (to === 'submitted') await this.book.keep(tx, actor, file.id, (await this.live(file.projectId, tx)).plan, file.personId);
    await this.follow(tx, actor, file.projectId);
  }

  /** After a change of the plan: the figures that lists and rules read follow in every file that is not yet sent. */
  async follow(tx: Tx, actor: Actor, projectId: string): Promise<void> {
    const { plan } = await this.live(projectId, tx);
    for (const file of (await tx.lockAll(LoanApplicationEntity, { projectId })).filter(isWritable)) {
      const flat = flatOf(plan, file.personId, file);
      const changed = Object.entries(flat).some(([name, value]) => file[name as keyof typeof flat] !== value);
      if (!changed) continue;
      await tx.change(file, flat);
      await tx.record(applicationWritten(file, actor, false));
    }
  }

  /** The plan as it stands; a founder counts who has an application under way or a loan from this project. */
  async live(projectId: string, from: Reader): Promise<{ readonly plan: Plan; readonly rows: readonly PageRow[] }> {
    const active = await from.query<{ personId: string }>(
      `select distinct person_id as "personId" from loan_application where project_id = $1 and state not in ('oriented', 'ineligible', 'rejected', 'withdrawn', 'lapsed', 'expired') order by 1`,
      [projectId],
    );
    return this.book.read(
      from,
      projectId,
      active.map(({ personId }) => personId),
    );
  }

  /** Throws loans.unknown_choice. */
  async assertKnown(
    { sectorCode, communeCode }: { readonly sectorCode?: string | null | undefined; readonly communeCode?: string | null | undefined },
    prefix = '',
  ): Promise<void> {
    const [sectors, communes] = await Promise.all([this.references.sectors(), this.references.communes()]);
    const unknown = [
      sectorCode && !sectors.some(({ code }) => code === sectorCode) ? 'sectorCode' : '',
      communeCode && !communes.some(({ code }) => code === communeCode) ? 'communeCode' : '',
    ].filter(Boolean);
    if (unknown.length > 0)
      throw loanErrors.unknown_choice(
        {},
        unknown.map((path) => ({ path: `${prefix}${path}`, code: 'platform.field.is_in' })),
      );
  }
}
