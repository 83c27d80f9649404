import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import type { Reader, Tx } from '#platform/database/tx';
import { canonicalOf, type PlanSnapshot, snapshotOf } from './domain/canonical.js';
import { type Content, nothing } from './domain/content.js';
import { ownParts, type PlanPart } from './domain/parts.js';
import type { Pages, Plan } from './domain/plan.js';
import { LoanProjectEntity, PlanPageEntity, PlanVersionEntity, ProjectFounderEntity } from './entities/plan.entity.js';
import { planErrors } from './plan.errors.js';
import { founderJoined, pageWritten, planLocked, projectStarted } from './plan.events.js';
import { hashOfPlan } from './plan-hash.js';

export interface PageRow {
  readonly part: PlanPart;
  readonly personId: string | null;
  readonly version: number;
  readonly content: Content;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}
/** A plan with the rows it was read from. */
export interface PlanRows {
  readonly plan: Plan;
  readonly rows: readonly PageRow[];
}
export interface LockedPlan {
  readonly n: number;
  readonly hash: string;
  readonly content: PlanSnapshot;
  readonly at: Date;
}

/** Keeps projects, their founders and the pages of their plans. Whoever writes has locked the project and knows that the actor may. */
@Injectable()
export class PlanBook {
  constructor(private readonly clock: Clock) {}

  async open(tx: Tx, actor: Actor, personId: string): Promise<string> {
    const [id, now] = [newId(), this.clock.now()];
    await tx.insert(LoanProjectEntity, { id, startedBy: personId, createdAt: now });
    await tx.insert(ProjectFounderEntity, { id: newId(), projectId: id, personId, joinedAt: now });
    await tx.record(projectStarted(id, personId, actor));
    return id;
  }

  async join(tx: Tx, actor: Actor, projectId: string, personId: string): Promise<void> {
    await tx.insert(ProjectFounderEntity, { id: newId(), projectId, personId, joinedAt: this.clock.now() });
    await tx.record(founderJoined(projectId, personId, actor));
  }

  /** Everybody who changes a plan waits here, before any application is locked. Throws plan.no_project for an application that has none yet. */
  async lock(tx: Tx, projectId: string | null): Promise<string> {
    if (projectId === null) throw planErrors.no_project();
    return (await tx.lock(LoanProjectEntity, projectId)).id;
  }

  /** `active`: the founders whose loan counts. The founder who began comes first, the others as they joined. */
  async read(from: Reader, projectId: string, active: readonly string[]): Promise<PlanRows> {
    const rows = await from.query<PageRow>(
      `select part, person_id as "personId", version, content, changed_at as "changedAt", changed_by as "changedBy" from plan_page where project_id = $1 order by part, person_id nulls first`,
      [projectId],
    );
    const founders = await from.query<{ personId: string }>(
      `select f.person_id as "personId" from loan_project_founder f join loan_project p on p.id = f.project_id
       where f.project_id = $1 order by f.person_id <> p.started_by, f.joined_at, f.id`,
      [projectId],
    );
    const pages = (personId: string | null): Pages => Object.fromEntries(rows.filter((row) => row.personId === personId).map((row) => [row.part, row.content]));
    return { rows, plan: { shared: pages(null), founders: founders.map(({ personId }) => ({ personId, active: active.includes(personId), pages: pages(personId) })) } };
  }

  /**
   * Saves one page whole and gives its version. `seen`: the version that the writer had before the eyes (0: none); undefined for whoever may overwrite.
   * The same content again is no change. Throws plan.changed_meanwhile when somebody else, or another window, was faster.
   */
  async write(tx: Tx, actor: Actor, at: { readonly projectId: string; readonly personId: string; readonly part: PlanPart }, content: Content, seen?: number): Promise<number> {
    const personId = ownParts.includes(at.part) ? at.personId : null;
    const row = (await tx.find(PlanPageEntity, { projectId: at.projectId, part: at.part })).find((one) => one.personId === personId);
    const version = row?.version ?? 0;
    if (canonicalOf(row?.content ?? nothing) === canonicalOf(content)) return version;
    if (seen !== undefined && seen !== version) throw planErrors.changed_meanwhile({ version, at: row?.changedAt.toISOString() ?? '' });
    const patch = { version: version + 1, content, changedAt: this.clock.now(), changedBy: actor.accountId };
    if (row) await tx.change(row, patch);
    else await tx.insert(PlanPageEntity, { id: newId(), projectId: at.projectId, personId, part: at.part, ...patch });
    await tx.record(pageWritten(at.projectId, at.part, version + 1, actor));
    return version + 1;
  }

  /** Keeps the plan of an application as it is now; the same plan sent again is the same version. */
  async keep(tx: Tx, actor: Actor, applicationId: string, plan: Plan, personId: string): Promise<string> {
    const content = snapshotOf(plan, personId);
    const hash = hashOfPlan(content);
    const before = await this.locked(tx, applicationId);
    if (before?.hash === hash) return hash;
    const n = (before?.n ?? 0) + 1;
    await tx.insert(PlanVersionEntity, { id: newId(), applicationId, n, hash, content, at: this.clock.now(), by: actor.accountId });
    await tx.record(planLocked(applicationId, n, hash, actor));
    return hash;
  }

  /** The newest version that was sent. */
  async locked(from: Reader, applicationId: string): Promise<LockedPlan | undefined> {
    return from.one<LockedPlan>('select n, hash, content, at from plan_version where application_id = $1 order by n desc limit 1', [applicationId]);
  }
}
