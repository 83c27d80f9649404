import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { canConfirmRequest, canSee, writesFor } from '../loans.policy.js';
import { dueDayOf, needsSupervisor, openItems, standingOfItem } from './domain/paper-request.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';
import type { PaperRequestEntity } from './entities/paper-request.entity.js';
import { type ItemRow, itemsOf } from './request-rows.js';
import type { RequestList, RequestView, WaitingRequest, WaitingRequests } from './requests.views.js';

type Row = PaperRequestEntity & { readonly askedByName: string; readonly decidedByName: string | null };
const select = `select r.id, r.application_id as "applicationId", r.n, r.state, r.due_on as "dueOn", r.message, r.asked_by as "askedBy", r.asked_at as "askedAt", r.sent_at as "sentAt",
  r.reason, r.decided_by as "decidedBy", a.display_name as "askedByName", s.display_name as "decidedByName"
  from paper_request r join account a on a.id = r.asked_by left join account s on s.id = r.decided_by`;

/** Those that wait for somebody else than who asks, keeps the file or is its subject. */
const proposed = `from paper_request r join account c on c.id = r.asked_by join loan_application f on f.id = r.application_id
  where r.state = 'proposed' and r.asked_by <> $1 and f.officer_account_id is distinct from $1 and f.person_id is distinct from $2`;
const readerOf = (actor: Actor): readonly unknown[] => [actor.accountId, actor.personId ?? null];

/** Requests for what is missing: of a file, and those that wait for another person. */
@Injectable()
export class RequestQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Newest first; whoever writes the file sees only what was sent. Throws NotFound. */
  async of(actor: Actor, applicationId: string): Promise<RequestList> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id: applicationId });
    if (!file) throw new AppError('NotFound', 'platform.not_found');
    const own = writesFor(actor, file);
    assertVisible(own || (canSee(actor, file) && file.state !== 'draft'));
    const rows = await this.db.query<Row>(`${select} where r.application_id = $1 and (not $2 or r.sent_at is not null) order by r.n desc`, [applicationId, own]);
    const items = await itemsOf(
      this.db,
      rows.map(({ id }) => id),
    );
    return {
      items: rows.map((row) =>
        this.viewOf(
          actor,
          file,
          row,
          items.filter(({ requestId }) => requestId === row.id),
        ),
      ),
      needsSupervisor: needsSupervisor(rows.map(({ state }) => state)),
      usualDueOn: dueDayOf(this.clock.today(), await this.references.holidays())!,
    };
  }

  /** Second requests that nobody has confirmed yet, oldest first; not those of the reader. */
  async waiting(actor: Actor, query: PageQuery): Promise<WaitingRequests> {
    const [rows, total] = await Promise.all([
      this.db.query<Omit<WaitingRequest, 'askedAt'> & { askedAt: Date }>(
        `select r.id, f.id as "applicationId", f.number, f.project_title as "projectTitle", c.display_name as "askedBy", r.asked_at as "askedAt" ${proposed} order by r.asked_at, r.id offset $3 limit $4`,
        [...readerOf(actor), offsetOf(query), query.pageSize],
      ),
      this.howManyWait(actor),
    ]);
    return { items: rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() })), page: query.page, pageSize: query.pageSize, total };
  }

  /** How many of them there are. */
  async howManyWait(actor: Actor): Promise<number> {
    return (await this.db.one<{ n: number }>(`select count(*)::int as n ${proposed}`, readerOf(actor)))?.n ?? 0;
  }

  private viewOf(actor: Actor, file: LoanApplicationEntity, row: Row, items: readonly ItemRow[]): RequestView {
    const own = writesFor(actor, file);
    const { id, n, state, dueOn, message } = row;
    return {
      ...{ id, n, state, dueOn, message, late: state === 'open' && dueOn < this.clock.today() },
      askedBy: row.askedByName,
      askedAt: (row.sentAt ?? row.askedAt).toISOString(),
      reason: own || !row.decidedBy ? null : row.reason,
      decidedBy: own ? null : row.decidedByName,
      items: items.map((item) => ({
        ...{ id: item.id, code: item.code, text: item.text, wanted: item.wanted, reason: item.reason, words: item.words, explanation: item.explanation },
        standing: standingOfItem(item),
      })),
      open: openItems(items).length,
      mayAnswer: own && state === 'open' && file.state === 'incomplete',
      mayDecide: state === 'proposed' && canConfirmRequest(actor, file, row),
    };
  }
}
