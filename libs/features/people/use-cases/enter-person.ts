import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { readPhone } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { tidyName } from '../domain/names.js';
import type { ProfileFields } from '../domain/profile.js';
import { naturalKey } from '../domain/search-key.js';
import { PersonEntity } from '../entities/person.entity.js';
import type { EnteredBody } from '../people.dto.js';
import { peopleErrors } from '../people.errors.js';
import { profileChanged } from '../people.events.js';
import { canEnterPeople } from '../people.policy.js';
import { columnsOf, fieldsOf, writeLists } from '../person-rows.js';
import { CheckProfile } from './check-profile.js';

export interface EnteredPerson {
  readonly fields: ProfileFields;
  readonly phone: string | null;
  /** Whose phone it is when a household shares it; ''. */
  readonly phoneHolder: string;
}

/** An officer types the profile of somebody who sits at the counter. */
@Injectable()
export class EnterPerson {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly check: CheckProfile,
  ) {}

  /** Gives { personId }. Throws people.profile_wrong, people.already_entered { id } for the same name, birth year and phone. */
  async execute(actor: Actor, body: EnteredBody, key: RequestKey): Promise<{ readonly personId: string }> {
    const read = await this.read(actor, body);
    return this.db.once(key, (tx) => this.within(tx, actor, read));
  }

  /** In the transaction of whoever needs the person: `read` comes from `read`. Throws people.already_entered { id }. */
  async within(tx: Tx, actor: Actor, { fields, phone, phoneHolder }: EnteredPerson): Promise<{ readonly personId: string }> {
    const personId = newId();
    const known = await tx.findOne(PersonEntity, { naturalKey: naturalKey(fields, fields.birthYear, phone) });
    if (known) throw peopleErrors.already_entered({ id: known.mergedInto ?? known.id });
    const now = this.clock.now();
    await tx.insert(PersonEntity, {
      id: personId,
      accountId: null,
      naturalKey: naturalKey(fields, fields.birthYear, phone),
      mergedInto: null,
      ...columnsOf(fields, phone),
      phoneHolder,
      seeker: true,
      createdAt: now,
      updatedAt: now,
    });
    await writeLists(tx, personId, fields);
    await tx.record(profileChanged(personId, actor));
    return { personId };
  }

  /** Corrects a person. Throws NotFound and the errors of `execute`. */
  async change(actor: Actor, personId: string, body: EnteredBody): Promise<{ readonly personId: string }> {
    const { fields, phone, phoneHolder } = await this.read(actor, body);
    return this.db.transaction(async (tx) => {
      const person = await tx.lock(PersonEntity, personId);
      if (person.mergedInto) throw peopleErrors.merged_already();
      const key = person.accountId ? null : naturalKey(fields, fields.birthYear, phone);
      const other = key && (await tx.findOne(PersonEntity, { naturalKey: key }));
      if (other && other.id !== personId) throw peopleErrors.already_entered({ id: other.id });
      await tx.change(person, { ...columnsOf(fields, phone), phoneHolder, naturalKey: key, updatedAt: this.clock.now() });
      await writeLists(tx, personId, fields);
      await tx.record(profileChanged(personId, actor));
      return { personId };
    });
  }

  /** What was typed, tidied and held against the rules. Throws people.profile_wrong. */
  async read(actor: Actor, body: EnteredBody): Promise<EnteredPerson> {
    assertAllowed(canEnterPeople(actor));
    const phone = body.phone ? readPhone(body.phone) : null;
    const fields = fieldsOf(body);
    await this.check.assertGood(fields, phone === undefined ? [{ path: 'phone', code: 'people.phone_unreadable' }] : []);
    return { fields, phone: phone ?? null, phoneHolder: phone ? tidyName(body.phoneHolder ?? '') : '' };
  }
}
