import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Centimes, centimes, isPositive, parseMoney, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { contribution, type EntryKind, type Posting, reallocation, withdrawal } from '../domain/ledger.js';
import { FunderEntity } from '../entities/fund.entity.js';
import { FundEntity } from '../entities/ledger.entity.js';
import type { FunderMoneyBody, ReallocationBody } from '../fund.dto.js';
import { fundErrors } from '../fund.errors.js';
import { fundKept } from '../fund.events.js';
import { Ledger } from '../ledger.js';
import { fundByCode } from './fund-by-code.js';

export interface MoneyMoved {
  readonly entryId: string;
}
const wrong = (path: string, code: 'amount_not_positive' | 'unknown_funder' | 'unknown_fund' | 'day_in_future' | 'same_place', params: object = {}): never => {
  throw fundErrors[code](params as never, [{ path, code: `fund.${code}`, params: params as never }]);
};

/** Money of funders: it comes, it goes, it changes its place. Never below what is promised and kept back (locks: funds in the order of their ids). */
@Injectable()
export class MoveMoney {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** Throws NotFound, fund.amount_not_positive, fund.day_in_future, fund.unknown_funder. */
  contribute(actor: Actor, code: string, body: FunderMoneyBody, key: RequestKey): Promise<MoneyMoved> {
    return this.db.once(key, async (tx) => {
      const { amount, funderId } = await this.read(tx, body);
      const fund = await tx.lock(FundEntity, (await fundByCode(tx, code)).id);
      return this.book(tx, actor, fund, 'contribution', body, contribution(amount, funderId));
    });
  }

  /** Throws as contribute, and fund.funder_gave_less, fund.money_in_use. */
  withdraw(actor: Actor, code: string, body: FunderMoneyBody, key: RequestKey): Promise<MoneyMoved> {
    return this.db.once(key, async (tx) => {
      const { amount, funderId } = await this.read(tx, body);
      const fund = await tx.lock(FundEntity, (await fundByCode(tx, code)).id);
      await this.assertGave(tx, fund, funderId, amount);
      const moved = await this.book(tx, actor, fund, 'withdrawal', body, withdrawal(amount, funderId));
      await this.assertFree(tx, fund);
      return moved;
    });
  }

  /** Throws as withdraw, and fund.unknown_fund, fund.same_place. */
  reallocate(actor: Actor, code: string, body: ReallocationBody, key: RequestKey): Promise<MoneyMoved> {
    return this.db.once(key, async (tx) => {
      const { amount, funderId } = await this.read(tx, body);
      const toFunderId = await this.funder(tx, body.toFunder, 'toFunder');
      const [fromId, toId] = [(await fundByCode(tx, code)).id, (await tx.findOne(FundEntity, { code: body.toFund }))?.id ?? wrong('toFund', 'unknown_fund')];
      if (fromId === toId && funderId === toFunderId) wrong('toFund', 'same_place');
      const locked: FundEntity[] = [];
      for (const id of [...new Set([fromId, toId])].sort()) locked.push(await tx.lock(FundEntity, id));
      const [from, to] = [locked.find(({ id }) => id === fromId)!, locked.find(({ id }) => id === toId)!];
      await this.assertGave(tx, from, funderId, amount);
      if (from === to) return this.book(tx, actor, from, 'reallocation', body, reallocation(amount, funderId, toFunderId));
      const moved = await this.book(tx, actor, from, 'reallocation', body, withdrawal(amount, funderId));
      await this.book(tx, actor, to, 'reallocation', body, contribution(amount, toFunderId));
      await this.assertFree(tx, from);
      return moved;
    });
  }

  private async read(tx: Tx, body: FunderMoneyBody): Promise<{ amount: Centimes; funderId: string | null }> {
    const amount = parseMoney(body.amount);
    if (!isPositive(amount)) wrong('amount', 'amount_not_positive');
    if (body.on > this.clock.today()) wrong('on', 'day_in_future', { today: this.clock.today() });
    return { amount, funderId: await this.funder(tx, body.funder, 'funder') };
  }

  private async funder(tx: Tx, code: string | null, path: string): Promise<string | null> {
    return code === null ? null : ((await tx.findOne(FunderEntity, { code }))?.id ?? wrong(path, 'unknown_funder'));
  }

  private async book(tx: Tx, actor: Actor, fund: FundEntity, kind: EntryKind, { on, reference, amount }: FunderMoneyBody, postings: readonly Posting[]): Promise<MoneyMoved> {
    const entryId = (await this.ledger.post(tx, { fundId: fund.id, kind, day: on, note: reference }, postings))!;
    await tx.record(fundKept(fund.id, 'money_moved', actor, { entryId, kind, amount }));
    return { entryId };
  }

  private async assertGave(tx: Tx, fund: FundEntity, funderId: string | null, amount: Centimes): Promise<void> {
    const row = await tx.one<{ given: string }>(
      `select coalesce(-sum(p.amount), 0)::text as given from ledger_posting p join ledger_entry e on e.id = p.entry_id
       where e.fund_id = $1 and p.account = 'contributions' and p.funder_id is not distinct from $2::uuid`,
      [fund.id, funderId],
    );
    const given = centimes(BigInt(row?.given ?? '0'));
    const params = { given: toDecimal(given) };
    if (given < amount) throw fundErrors.funder_gave_less(params, [{ path: 'amount', code: 'fund.funder_gave_less', params }]);
  }

  /** After the entry: what is promised and kept back must still be there. */
  private async assertFree(tx: Tx, fund: FundEntity): Promise<void> {
    const left = await this.ledger.available(tx, fund.id);
    const params = { missing: toDecimal(centimes(-left)) };
    if (left < 0n) throw fundErrors.money_in_use(params, [{ path: 'amount', code: 'fund.money_in_use', params }]);
  }
}
