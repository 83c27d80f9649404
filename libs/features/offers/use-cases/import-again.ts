import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { ColumnChoice } from '../domain/import-mapping.js';
import type { ImportView } from '../import.queries.js';
import { trialFile } from '../import-trials.js';
import { canImportFor } from '../offers.policy.js';
import { ImportOffers } from './import-offers.js';

export interface AgainWish {
  readonly columns?: ColumnChoice | undefined;
  readonly keepColumns: boolean;
  readonly confirmRemoval: boolean;
  readonly dryRun: boolean;
}

/** Sends the file of a try once more: for good, or to try other columns. A try that was imported is forgotten. */
@Injectable()
export class ImportAgain {
  constructor(
    private readonly db: Db,
    private readonly imports: ImportOffers,
  ) {}

  /** Throws NotFound for a try that is not there (any more) or belongs to others, and what ImportOffers throws. */
  async execute(actor: Actor, id: string, wish: AgainWish, key: RequestKey): Promise<ImportView> {
    const answered = await this.db.one<{ answer: ImportView }>('select answer from idempotency_key where scope = $1 and key = $2', [key.scope, key.key]);
    const trial = await trialFile(this.db, id);
    // the repeated request of an import that has forgotten its try
    if (!trial && answered && answered.answer.organisationId && canImportFor(actor, answered.answer.organisationId)) return answered.answer;
    if (!trial) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canImportFor(actor, trial.wish.organisationId));
    return this.imports.execute(actor, { ...trial.wish, ...wish, columns: wish.columns ?? trial.wish.columns, bytes: trial.bytes, ...(wish.dryRun ? {} : { ofTrial: id }) }, key);
  }
}
