import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { naturalKey } from '#platform/database/db';
import { BankQueries } from '../bank.queries.js';
import { DecideBankLine } from './decide-bank-line.js';

/** Books what is beyond doubt, each movement in a transaction of its own: one that is refused stays open and stops no other. */
@Injectable()
export class BookSureLines {
  constructor(
    private readonly queries: BankQueries,
    private readonly decide: DecideBankLine,
  ) {}

  /** Throws NotFound. */
  async execute(actor: Actor, statementId: string): Promise<{ readonly booked: number; readonly refused: number }> {
    await this.queries.statement(statementId);
    const done = { booked: 0, refused: 0 };
    for (const { id, candidate } of await this.queries.sure(statementId)) {
      const key = naturalKey('loans.bank_sure', newId()); // the line itself is decided once
      try {
        if (candidate.repaymentId) await this.decide.takeBack(actor, id, candidate.repaymentId, key);
        else await this.decide.book(actor, id, { loanId: candidate.loanId }, key);
        done.booked++;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        done.refused++;
      }
    }
    return done;
  }
}
