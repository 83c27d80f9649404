import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { AmountConsentEntity } from '../entities/founder.entity.js';
import { founderErrors } from '../founders.errors.js';
import { consentKept } from '../founders.events.js';
import { Places } from '../places.js';

/** The words to which a founder says yes: `founders:consent.body`. Other words are another version. */
export const CONSENT_VERSION = 'amounts-1';

/** A founder lets her mentor see the amounts of her loan, and takes it back whenever she wants: it counts from the next look on. Another mentor is asked for anew. */
@Injectable()
export class KeepConsent {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** Said twice it is said once. Throws NotFound, founders.no_mentor. */
  execute(actor: Actor, given: boolean, key: RequestKey): Promise<{ id: string }> {
    const { personId } = actor;
    assertVisible(personId !== undefined);
    return this.db.once(key, async (tx) => {
      await tx.query('select id from person where id = $1 for update', [personId]);
      const pair = await this.places.pairOf(personId!, tx);
      if (!pair) throw founderErrors.no_mentor();
      const [standing] = (await tx.lockAll(AmountConsentEntity, { mentorshipId: pair.id })).filter(({ withdrawnAt }) => withdrawnAt === null);
      if (given === (standing !== undefined)) return { id: standing?.id ?? pair.id };
      const id = standing?.id ?? newId();
      if (standing) await tx.change(standing, { withdrawnAt: this.clock.now() });
      else
        await tx.insert(AmountConsentEntity, {
          ...{ id, personId: personId!, mentorshipId: pair.id, textVersion: CONSENT_VERSION, channel: 'web', givenBy: actor.accountId, givenAt: this.clock.now() },
        });
      await tx.record(consentKept(personId!, pair.id, given, actor));
      return { id };
    });
  }
}
