import os from 'node:os';
import { Injectable } from '@nestjs/common';
import { Arena } from '#engine/arena';
import { kernelModule } from '#engine/kernel';
import type { Tx } from '#platform/database/tx';
import { FrozenPoints } from '../market/frozen.js';
import { type StoredList, storedLists, textOf, writeLists } from '../market/kept-lists.js';
import { LiveLists } from '../market/live-lists.js';
import { LoadMarket } from '../market/load-market.js';
import type { MarketTables } from '../market/market-tables.js';
import type { Side } from '../market/numbers.js';

/** From so many people the cores of the machine share the work: threads cost more than a small market. */
const MANY = 20_000;

/** Opens the market, matches everybody and writes the lists that differ from the stored ones. */
@Injectable()
export class OpenLists {
  private readonly module = kernelModule();

  constructor(
    private readonly loadMarket: LoadMarket,
    private readonly points: FrozenPoints,
  ) {}

  /** Within the one transaction that may write lists. */
  async within(tx: Tx, tables: MarketTables): Promise<{ readonly lists: LiveLists; readonly sequence: bigint }> {
    const market = await this.loadMarket.execute(tx, tables, this.module ? Arena.best() : new Arena(undefined));
    const workers = market.people.length < MANY ? 0 : os.availableParallelism();
    const lists = await LiveLists.start(market, this.module, workers);
    for (const side of ['person', 'offer'] as const) await writeLists(tx, side, await this.differing(tx, side, lists), market.frozen.version);
    return { lists, sequence: await this.points.step(tx) };
  }

  private async differing(tx: Tx, side: Side, lists: LiveLists): Promise<StoredList[]> {
    const before = await storedLists(tx, side);
    const now = lists.all(side);
    const { version } = lists.market.frozen;
    const there = new Set(now.map(({ owner }) => owner));
    const gone = [...before.keys()].filter((owner) => !there.has(owner)).map((owner) => ({ owner, ids: [], scores: [] }));
    return [...gone, ...now.filter((list) => (before.get(list.owner) ?? '') !== (list.ids.length === 0 ? '' : textOf(list, version)))];
  }
}
