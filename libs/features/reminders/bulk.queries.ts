import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import type { BulkPage, BulkView } from './bulk.dto.js';
import type { Unreached } from './domain/bulk.js';
import { counted } from './use-cases/preview-bulk.js';

type Row = Omit<BulkView, 'unreached'> & { readonly unreached: readonly { readonly why: Unreached }[] };
const viewOf = ({ unreached, ...row }: Row): BulkView => ({ ...row, unreached: counted(unreached.map(({ why }) => why)) });

const select = `select b.id, b.list, b.template, coalesce(nullif(a.display_name, ''), a.email) as "askedBy", b.asked_at as "askedAt", b.leaves_at as "leavesAt", b.undone_at as "undoneAt", b.reached, b.unreached,
    r.waiting, r.sent, r.others
  from bulk_reminder b join account a on a.id = b.asked_by
    cross join lateral (select count(*) filter (where state in ('pending', 'claimed'))::int as waiting, count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state not in ('pending', 'claimed', 'sent'))::int as others from reminder where plan_of = b.id) r`;

/** Messages of officers to many people: what became of each. */
@Injectable()
export class BulkQueries {
  constructor(private readonly db: Db) {}

  /** Throws NotFound. */
  async one(id: string): Promise<BulkView> {
    const row = await this.db.one<Row>(`${select} where b.id = $1`, [id]);
    assertVisible(row !== undefined);
    return viewOf(row!);
  }

  /** Newest first. */
  async list(query: PageQuery): Promise<BulkPage> {
    const rows = await this.db.query<Row>(`${select} order by b.asked_at desc, b.id offset $1 limit $2`, [offsetOf(query), query.pageSize]);
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from bulk_reminder');
    return { items: rows.map(viewOf), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }
}
