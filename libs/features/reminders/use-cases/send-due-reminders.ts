import { Injectable, Logger } from '@nestjs/common';
import type { Holidays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AccountQueries, type Contact } from '#features/accounts';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { PushTarget } from '#platform/push/web-push-crypto';
import { RefusedForGood, RefusedForNow } from '#platform/mail/mailer';
import type { JobReport, JobRun } from '#platform/queue/job';
import { afterDoubt, rulesOf } from '../domain/kind-rules.js';
import { type Wishes, whenToLeave } from '../domain/leave.js';
import { backOffMinutes, stillWanted } from '../domain/still-wanted.js';
import { ComposeReminder, type Read } from './compose-reminder.js';
import { Dispatch, type Ready } from './dispatch.js';
import { type Claimed, MessageLedger, type Outcome } from './message-ledger.js';
import { ReadWishes } from './read-wishes.js';
import { RingBrowsers } from './ring-browsers.js';

const BATCH = 500;
/** Messages on the way at once: what a kill can leave in doubt. */
const AT_ONCE = 50;
const FLUSH_MS = 250;
const MAX_ATTEMPTS = 8;

/** What one row is given to think about. */
interface Surroundings {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly wishes: (row: Claimed) => Wishes;
  readonly rehearsed: ReadonlySet<string>;
  readonly holidays: Holidays;
  /** Browsers to be rung when a message has left. */
  readonly browsers: ReadonlyMap<string, readonly PushTarget[]>;
  /** How many of this batch go to each person by each channel: the cap counts them too. */
  readonly leaving: Map<string, number>;
}

/**
 * Sends what is due: claims rows (for update skip locked), asks each subject again, sends under the row's own reference, marks. In batches, one bad item stopping nobody.
 * Any number of workers, any kill: nothing is lost. Only a kill between "sending" and "sent" leaves a doubt, and the rules of the kind say what follows.
 */
