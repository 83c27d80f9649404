import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { LoanEntity } from '../agreement/entities/loan.entity.js';
import { canSee } from '../loans.policy.js';
import { whyOf } from './domain/row-why.js';
import { Projection } from './projection.js';
import type { WhyView } from './row-why.views.js';

/** The reasons behind the rows of a loan, told from its log by the engine that counted them. */
@Injectable()
export class RowWhyQueries {
  constructor(
    private readonly db: Db,
    private readonly projection: Projection,
    private readonly references: ReferenceQueries,
  ) {}

  /** No rows before the money went out. Throws NotFound. */
  of(actor: Actor, loanId: string): Promise<WhyView> {
    return this.db.transaction(async (tx) => {
      const loan = await tx.findOne(LoanEntity, { id: loanId });
      if (!loan) throw new AppError('NotFound', 'platform.not_found');
      assertVisible(canSee(actor, loan));
      if (!loan.disbursedOn) return { number: loan.number, rows: [] };
      const { rows, events, terms } = await this.projection.told(tx, loan);
      const names = await this.references.daysOffNamed(
        rows.filter(({ shifted }) => shifted === 'holiday').map(({ originalDue }) => originalDue),
        tx,
      );
      return { number: loan.number, rows: whyOf(rows, events, terms.schedule).map((row) => ({ ...row, dayOff: names.get(row.originalDue) ?? null })) };
    });
  }
}
