import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dayOf, instantAt } from '#kernel/clock';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { Bells, type BellState } from '#platform/queue/bells';
import type { JobReport } from '#platform/queue/job';
import type { Planned } from '../domain/plan.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { type Draft, gone } from './draft.js';
import { PlanReminders } from './plan-reminders.js';
import { Texts } from '#platform/texts/texts';

const BACKLOG = 'backlog of messages';
const DAY_MS = 24 * 3_600_000;
/** Messages that are due and wait longer than this, for nothing that a person wished, are a backlog. */
const LATE_MS = 30 * 60_000;

/** The name of a job as the ledger keys it. */
const idOf = (name: string): string =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Tells administrators when timed work is missing or messages pile up: a row in the ledger for each of them, once per missed time. */
@Injectable()
export class WatchJobs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly bells: Bells,
    private readonly accounts: AccountQueries,
    private readonly plan: PlanReminders,
    private readonly texts: Texts,
  ) {}

  async execute(): Promise<JobReport> {
    const now = this.clock.now();
    const over = new Date(now.getTime() + DAY_MS);
    const found: { id: string; planned: Planned }[] = (await this.bells.states()).flatMap(({ name, missingSince }) =>
      missingSince ? [{ id: idOf(name), planned: { kind: 'job_missing', dueAt: missingSince, expiresAt: over } }] : [],
    );
    if ((await this.late()) > 0) found.push({ id: idOf(BACKLOG), planned: { kind: 'backlog_high', dueAt: instantAt(dayOf(now), '00:00'), expiresAt: over } });
    if (found.length === 0) return { done: 0, failed: 0 };
    const admins = await this.accounts.holdersOf('admin');
    await this.db.transaction(async (tx) => {
      for (const { id, planned } of found) for (const admin of admins) await this.plan.insertFor(tx, { kind: 'job', id, planOf: id }, admin.id, [planned]);
    });
    return { done: found.length, failed: 0, notes: found.map(({ planned, id }) => `${planned.kind} ${id}`) };
  }

  /** What came back into order meanwhile is not told any more. */
  async draft({ subjectId, kind }: ReminderEntity): Promise<Draft> {
    const facts = { exists: true, settled: false, cancelled: false, moved: false };
    if (kind === 'backlog_high') {
      const count = await this.late();
      return { facts: { ...facts, settled: count === 0 }, message: (lang) => this.words(lang, kind, { count }) };
    }
    const bell = (await this.bells.states()).find(({ name }) => idOf(name) === subjectId);
    if (!bell) return gone;
    return { facts: { ...facts, settled: bell.missingSince === null }, message: (lang) => this.words(lang, kind, this.named(bell)) };
  }

  private named({ name }: BellState): object {
    return { job: `\u2068${name}\u2069` };
  }

  private async late(): Promise<number> {
    const row = await this.db.one<{ n: number }>(
      `select count(*)::int as n from (select 1 from reminder r where state in ('pending', 'claimed') and next_at < $1 and expires_at > $2 and hold is null and subject_kind <> 'job'
         and not exists (select 1 from reminder_switch s where s.kind = r.kind) limit 10000) late`,
      [new Date(this.clock.now().getTime() - LATE_MS), this.clock.now()],
    );
    return row?.n ?? 0;
  }

  private words(lang: 'ar' | 'fr' | 'en', kind: string, params: object): { readonly subject: string; readonly text: string } {
    return { subject: this.texts.t(lang, `reminders:messages.${kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${kind}.text`, params) };
  }
}
