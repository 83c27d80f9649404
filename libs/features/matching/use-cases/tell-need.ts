import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { LoanQueries } from '#features/loans';
import { type NeedBody, WriteNeed } from '#features/mentoring';
import { Db, type RequestKey } from '#platform/database/db';
import { matchingErrors } from '../matching.errors.js';

/** The officer writes down what a firm needs of its mentor. */
@Injectable()
export class TellNeed {
  constructor(
    private readonly db: Db,
    private readonly loans: LoanQueries,
    private readonly need: WriteNeed,
  ) {}

  /** Throws NotFound, matching.no_mentor_advised. */
  execute(actor: Actor, loanId: string, told: NeedBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const loan = (await this.loans.advisedMentor(tx)).find(({ id }) => id === loanId);
      if (!loan) throw matchingErrors.no_mentor_advised();
      await this.need.within(tx, actor, loan, told);
      return { id: loanId };
    });
  }
}
