import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { Clock } from '#kernel/clock';
import { loanErrors } from '../../loans.errors.js';
import { writesFor } from '../../loans.policy.js';
import { readContent } from '../../plan/domain/read-content.js';
import type { PageBody } from '../../plan/plan.dto.js';
import { PlanBook } from '../../plan/plan-book.js';
import type { PageSaved } from '../../plan/plan.views.js';
import { ApplicationPlans, isWritable } from '../application-plans.js';

/** Saves one page of the plan, as often as somebody writes. What was typed is kept also when it is not in order; a page that changed meanwhile is never overwritten. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly book: PlanBook,
    private readonly plans: ApplicationPlans,
  ) {}

  /** Throws NotFound for somebody else's file, loans.not_editable, plan.page_unreadable, plan.changed_meanwhile, loans.unknown_choice. */
  async execute(actor: Actor, id: string, { part, version: seen, values, lines }: PageBody): Promise<PageSaved> {
    const content = readContent(part, { values, lines });
    if (part === 'project') await this.plans.assertKnown(content.values, 'values.');
    return this.db.transaction(async (tx) => {
      const file = await this.plans.lock(tx, id);
      assertVisible(writesFor(actor, file));
      if (!isWritable(file)) throw loanErrors.not_editable({ state: file.state });
      const projectId = await this.book.lock(tx, file.projectId);
      const version = await this.book.write(tx, actor, { projectId, personId: file.personId, part }, content, seen);
      await this.plans.follow(tx, actor, projectId);
      return { part, version, savedAt: this.clock.now().toISOString() };
    });
  }
}
