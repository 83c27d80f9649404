import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { storedList } from '../../market/kept-lists.js';
import { type Place, placeIn, type SignalKind } from '../domain/signal.js';

/** A list as it was shown. */
interface Shown {
  readonly items: readonly { readonly offer: { readonly id: string }; readonly score: number; readonly reasons: { readonly version: string } }[];
}
interface Signal {
  readonly kind: SignalKind;
  /** What tells it from others of the day: the same one is noted once. */
  readonly about: string;
  readonly offers: readonly string[];
  readonly scores: readonly number[];
  readonly rank?: number | undefined;
  readonly version?: string | undefined;
  readonly outcome?: string;
  readonly at?: Date;
}

/** Notes what happened to proposals of people who allow it; of all others nothing, with one question that finds nothing. */
@Injectable()
export class NoteSignals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** She reads her list: one row, once a day as long as the list is the same. */
  async shown({ personId }: Actor, { items }: Shown): Promise<void> {
    if (!personId || items.length === 0) return;
    const offers = items.map(({ offer }) => offer.id);
    const scores = items.map(({ score }) => score);
    const { version } = items[0]!.reasons;
    const about = createHash('sha256').update(`${version} ${offers.join()} ${scores.join()}`).digest('base64url').slice(0, 16);
    await this.note(this.db, personId, { kind: 'shown', about, offers, scores, version });
  }

  /** She opens an offer that stands in her list: once a day. */
  async opened({ personId }: Actor, offerId: string): Promise<void> {
    if (!personId || !(await this.allowed(personId))) return;
    const place = await this.placeOf(this.db, personId, offerId);
    if (place) await this.note(this.db, personId, { kind: 'opened', about: offerId, offers: [offerId], ...told(place) });
  }

  /** She applied; `about`: the candidacy. */
  async applied(from: Reader, personId: string, offerId: string, about: string, at: Date): Promise<void> {
    await this.note(from, personId, { kind: 'applied', about, at, offers: [offerId], ...told(await this.placeOf(from, personId, offerId)) });
  }

  async decided(from: Reader, personId: string, offerId: string, about: string, outcome: string, at: Date): Promise<void> {
    await this.note(from, personId, { kind: 'decided', about: `${about} ${outcome}`, outcome, at, offers: [offerId], ...told(await this.placeOf(from, personId, offerId)) });
  }

  private async allowed(personId: string): Promise<boolean> {
    return (await this.db.one('select 1 from signal_consent where person_id = $1 and withdrawn_at is null', [personId])) !== undefined;
  }

  private async placeOf(from: Reader, personId: string, offerId: string): Promise<Place | undefined> {
    return placeIn(await storedList(from, 'person', personId), offerId);
  }

  /** Holds the consent while it writes, so that nothing is left behind when it is taken back at the same moment. */
  private async note(from: Reader, personId: string, { kind, about, offers, scores, rank, version, outcome, at = this.clock.now() }: Signal): Promise<void> {
    await from.query(
      `insert into match_signal (id, person_id, at, day, kind, about, offers, scores, rank, version, outcome)
       select $1::uuid, person_id, $3::timestamptz, $4::date, $5, $6, $7::uuid[], $8::int[], $9::int, $10, $11
       from signal_consent where person_id = $2 and withdrawn_at is null for share on conflict do nothing`,
      [newId(), personId, at, dayOf(at), kind, about, offers, scores, rank ?? null, version ?? null, outcome ?? null],
    );
  }
}

const told = (place: Place | undefined): Pick<Signal, 'scores' | 'rank' | 'version'> =>
  place ? { scores: [place.score], rank: place.rank, version: place.version } : { scores: [] };
