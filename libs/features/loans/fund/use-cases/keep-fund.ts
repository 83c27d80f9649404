import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { FunderEntity } from '../entities/fund.entity.js';
import { FundEntity } from '../entities/ledger.entity.js';
import type { FundBody, FunderBody, NewFundBody } from '../fund.dto.js';
import { fundErrors } from '../fund.errors.js';
import { funderNamed, fundKept } from '../fund.events.js';
import { fundByCode } from './fund-by-code.js';

/** Opens an earmark, writes its rules, names its funders. */
@Injectable()
export class KeepFund {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws fund.code_taken, fund.unknown_region, fund.days_reversed. */
  open(actor: Actor, { code, ...rules }: NewFundBody, key: RequestKey): Promise<{ code: string }> {
    return this.db.once(key, async (tx) => {
      await assertSound(tx, rules);
      if (await tx.findOne(FundEntity, { code })) throw fundErrors.code_taken({ code }, [{ path: 'code', code: 'fund.code_taken', params: { code } }]);
      const id = newId();
      await tx.insert(FundEntity, { id, code, ...rules });
      await tx.record(fundKept(id, 'opened', actor));
      return { code };
    });
  }

  /** Loans that are already granted keep what they were granted under. Throws NotFound, fund.unknown_region, fund.days_reversed. */
  change(actor: Actor, code: string, rules: FundBody): Promise<{ code: string }> {
    return this.db.transaction(async (tx) => {
      const fund = await tx.lock(FundEntity, (await fundByCode(tx, code)).id);
      await assertSound(tx, rules);
      await tx.change(fund, { ...rules });
      await tx.record(fundKept(fund.id, 'changed', actor, { ...rules }));
      return { code };
    });
  }

  /** Throws fund.code_taken. */
  name(actor: Actor, { code, name }: FunderBody, key: RequestKey): Promise<{ code: string }> {
    return this.db.once(key, async (tx) => {
      if (await tx.findOne(FunderEntity, { code })) throw fundErrors.code_taken({ code }, [{ path: 'code', code: 'fund.code_taken', params: { code } }]);
      const id = newId();
      await tx.insert(FunderEntity, { id, code, name, at: this.clock.now() });
      await tx.record(funderNamed(id, actor));
      return { code };
    });
  }
}

async function assertSound(tx: Tx, { regionCode, validFrom, validTo }: FundBody): Promise<void> {
  if (regionCode !== null && !(await tx.one('select 1 from region where code = $1', [regionCode])))
    throw fundErrors.unknown_region({}, [{ path: 'regionCode', code: 'fund.unknown_region' }]);
  if (validFrom !== null && validTo !== null && validTo < validFrom) throw fundErrors.days_reversed({}, [{ path: 'validTo', code: 'fund.days_reversed' }]);
}