@Injectable()
export class SendDueReminders {
  private readonly log = new Logger('reminders');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: MessageLedger,
    private readonly compose: ComposeReminder,
    private readonly accounts: AccountQueries,
    private readonly references: ReferenceQueries,
    private readonly readWishes: ReadWishes,
    private readonly dispatch: Dispatch,
    private readonly rings: RingBrowsers,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    let done = 0;
    const notes: string[] = [];
    const switches = await this.db.query<{ kind: string; mode: 'off' | 'rehearsal' }>('select kind, mode from reminder_switch order by kind');
    const stopped = switches.filter(({ mode }) => mode === 'off').map(({ kind }) => kind);
    const rehearsed = new Set(switches.filter(({ mode }) => mode === 'rehearsal').map(({ kind }) => kind));
    let holidays: Holidays | undefined;
    while (!run.cancelled()) {
      const claimed = await this.ledger.claim(BATCH, stopped);
      if (claimed.length === 0) break;
      const rows = claimed.filter(({ late }) => !late);
      done += claimed.length - rows.length;
      if (rows.length === 0) continue;
      holidays ??= await this.references.holidaysNow();
      const ids = rows.map(({ recipientAccountId }) => recipientAccountId);
      const [contacts, wishes, browsers] = await Promise.all([this.accounts.contactsOf(ids), this.readWishes.of(rows), this.rings.of(ids)]);
      const surroundings = { contacts, wishes, rehearsed, holidays, browsers, leaving: new Map<string, number>() };
      for (let i = 0; i < rows.length && !run.cancelled(); i += AT_ONCE) {
        const report = await this.some(rows.slice(i, i + AT_ONCE), surroundings);
        done += report.done;
        notes.push(...report.notes);
      }
      if (run.cancelled()) await this.ledger.release(rows[0]!.claim);
    }
    return { done, failed: notes.length, notes: notes.slice(0, 20) };
  }

  /** Some rows at once: what is ready is written every quarter of a second, so that a provider who is slow with one leaves no doubt about the others. */
  private async some(rows: readonly Claimed[], surroundings: Surroundings): Promise<{ done: number; notes: string[] }> {
    const claim = rows[0]!.claim;
    const notes: string[] = [];
    const finished: Outcome[] = [];
    let done = 0;
    const ours = await this.ledger.sending(rows);
    const read = await this.compose.read(rows.filter(({ id }) => ours.has(id)));
    const fail = async (row: Claimed, error: unknown): Promise<void> => {
      notes.push(`${row.id}: ${String(error)}`);
      finished.push(await this.later(row, error, surroundings));
    };
    const unit = async (together: readonly Claimed[]): Promise<void> => {
      const ready: Ready<Claimed>[] = [];
      for (const row of together)
        try {
          const next = await this.prepare(row, surroundings, read);
          if ('message' in next) ready.push(next);
          else finished.push(next);
          // what waits is neither done nor failed
          if (!('message' in next) && next.state !== 'pending') done++;
        } catch (error) {
          await fail(row, error);
        }
      try {
        const providerId = ready.length > 0 ? await this.dispatch.send(ready) : null;
        for (const { row } of ready) finished.push({ id: row.id, state: 'sent', providerId });
        done += ready.length;
        await this.ring(ready, surroundings);
      } catch (error) {
        for (const { row } of ready) await fail(row, error);
      }
    };
    const works = this.units(
      rows.filter(({ id }) => ours.has(id)),
      surroundings,
    ).map(unit);
    let open = true;
    const all = Promise.all(works).then(() => (open = false));
    while (open) {
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([all, new Promise((resolve) => (timer = setTimeout(resolve, FLUSH_MS)))]);
      clearTimeout(timer);
      await this.ledger.write(claim, finished.splice(0));
    }
    // what finished while the others were being written
    await this.ledger.write(claim, finished.splice(0));
    return { done, notes };
  }

  /** Once it has left: a ring that fails changes nothing. */
  private async ring(ready: readonly Ready<Claimed>[], { browsers }: Surroundings): Promise<void> {
    for (const { row, lang, message } of ready) {
      const targets = browsers.get(row.recipientAccountId);
      if (targets) await this.rings.ring(targets, message, `/${lang}/messages/${row.id}`);
    }
  }

  /** Rows that leave together: those of one person who wants several in one mail; else each alone. */
  private units(rows: readonly Claimed[], { wishes }: Surroundings): Claimed[][] {
    const units = new Map<string, Claimed[]>();
    for (const row of rows) {
      const joint = row.channel === 'mail' && rulesOf(row.kind).digest && wishes(row).digest !== 'at_once';
      const key = joint ? row.recipientAccountId : row.id;
      units.set(key, [...(units.get(key) ?? []), row]);
    }
    return [...units.values()];
  }

  /** Asks again: what to say now, or what becomes of the row without a word. */
  private async prepare(row: Claimed, surroundings: Surroundings, read: Read): Promise<Outcome | Ready<Claimed>> {
    const rules = rulesOf(row.kind);
    if (row.sendingAt) {
      // read before this claim: an earlier worker was on the way to the provider
      const next = afterDoubt(rules.inDoubt, rules.inDoubt === 'ask_first' ? await this.dispatch.fate(row) : 'unknown');
      if (next === 'sent') return { id: row.id, state: 'sent', providerId: null };
      if (next === 'review') return { id: row.id, state: 'review', reason: 'in_doubt' };
    }
    const draft = await this.compose.execute(row, read);
    const now = this.clock.now();
    const wanted = stillWanted(row, draft.facts, now);
    if (wanted !== true) return { id: row.id, state: wanted === 'expired' ? 'expired' : 'suppressed', reason: wanted };
    const key = `${row.recipientAccountId} ${row.channel}`;
    const wishes = surroundings.wishes(row);
    const leave = whenToLeave({ ...row, due: row.dueAt }, rules, { ...wishes, sentToday: wishes.sentToday + (surroundings.leaving.get(key) ?? 0) }, surroundings.holidays, now);
    const contact = surroundings.contacts.get(row.recipientAccountId);
    if (leave.at === 'later') return { id: row.id, state: 'pending', nextAt: leave.next, hold: leave.hold };
    if (leave.at === 'never') {
      if (leave.reason === 'muted') await this.otherChannel(row, contact);
      return { id: row.id, state: 'suppressed', reason: leave.reason };
    }
    const to = row.channel === 'mail' ? contact?.email : contact?.phone;
    if (!to || !draft.message) return { id: row.id, state: 'suppressed', reason: 'no_address' };
    const lang = contact?.language ?? 'ar';
    if (surroundings.rehearsed.has(row.kind)) return { id: row.id, state: 'suppressed', reason: 'rehearsal' };
    surroundings.leaving.set(key, (surroundings.leaving.get(key) ?? 0) + 1);
    const calendar = row.channel === 'mail' ? await draft.calendar?.(lang, to) : undefined;
    return { row, to, lang, message: draft.message(lang), ...(calendar ? { calendar } : {}) };
  }

  private async later(row: Claimed, error: unknown, { contacts }: Surroundings): Promise<Outcome> {
    const attempts = row.attempts + 1;
    const nextAt = new Date(this.clock.now().getTime() + backOffMinutes(attempts) * 60_000);
    this.log.warn(`reminder ${row.id} not sent (${attempts}×): ${String(error)}`);
    if (!(error instanceof RefusedForGood) && attempts < MAX_ATTEMPTS && nextAt < row.expiresAt)
      return { id: row.id, state: 'pending', nextAt, attempts, unanswered: !(error instanceof RefusedForNow) };
    await this.otherChannel(row, contacts.get(row.recipientAccountId));
    return { id: row.id, state: 'failed', reason: error instanceof RefusedForGood ? 'refused' : 'unanswered', attempts };
  }

  /** What did not come by one channel comes by the other, where there is another; a row that stands in already has none left. */
  private async otherChannel(row: Claimed, contact: Contact | undefined): Promise<void> {
    const channel = row.channel === 'mail' ? 'sms' : 'mail';
    if (row.fallbackOf || !(channel === 'sms' ? contact?.phone : contact?.email)) return;
    await this.ledger.standIn([{ of: row, channel }]);
  }
}
