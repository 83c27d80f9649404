import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { PlanBook } from '../../plan/plan-book.js';
import { assisted } from '../../loans.events.js';
import { applicationErrors } from '../application.errors.js';
import { assistanceStands, SPOKEN_CONSENT_VERSION } from '../domain/counter.js';
import { SpokenConsentEntity } from '../entities/counter.entity.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';
import { FindPerson, type Who } from './find-person.js';
import { titled, WriteApplication } from './write-application.js';

/** Consent said aloud: that it was, and in whose presence. */
export interface Said {
  readonly consent: boolean;
  readonly presence: string;
}

/** An officer types for somebody who cannot: who cannot read, or has no phone of her own. */
@Injectable()
export class AssistFile {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly find: FindPerson,
    private readonly book: PlanBook,
    private readonly applications: WriteApplication,
  ) {}

  /** Begins a draft for somebody. Throws application.consent_missing, the errors of finding the person, loans.application_already_open. */
  async begin(actor: Actor, who: Who, said: Said, projectTitle: string, key: RequestKey): Promise<{ readonly id: string }> {
    assertConsent(said);
    const person = await this.find.prepare(actor, who);
    return this.db.once(key, async (tx) => {
      const personId = await person(tx);
      await this.applications.assertNoneOpen(tx, personId);
      const projectId = await this.book.open(tx, actor, personId);
      const { id } = await this.applications.begin(tx, actor, { projectId, personId }, undefined, { project: titled(projectTitle) });
      await this.helps(tx, actor, await tx.lock(LoanApplicationEntity, id));
      await keepConsent(tx, actor, { id, personId }, said, this.clock.now());
      return { id };
    });
  }

  /** From now on the actor types in this file. */
  async helps(tx: Tx, actor: Actor, file: LoanApplicationEntity): Promise<void> {
    await tx.change(file, { assistantAccountId: actor.accountId, assistanceEndedAt: null });
    await tx.record(assisted(file, 'assist', actor));
  }

  /** The founder writes alone from now on. Who typed stays known: never the second reader. Throws NotFound. */
  async end(actor: Actor, applicationId: string, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const file = await tx.lock(LoanApplicationEntity, applicationId);
      assertVisible(file.personId === actor.personId && assistanceStands(file));
      await this.over(tx, actor, file);
      return { id: applicationId };
    });
  }

  async over(tx: Tx, actor: Actor, file: LoanApplicationEntity): Promise<void> {
    await tx.change(file, { assistanceEndedAt: this.clock.now() });
    await tx.record(assisted(file, 'take_over', actor));
  }
}

/** Throws application.consent_missing. */
export function assertConsent({ consent, presence }: Said): void {
  if (!consent) throw applicationErrors.consent_missing({}, [{ path: 'consent', code: 'application.consent_missing' }]);
  if (presence.trim().length < 3) throw applicationErrors.consent_missing({}, [{ path: 'presence', code: 'application.consent_missing' }]);
}

/** Who took the consent, when, in whose presence, to which sentence. */
export async function keepConsent(tx: Tx, actor: Actor, file: { readonly id: string; readonly personId: string }, said: Said, now: Date): Promise<void> {
  await tx.insert(SpokenConsentEntity, {
    ...{ id: newId(), applicationId: file.id, personId: file.personId, version: SPOKEN_CONSENT_VERSION, saidAt: now, takenBy: actor.accountId, presence: said.presence.trim() },
  });
}
