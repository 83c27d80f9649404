import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { ADAPTATION_CONSENT, type Adaptation, adaptationFaults, adaptationFor, type Audience } from '../domain/adaptation.js';
import { PersonAdaptationEntity } from '../entities/person-adaptation.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import { peopleErrors } from '../people.errors.js';
import { adaptationEvent } from '../people.events.js';
import { canSeePerson } from '../people.policy.js';

/** What somebody needs to work: told with consent, shown to whom she allows, taken back at any time. */
@Injectable()
export class TellAdaptation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What the person told, for herself; undefined: nothing, or withdrawn. */
  async own(actor: Actor): Promise<Adaptation | undefined> {
    return actor.personId ? this.told(actor.personId) : undefined;
  }

  /** Throws people.profile_first, people.adaptation_wrong at `words` or `consent`. */
  async tell(actor: Actor, words: string, audiences: readonly Audience[], consent: boolean, key: RequestKey): Promise<void> {
    const personId = ownPerson(actor);
    const faults = adaptationFaults(words, consent);
    if (faults.length > 0) throw peopleErrors.adaptation_wrong({}, faults);
    await this.db.once(key, async (tx) => {
      await tx.lock(PersonEntity, personId);
      await this.forget(tx, personId);
      await tx.insert(PersonAdaptationEntity, {
        ...{ id: newId(), personId, words, audiences: [...new Set(audiences)], consentVersion: ADAPTATION_CONSENT, consentedAt: this.clock.now(), withdrawnAt: null },
      });
      await tx.record(adaptationEvent('told', personId, actor));
    });
  }

  /** The words are gone at once. Nothing to withdraw is no fault. Throws people.profile_first. */
  async withdraw(actor: Actor, key: RequestKey): Promise<void> {
    const personId = ownPerson(actor);
    await this.db.once(key, async (tx) => {
      await tx.lock(PersonEntity, personId);
      if ((await this.forget(tx, personId)) > 0) await tx.record(adaptationEvent('withdrawn', personId, actor));
    });
  }

  /** For staff, when she allowed it; each reading is on record. Null: nothing told, or not for them. Throws NotFound for a person whom the actor may not see. */
  async forStaff(actor: Actor, personId: string): Promise<string | null> {
    assertVisible(canSeePerson(actor, personId) && (await this.db.one('select 1 from person where id = $1', [personId])) !== undefined);
    return this.db.transaction(async (tx) => {
      const words = adaptationFor('staff', await this.told(personId, tx));
      if (words !== undefined) await tx.record(adaptationEvent('read', personId, actor));
      return words ?? null;
    });
  }

  /** For the paper she hands out, when she allowed it. */
  async forCv(personId: string): Promise<string | undefined> {
    return adaptationFor('cv', await this.told(personId));
  }

  private async told(personId: string, from: Reader = this.db): Promise<Adaptation | undefined> {
    return from.one<{ words: string; audiences: Audience[] }>('select words, audiences from person_adaptation where person_id = $1 and withdrawn_at is null', [personId]);
  }

  private async forget(tx: Tx, personId: string): Promise<number> {
    const open = (await tx.lockAll(PersonAdaptationEntity, { personId })).filter(({ withdrawnAt }) => withdrawnAt === null);
    for (const one of open) await tx.change(one, { words: '', withdrawnAt: this.clock.now() });
    return open.length;
  }
}

function ownPerson({ personId }: Actor): string {
  if (!personId) throw peopleErrors.profile_first();
  return personId;
}
