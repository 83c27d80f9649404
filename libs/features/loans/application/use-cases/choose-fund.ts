import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { fundObstaclesOf } from '../../fund/domain/fund-rules.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { fundErrors } from '../../fund/fund.errors.js';
import { fileGivenToFund } from '../../fund/fund.events.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';
import { fileForFund, fundableStates } from '../fund-files.queries.js';

/** Gives a file to the fund that will carry its loan, before the committee promises anything (locks: funds in the order of their ids → application). */
@Injectable()
export class ChooseFund {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, fund.unknown_fund, fund.file_already_promised, fund.file_does_not_fit. */
  execute(actor: Actor, applicationId: string, code: string, key: RequestKey): Promise<{ code: string }> {
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanApplicationEntity, applicationId);
      const wanted = await tx.findOne(FundEntity, { code });
      if (!wanted) throw fundErrors.unknown_fund({}, [{ path: 'fund', code: 'fund.unknown_fund' }]);
      for (const id of [...new Set([fundId, wanted.id])].sort()) await tx.lock(FundEntity, id);
      const application = await tx.lock(LoanApplicationEntity, applicationId);
      if (!(fundableStates as readonly string[]).includes(application.state)) throw fundErrors.file_already_promised({ state: application.state });
      const obstacles = fundObstaclesOf(wanted, await fileForFund(tx, applicationId), this.clock.today());
      if (obstacles.length > 0)
        throw fundErrors.file_does_not_fit(
          {},
          obstacles.map((obstacle) => ({ path: 'fund', code: `fund.obstacle.${obstacle}` })),
        );
      await tx.change(application, { fundId: wanted.id });
      await tx.record(fileGivenToFund(application, wanted.id, actor));
      return { code };
    });
  }
}
