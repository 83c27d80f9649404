import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries, type Contact } from '#features/accounts';
import { type LateRow, LoansToRemind, type OpenRequest } from '#features/loans';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { BULK_MOST, type BulkList, type BulkTemplate, LATELY_DAYS, reach, type Unreached } from '../domain/bulk.js';
import { ReadWishes } from './read-wishes.js';

/** Which people: a list and what narrows it. */
export interface BulkChoice {
  readonly list: BulkList;
  readonly template: BulkTemplate;
  /** Words of a name or a phone; of the list `people`. */
  readonly q?: string | undefined;
  /** Late by so many days; of the list `late`. */
  readonly days?: number | undefined;
}

/** Somebody of the list: what the message is about, and by which way it would come or why not. */
export interface Listed {
  readonly subjectKind: 'instalment' | 'paper_request' | 'person';
  readonly subjectId: string;
  readonly personId: string;
  readonly about?: LateRow | OpenRequest;
  readonly accountId?: string;
  readonly contact?: Contact;
  readonly channel: 'mail' | 'sms' | null;
  readonly why: Unreached | null;
}

/** The people of a list as they are now, in the order of the list, `BULK_MOST` at most; a fixed number of statements for any number of people. */
@Injectable()
export class BulkAudience {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly toRemind: LoansToRemind,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
    private readonly readWishes: ReadWishes,
  ) {}

  /** `only`: of these subjects; who is not on the list any more is absent. */
  async of(actor: Actor, choice: BulkChoice, only?: readonly string[], from: Reader = this.db): Promise<readonly Listed[]> {
    const subjects = await this.subjects(choice, only, from);
    const accountOf = await this.people.accountsOf(
      subjects.map(({ personId }) => personId),
      from,
    );
    const ids = [...new Set(accountOf.values())];
    const both = ids.flatMap((id) => (['mail', 'sms'] as const).map((channel) => ({ recipientAccountId: id, channel, kind: choice.template })));
    const [contacts, wishes, lately] = [await this.accounts.contactsOf(ids, from), await this.readWishes.of(both, from), await this.lately(ids, choice.template, from)];
    const today = this.clock.today();
    return subjects.map((subject) => {
      const accountId = accountOf.get(subject.personId);
      const contact = accountId === undefined ? undefined : contacts.get(accountId);
      const wish = (channel: 'mail' | 'sms') => wishes({ recipientAccountId: accountId ?? '', channel, kind: choice.template });
      const reached = reach(
        {
          ...{ own: subject.personId === actor.personId || accountId === actor.accountId, hasAccount: contact !== undefined },
          ...{ mail: contact?.email !== undefined, phone: contact?.phone !== undefined, muted: { mail: wish('mail').muted, sms: wish('sms').muted } },
          ...{ pausedUntil: wish('mail').pausedUntil, lately: accountId !== undefined && lately.has(accountId) },
        },
        today,
      );
      return {
        ...subject,
        ...(accountId ? { accountId } : {}),
        ...(contact ? { contact } : {}),
        channel: 'channel' in reached ? reached.channel : null,
        why: 'why' in reached ? reached.why : null,
      };
    });
  }

  private async subjects(
    { list, q, days }: BulkChoice,
    only: readonly string[] | undefined,
    from: Reader,
  ): Promise<readonly Pick<Listed, 'subjectKind' | 'subjectId' | 'personId' | 'about'>[]> {
    const narrowed = { most: BULK_MOST, ...(only ? { only } : {}) };
    if (list === 'late') {
      const rows = await this.toRemind.late(this.clock.today(), { ...narrowed, days: days ?? 1 }, from);
      return rows.map((about) => ({ subjectKind: 'instalment', subjectId: about.id, personId: about.personId, about }));
    }
    if (list === 'papers') {
      const requests = await this.toRemind.requests(narrowed, from);
      return requests.map((about) => ({ subjectKind: 'paper_request', subjectId: about.id, personId: about.personId, about }));
    }
    const wanted = only && new Set(only);
    const page = (n: number) => this.people.list({ page: n, pageSize: BULK_MOST / 2, ...(q ? { q } : {}) });
    const [first, second] = [await page(1), await page(2)];
    return [...first.items, ...second.items]
      .filter(({ personId }) => wanted?.has(personId) ?? true)
      .map(({ personId }) => ({ subjectKind: 'person', subjectId: personId, personId }));
  }

  /** Accounts that got these words, or wait for them. */
  private async lately(ids: readonly string[], template: BulkTemplate, from: Reader): Promise<ReadonlySet<string>> {
    const since = new Date(this.clock.now().getTime() - LATELY_DAYS * 86_400_000);
    const rows = await from.query<{ id: string }>(
      `select distinct recipient_account_id as id from reminder where recipient_account_id = any($1::uuid[]) and kind = $2 and due_at > $3 and state in ('pending', 'claimed', 'sent', 'review')`,
      [ids, template, since],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
