import { AppError } from '#kernel/errors';
import type { Tx } from '#platform/database/tx';
import { FundEntity } from '../entities/ledger.entity.js';

/** Throws NotFound. */
export async function fundByCode(tx: Tx, code: string): Promise<FundEntity> {
  const fund = await tx.findOne(FundEntity, { code });
  if (!fund) throw new AppError('NotFound', 'platform.not_found');
  return fund;
}
