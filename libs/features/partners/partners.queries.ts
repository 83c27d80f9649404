import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf } from '#platform/http/page';
import type { DeliveryState, EndpointState, PausedBecause, WebhookEvent } from './domain/webhook.js';
import type { DeliveryListQuery, DeliveryPage, DeliveryView, EndpointView, TryView } from './partners.dto.js';
import { canKeepEndpoints } from './partners.policy.js';

interface EndpointRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly state: EndpointState;
  readonly paused_because: PausedBecause | null;
  readonly failing_since: Date | null;
  readonly old_secret_until: Date | null;
  readonly created_at: Date;
  readonly pending: number;
  readonly failed: number;
  readonly last_done_at: Date | null;
}
interface DeliveryRow {
  readonly id: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly last_status: number | null;
  readonly last_fault: string | null;
  readonly created_at: Date;
  readonly next_at: Date;
  readonly done_at: Date | null;
  readonly body: string;
  readonly tries: readonly TryView[];
}
const endpoints = `select e.id, e.organisation_id, e.url, e.events, e.state, e.paused_because, e.failing_since, e.old_secret_until, e.created_at, d.pending, d.failed, d.last_done_at
  from webhook_endpoint e cross join lateral (select count(*) filter (where state = 'pending')::int as pending, count(*) filter (where state = 'failed')::int as failed,
    max(done_at) as last_done_at from webhook_delivery where endpoint_id = e.id) d`;

/** Screens of the addresses of partners. */
@Injectable()
export class PartnerQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async endpoints(actor: Actor): Promise<readonly EndpointView[]> {
    const rows = await this.db.query<EndpointRow>(`${endpoints} where e.organisation_id = any($1) order by e.created_at desc, e.id limit 100`, [actor.organisationIds]);
    return rows.map((row) => viewOf(row, this.clock.now()));
  }

  /** Throws NotFound for an address of another organisation. */
  async endpoint(actor: Actor, id: string): Promise<EndpointView> {
    const row = await this.db.one<EndpointRow>(`${endpoints} where e.id = $1`, [id]);
    assertVisible(row !== undefined && canKeepEndpoints(actor, row.organisation_id));
    return viewOf(row!, this.clock.now());
  }

  async deliveries(actor: Actor, endpointId: string, query: DeliveryListQuery): Promise<DeliveryPage> {
    await this.endpoint(actor, endpointId);
    const params = [endpointId, query.state ?? null];
    const rows = await this.db.query<DeliveryRow>(
      `select d.*, coalesce((select json_agg(json_build_object('n', t.n, 'at', t.at, 'milliseconds', t.milliseconds, 'status', t.status, 'fault', t.fault) order by t.n desc)
         from (select * from webhook_try where delivery_id = d.id order by n desc limit 10) t), '[]') as tries
       from webhook_delivery d where d.endpoint_id = $1 and ($2::text is null or d.state = $2) order by d.created_at desc, d.id offset $3 limit $4`,
      [...params, offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from webhook_delivery where endpoint_id = $1 and ($2::text is null or state = $2)', params);
    return { items: rows.map(deliveryOf), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }
}

const viewOf = (row: EndpointRow, now: Date): EndpointView => ({
  ...{ id: row.id, organisationId: row.organisation_id, url: row.url, events: row.events, state: row.state, pending: row.pending, failed: row.failed },
  ...{
    pausedBecause: row.paused_because,
    failingSince: row.failing_since?.toISOString() ?? null,
    oldSecretUntil: row.old_secret_until && row.old_secret_until > now ? row.old_secret_until.toISOString() : null,
  },
  ...{ createdAt: row.created_at.toISOString(), lastDoneAt: row.last_done_at?.toISOString() ?? null },
});

const deliveryOf = (row: DeliveryRow): DeliveryView => ({
  ...{ id: row.id, eventId: row.event_id, type: row.event_type, state: row.state, attempts: row.attempts, lastStatus: row.last_status, lastFault: row.last_fault },
  ...{ createdAt: row.created_at.toISOString(), nextAt: row.state === 'pending' ? row.next_at.toISOString() : null, doneAt: row.done_at?.toISOString() ?? null },
  ...{ body: row.body, tries: row.tries },
});
