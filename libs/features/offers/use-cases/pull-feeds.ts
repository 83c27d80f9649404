import { Injectable, Logger } from '@nestjs/common';
import { AccountQueries } from '#features/accounts';
import { OrganisationQueries } from '#features/organisations';
import { Clock } from '#kernel/clock';
import { AppError, type ErrorParams } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { Db, hashOf, naturalKey } from '#platform/database/db';
import { Mailer } from '#platform/mail/mailer';
import { type Fetched, Outside } from '#platform/outside/outside';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { Texts } from '#platform/texts/texts';
import { type FeedRhythm, MOST_FEED_BYTES, nextPull, pausesAfter } from '../domain/feed.js';
import { feedMoved } from '../feeds.events.js';
import { faultIn } from '../feeds.queries.js';
import { pullFeedsJob } from '../offers.jobs.js';
import { ImportOffers } from './import-offers.js';

/** A claim that outlives its worker is free again after this; longer than a pull and its import. */
const LEASE_MS = 600_000;
const LIMITS = { mostBytes: MOST_FEED_BYTES, patienceMs: 30_000 };

interface Claimed {
  readonly id: string;
  readonly organisation_id: string;
  readonly url: string;
  readonly source: string;
  readonly kind: 'job' | 'training';
  readonly complete: boolean;
  readonly every: FeedRhythm;
  readonly failures: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly content_hash: string | null;
  readonly asked_by: string | null;
}
interface Outcome {
  readonly outcome: 'imported' | 'unchanged' | 'failed';
  readonly fault?: string;
  readonly params?: ErrorParams;
  readonly batchId?: string;
  readonly seen?: Fetched;
}

/** Pulls the lists that are due: claims a row, calls outside of any transaction, imports what came as if it had been sent by hand, and writes down what became of it. */
@Injectable()
export class PullFeeds {
  private readonly log = new Logger('offers');
  private readonly actor = systemActor(pullFeedsJob.name);

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outside: Outside,
    private readonly imports: ImportOffers,
    private readonly organisations: OrganisationQueries,
    private readonly accounts: AccountQueries,
    private readonly mailer: Mailer,
    private readonly texts: Texts,
  ) {}

  @Job(pullFeedsJob)
  async run(_data: unknown, run: JobRun): Promise<JobReport> {
    let [done, failed] = [0, 0];
    for (let feed = await this.claim(); feed && !run.cancelled(); feed = await this.claim()) {
      if (await this.one(feed)) done++;
      else failed++;
    }
    return { done, failed };
  }

  private claim(): Promise<Claimed | undefined> {
    const now = this.clock.now();
    return this.db.one<Claimed>(
      `update offer_feed f set claimed_until = $2 where f.id = (
         select id from offer_feed where state = 'active' and next_at <= $1 and (claimed_until is null or claimed_until < $1) order by next_at, id limit 1 for update skip locked)
       returning f.id, f.organisation_id, f.url, f.source, f.kind, f.complete, f.every, f.failures, f.etag, f.last_modified, f.content_hash, f.asked_by`,
      [now, new Date(now.getTime() + LEASE_MS)],
    );
  }

  private async one(feed: Claimed): Promise<boolean> {
    const began = performance.now();
    const outcome = await this.pull(feed);
    const paused = await this.note(feed, outcome, Math.round(performance.now() - began));
    if (paused) await this.tell(feed, outcome);
    return outcome.outcome !== 'failed';
  }

  private async pull(feed: Claimed): Promise<Outcome> {
    const since = { ...(feed.etag ? { 'if-none-match': feed.etag } : {}), ...(feed.last_modified ? { 'if-modified-since': feed.last_modified } : {}) };
    const seen = await this.outside.get(feed.url, { ...since, 'user-agent': 'Tiwizi-Feeds/1', accept: '*/*', 'accept-encoding': 'identity' }, LIMITS);
    if (seen.fault !== null) return { outcome: 'failed', fault: seen.fault, params: { status: seen.status ?? 0 }, seen };
    if (seen.status === 304 || hashOf(seen.bytes.toString('base64')) === feed.content_hash) return { outcome: 'unchanged', seen };
    const { organisation_id: organisationId, source, kind, complete } = feed;
    const file = { organisationId, source, kind, complete, bytes: seen.bytes, fileName: nameIn(feed.url) };
    try {
      const { id } = await this.imports.execute(this.actor, file, naturalKey('offers.pull_feed', newId()));
      return { outcome: 'imported', batchId: id, seen };
    } catch (error) {
      if (error instanceof AppError) return { outcome: 'failed', fault: error.code, params: error.params, seen };
      this.log.error(`feed ${feed.id}: ${String(error)}`);
      return { outcome: 'failed', fault: 'not_taken', seen };
    }
  }

  /** Writes the run and plans the next one. True when that was one failure too many. */
  private note(feed: Claimed, { outcome, fault, params = {}, batchId, seen }: Outcome, milliseconds: number): Promise<boolean> {
    const now = this.clock.now();
    const failures = outcome === 'failed' ? feed.failures + 1 : 0;
    // of what could not be taken nothing is remembered: it is asked for whole the next time
    const known: Pick<Claimed, 'etag' | 'last_modified' | 'content_hash'> =
      outcome === 'failed' || !seen
        ? feed
        : {
            etag: seen.etag ?? (seen.status === 304 ? feed.etag : null),
            last_modified: seen.lastModified ?? (seen.status === 304 ? feed.last_modified : null),
            content_hash: seen.status === 304 ? feed.content_hash : hashOf(seen.bytes.toString('base64')),
          };
    return this.db.transaction(async (tx) => {
      await tx.query('select 1 from offer_feed where id = $1 for update', [feed.id]);
      await tx.query(
        'insert into offer_feed_run (id, feed_id, at, by_hand, outcome, fault, params, bytes, milliseconds, batch_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        [...[newId(), feed.id, now, feed.asked_by !== null, outcome, fault ?? null, JSON.stringify(params), seen?.bytes.length ?? null, milliseconds, batchId ?? null]],
      );
      const [after] = await tx.query<{ state: string }>(
        `update offer_feed set failures = $2, next_at = $3, claimed_until = null, asked_by = null, etag = $4, last_modified = $5, content_hash = $6,
           state = case when $7 and state = 'active' then 'paused' else state end where id = $1 returning state`,
        [feed.id, failures, nextPull(feed.every, failures, now), known.etag, known.last_modified, known.content_hash, pausesAfter(failures)],
      );
      const paused = pausesAfter(failures) && after?.state === 'paused';
      if (paused) await tx.record(feedMoved(feed.id, 'pause', this.actor));
      return paused;
    });
  }

  /** To everybody who speaks for the organisation. Their start page says it too, so a lost message loses nothing. */
  private async tell(feed: Claimed, { fault = '', params = {} }: Outcome): Promise<void> {
    for (const accountId of await this.organisations.spokesOf(feed.organisation_id)) {
      const contact = await this.accounts.contactOf(accountId);
      if (!contact?.email) continue;
      const words = { url: feed.url, why: faultIn(this.texts, contact.language, fault, params) };
      await this.mailer
        .send({
          to: contact.email,
          subject: this.texts.t(contact.language, 'offers:feeds.paused.subject', words),
          text: this.texts.t(contact.language, 'offers:feeds.paused.text', words),
          reference: `feed_paused:${feed.id}`,
        })
        .catch((error: unknown) => this.log.warn(`feed ${feed.id}: ${String(error)}`));
    }
  }
}

/** The last part of the path, as the name of the file. */
const nameIn = (url: string): string => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '') || new URL(url).hostname;
