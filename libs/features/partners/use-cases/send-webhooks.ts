import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db } from '#platform/database/db';
import { Outside, type OutsideAnswer } from '#platform/outside/outside';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { Sealer } from '#platform/secrets/sealer';
import { isSilent, nextTry } from '../domain/back-off.js';
import { WebhookDeliveryEntity } from '../entities/webhook.entity.js';
import { sendWebhooksJob } from '../partners.jobs.js';
import { signedHeaders } from '../signature.js';
import { PauseSilent } from './pause-silent.js';
import { secretPurpose } from './keep-endpoints.js';

/** A claim that outlives its worker is free again after this; longer than all tries of a batch. */
const LEASE_MS = 120_000;
const TOGETHER = 10;

interface Claimed {
  readonly id: string;
  readonly endpoint_id: string;
  readonly event_id: string;
  readonly body: string;
  readonly url: string;
  readonly secret_sealed: string;
  readonly old_secret_sealed: string | null;
}

/** Sends what is due: claims rows, calls outside of any transaction, writes the receipt of each try, and plans the next one. At least once, under the same id. */
@Injectable()
export class SendWebhooks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outside: Outside,
    private readonly sealer: Sealer,
    private readonly silence: PauseSilent,
  ) {}

  @Job(sendWebhooksJob)
  async run(_data: unknown, run: JobRun): Promise<JobReport> {
    let [done, failed] = [0, 0];
    for (let claimed = await this.claim(); claimed.length > 0 && !run.cancelled(); claimed = await this.claim()) {
      const answers = await Promise.all(claimed.map((delivery) => this.one(delivery)));
      done += answers.filter(Boolean).length;
      failed += answers.filter((answer) => !answer).length;
    }
    return { done, failed };
  }

  /** Addresses that are paused keep their deliveries until they are resumed. */
  private claim(): Promise<Claimed[]> {
    const now = this.clock.now();
    return this.db.query<Claimed>(
      `update webhook_delivery d set claimed_until = $2 from webhook_endpoint e where e.id = d.endpoint_id and d.id in (
         select p.id from webhook_delivery p join webhook_endpoint a on a.id = p.endpoint_id
         where p.state = 'pending' and a.state = 'active' and p.next_at <= $1 and (p.claimed_until is null or p.claimed_until < $1)
         order by p.next_at, p.created_at, p.id limit ${TOGETHER} for update of p skip locked)
       returning d.id, d.endpoint_id, d.event_id, d.body, e.url, e.secret_sealed, case when e.old_secret_until > $1 then e.old_secret_sealed end as old_secret_sealed`,
      [now, new Date(now.getTime() + LEASE_MS)],
    );
  }

  private async one(delivery: Claimed): Promise<boolean> {
    const at = this.clock.now();
    const began = performance.now();
    const secrets = [delivery.secret_sealed, delivery.old_secret_sealed].flatMap((sealed) => (sealed ? [this.sealer.open(sealed, secretPurpose(delivery.endpoint_id))] : []));
    const signed = signedHeaders(secrets, delivery.event_id, Math.floor(at.getTime() / 1000), delivery.body);
    const answer = await this.outside.post(delivery.url, delivery.body, { ...signed, 'content-type': 'application/json', 'user-agent': 'Tiwizi-Webhooks/1' });
    await this.note(delivery, answer, at, Math.round(performance.now() - began));
    return answer.fault === null;
  }

  private async note({ id, endpoint_id: endpointId }: Claimed, { status, fault }: OutsideAnswer, at: Date, milliseconds: number): Promise<void> {
    const silent = await this.db.transaction(async (tx) => {
      const failingSince = await this.silence.note(tx, endpointId, fault === null, at);
      const delivery = await tx.lock(WebhookDeliveryEntity, id);
      const n = delivery.attempts + 1;
      await tx.query('insert into webhook_try (id, delivery_id, n, at, milliseconds, status, fault) values ($1, $2, $3, $4, $5, $6, $7)', [
        ...[newId(), id, n, at, milliseconds, status, fault],
      ]);
      const told = { attempts: n, claimedUntil: null, lastStatus: status, lastFault: fault };
      if (fault === null) return void (await tx.change(delivery, { ...told, state: 'done', doneAt: at }));
      // tries of this day only: a replay begins a new one
      const earlier = await tx.one<{ n: number }>('select count(*)::int as n from webhook_try where delivery_id = $1 and at >= $2', [id, delivery.since]);
      const next = nextTry(earlier?.n ?? n, delivery.since, at);
      await tx.change(delivery, { ...told, ...(next ? { nextAt: next } : { state: 'failed' as const }) });
      return !next && isSilent(failingSince, at) && this.silence.pause(tx, endpointId);
    });
    if (silent) await this.silence.tell(endpointId);
  }
}
