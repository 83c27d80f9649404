import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { AccountQueries } from '#features/accounts';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { soundWords } from '../domain/name-sound.js';
import { type Comparable, sameness } from '../domain/same-person.js';
import { foldName } from '../domain/search-key.js';

interface Row extends Omit<Comparable, 'addresses'> {
  readonly id: string;
  readonly accountId: string | null;
  readonly phone: string | null;
}
const columns =
  'id, account_id as "accountId", phone, birth_year as "birthYear", first_name_latin as "firstName", last_name_latin as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr"';
/** More of one phone or one name and year than this is a mistake of another kind. */
const MOST = 100;

/** Whenever somebody is new or changes: who else may that be? The pairs wait for a person to decide. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  @On('people.profile_changed')
  async personChanged(event: StoredEvent, tx: Tx): Promise<void> {
    await this.within(tx, event.subject.id);
  }

  /** Pairs of this person that wait are found anew; what was decided stays decided. */
  async within(tx: Tx, personId: string): Promise<void> {
    await tx.query("delete from person_duplicate where state = 'open' and (one_id = $1 or other_id = $1)", [personId]);
    const one = await tx.one<Row>(`select ${columns} from person where id = $1 and merged_into is null`, [personId]);
    if (!one) return;
    const own = await this.comparable(tx, one);
    const pairs: { readonly one: string; readonly other: string; readonly reason: string }[] = [];
    for (const other of await this.candidates(tx, one, own)) {
      const reason = sameness(own, await this.comparable(tx, other));
      const [first, second] = [one.id, other.id].sort();
      if (reason) pairs.push({ one: first!, other: second!, reason });
    }
    for (const { one: a, other: b, reason } of pairs.sort((x, y) => (x.one + x.other < y.one + y.other ? -1 : 1)))
      await tx.query("insert into person_duplicate (id, one_id, other_id, reason, state, found_at) values ($1, $2, $3, $4, 'open', $5) on conflict (one_id, other_id) do nothing", [
        newId(),
        a,
        b,
        reason,
        this.clock.now(),
      ]);
  }

  /** Who shares an address, or the birth year and the sound of the last name. */
  private async candidates(tx: Tx, { id, birthYear, lastName, lastNameAr }: Row, { addresses }: Comparable): Promise<readonly Row[]> {
    const holders = await Promise.all(addresses.filter((address) => address.startsWith('+')).map((value) => this.accounts.idsOf({ kind: 'phone', value }, tx)));
    const sounds = [lastName, lastNameAr].flatMap((name) => soundWords(foldName(name)).slice(-1).flat()).map((sound) => `% ${sound}%`);
    return tx.query<Row>(
      `select ${columns} from person where id <> $1 and merged_into is null and (phone = any($2::text[]) or account_id = any($3::uuid[]) or (birth_year = $4 and sound like any($5::text[]))) order by id limit ${MOST}`,
      [id, addresses, holders.flat(), birthYear, sounds],
    );
  }

  private async comparable(tx: Tx, { accountId, phone, ...row }: Row): Promise<Comparable> {
    const contact = accountId ? await this.accounts.contactOf(accountId, tx) : undefined;
    return { ...row, addresses: [phone, contact?.phone, contact?.email].filter((one) => one !== null && one !== undefined) };
  }
}
