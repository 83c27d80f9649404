import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { matchingErrors } from '../../matching.errors.js';
import { signalConsentMoved } from '../../matching.events.js';
import { SIGNAL_CONSENT, type SignalKind, signalKinds } from '../domain/signal.js';

export interface SignalConsent {
  readonly since: Date | null;
  /** How much is kept, by kind. */
  readonly kept: Readonly<Record<SignalKind, number>>;
}
/** A person, and those who turned out to be her. */
const WHOSE = 'select id from person where id = $1 or merged_into = $1';

/** The yes to note what becomes of proposals: asked for nowhere else, off until she says so, and taken back with all that was noted. */
@Injectable()
export class KeepSignalConsent {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What she said, and how much is kept of her. */
  async mine({ personId }: Actor): Promise<SignalConsent> {
    const none = Object.fromEntries(signalKinds.map((kind) => [kind, 0])) as Record<SignalKind, number>;
    if (!personId) return { since: null, kept: none };
    const [consent, counts] = await Promise.all([
      this.db.one<{ since: Date }>('select consented_at as since from signal_consent where person_id = $1 and withdrawn_at is null', [personId]),
      this.db.query<{ kind: SignalKind; n: number }>(`select kind, count(*)::int as n from match_signal where person_id in (${WHOSE}) group by kind order by kind`, [personId]),
    ]);
    return { since: consent?.since ?? null, kept: { ...none, ...Object.fromEntries(counts.map(({ kind, n }) => [kind, n])) } };
  }

  /** Saying the same twice is no fault. Throws matching.profile_first. */
  async execute(actor: Actor, allowed: boolean, key: RequestKey): Promise<void> {
    const { personId } = actor;
    if (!personId) throw matchingErrors.profile_first();
    await this.db.once(key, async (tx) => {
      if (await (allowed ? this.give(tx, personId) : this.takeBack(tx, personId))) await tx.record(signalConsentMoved(personId, actor, allowed));
    });
  }

  private async give(tx: Tx, personId: string): Promise<boolean> {
    const given = await tx.query('insert into signal_consent (id, person_id, consent_version, consented_at) values ($1, $2, $3, $4) on conflict do nothing returning id', [
      ...[newId(), personId, SIGNAL_CONSENT, this.clock.now()],
    ]);
    return given.length > 0;
  }

  private async takeBack(tx: Tx, personId: string): Promise<boolean> {
    const taken = await tx.query(`update signal_consent set withdrawn_at = $2 where person_id in (${WHOSE}) and withdrawn_at is null returning id`, [personId, this.clock.now()]);
    await tx.query(`delete from match_signal where person_id in (${WHOSE})`, [personId]);
    return taken.length > 0;
  }
}
