import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Attempts } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { PersonClaimEntity } from '../entities/person-claim.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import { peopleErrors } from '../people.errors.js';
import { claimMade, personClaimed } from '../people.events.js';
import { canEnterPeople } from '../people.policy.js';

/** Days in which the code opens (default of ours: long enough to borrow a phone, short enough for a lost paper). */
export const CLAIM_DAYS = 30;
/** Without letters and digits that are taken for one another; three groups of four, some 59 bits. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const newClaimCode = (): string => Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');
/** However it is typed: small letters, spaces, without strokes. */
const hashOf = (code: string): string =>
  createHash('sha256')
    .update(`claim ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
    .digest('hex');

/** Somebody for whom an officer wrote takes the own profile over, with an account of one's own. */
@Injectable()
export class ClaimPerson {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
  ) {}

  /** A code told once, to be printed or read out; an earlier one no longer opens. Throws NotFound, people.has_account, people.claim_told. */
  async issue(actor: Actor, personId: string, key: RequestKey): Promise<{ readonly code: string; readonly expiresAt: string }> {
    assertAllowed(canEnterPeople(actor));
    const code = newClaimCode();
    let told: string | undefined;
    const { expiresAt } = await this.db.once(key, async (tx) => {
      const person = await tx.lock(PersonEntity, personId);
      if (person.mergedInto) throw peopleErrors.merged_already();
      if (person.accountId) throw peopleErrors.has_account();
      for (const open of await tx.lockAll(PersonClaimEntity, { personId, state: 'open' })) await tx.change(open, { state: 'replaced' });
      const now = this.clock.now();
      const until = new Date(now.getTime() + CLAIM_DAYS * 86_400_000);
      await tx.insert(PersonClaimEntity, {
        ...{ id: newId(), personId, codeHash: hashOf(code), createdBy: actor.accountId, createdAt: now, expiresAt: until, state: 'open', usedBy: null, usedAt: null },
      });
      await tx.record(claimMade(personId, actor));
      told = code;
      return { expiresAt: until.toISOString() };
    });
    // the answer of a repeated request is kept without the code: a secret is never stored
    if (!told) throw peopleErrors.claim_told();
    return { code: told, expiresAt };
  }

  /** Joins the profile to the account that asks. Counted by account: five tries in a quarter of an hour. Throws people.claim_unknown, people.profile_here, people.too_many_claims. */
  async take(actor: Actor, code: string, key: RequestKey): Promise<{ readonly personId: string }> {
    if (actor.personId) throw peopleErrors.profile_here();
    const minutes = await this.attempts.take('claim', actor.accountId);
    if (minutes > 0) throw peopleErrors.too_many_claims({ minutes });
    const unknown = () => peopleErrors.claim_unknown({}, [{ path: 'code', code: 'people.claim_unknown' }]);
    const found = await this.db.once(key, async (tx) => {
      const known = await tx.findOne(PersonClaimEntity, { codeHash: hashOf(code) });
      if (!known) throw unknown();
      // the code of a row that was joined since leads to the person
      const written = await tx.get(PersonEntity, known.personId);
      const person = await tx.lock(PersonEntity, written.mergedInto ?? written.id);
      const claim = await tx.lock(PersonClaimEntity, known.id);
      if (claim.state !== 'open' || claim.expiresAt <= this.clock.now() || person.accountId) throw unknown();
      if (await tx.findOne(PersonEntity, { accountId: actor.accountId })) throw peopleErrors.profile_here();
      await tx.change(person, { accountId: actor.accountId, naturalKey: null, updatedAt: this.clock.now() });
      await tx.change(claim, { state: 'used', usedBy: actor.accountId, usedAt: this.clock.now() });
      await tx.record(personClaimed(person.id, actor));
      return { personId: person.id };
    });
    await this.attempts.giveBack('claim', actor.accountId);
    return found;
  }
}
