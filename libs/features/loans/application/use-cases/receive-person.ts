import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { HandleLead } from '../../eligibility/use-cases/handle-lead.js';
import { applicationMoved, orientationOpened } from '../../loans.events.js';
import { applicationErrors } from '../application.errors.js';
import type { Moved } from '../application.views.js';
import type { OrientationOutcome } from '../domain/counter.js';
import { OrientationEntity } from '../entities/counter.entity.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';
import { assertConsent, AssistFile, keepConsent, type Said } from './assist-file.js';
import { FindPerson, type Who } from './find-person.js';
import { assertMayMove } from './move-application.js';
import { WriteApplication } from './write-application.js';

/** Somebody at the reception: heard, then on the way to a loan of the house or to the service that fits (handbook 1.2, row 1). */
@Injectable()
export class ReceivePerson {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly find: FindPerson,
    private readonly people: PeopleQueries,
    private readonly leads: HandleLead,
    private readonly applications: WriteApplication,
    private readonly assist: AssistFile,
  ) {}

  /** Opens an orientation. Throws application.consent_missing, the errors of finding the person, loans.application_already_open; NotFound for a lead that is gone. */
  async open(actor: Actor, who: Who, said: Said, wish: string, leadId: string | undefined, key: RequestKey): Promise<{ readonly id: string }> {
    assertConsent(said);
    const person = await this.find.prepare(actor, who);
    return this.db.once(key, async (tx) => {
      const personId = await person(tx);
      await this.applications.assertNoneOpen(tx, personId);
      const file = await this.applications.receive(tx, personId, wish.slice(0, 120));
      if (leadId) await this.leads.within(tx, actor, leadId, 'called');
      await tx.insert(OrientationEntity, {
        id: newId(),
        applicationId: file.id,
        source: leadId ? 'lead' : 'counter',
        openedBy: actor.accountId,
        openedAt: this.clock.now(),
        wish,
        advice: '',
      });
      await keepConsent(tx, actor, file, said, this.clock.now());
      await tx.record(orientationOpened(file, actor));
      return { id: file.id };
    });
  }

  /** The loan of the house fits: a draft begins. An officer types it for somebody without account. Throws NotFound, loans.move_not_now, loans.move_not_yours. */
  async begin(actor: Actor, id: string, type: boolean, key: RequestKey): Promise<Moved> {
    return this.db.once(key, async (tx) => {
      const file = await tx.lock(LoanApplicationEntity, id);
      assertMayMove(actor, file, 'begin');
      await tx.change(file, { state: 'draft', stateSince: this.clock.today() });
      await this.decide(tx, actor, id, 'smi', '');
      await tx.record(applicationMoved(file, 'begin', file.state, 'draft', actor, undefined, actor.personId !== file.personId));
      await this.applications.intoProject(tx, actor, await tx.lock(LoanApplicationEntity, id));
      const alone = (await this.people.accountOf(file.personId, tx)) === undefined;
      if (actor.personId !== file.personId && (type || alone)) await this.assist.helps(tx, actor, await tx.lock(LoanApplicationEntity, id));
      return { id, state: 'draft' };
    });
  }

  /** Another service fits better. Throws NotFound, loans.move_not_now, loans.move_not_yours, application.advice_missing (`other` without saying where). */
  async orient(actor: Actor, id: string, outcome: Exclude<OrientationOutcome, 'smi'>, advice: string, key: RequestKey): Promise<Moved> {
    if (outcome === 'other' && !advice.trim()) throw applicationErrors.advice_missing({}, [{ path: 'advice', code: 'application.advice_missing' }]);
    return this.db.once(key, async (tx) => {
      const file = await tx.lock(LoanApplicationEntity, id);
      assertMayMove(actor, file, 'orient');
      await tx.change(file, { state: 'oriented', stateSince: this.clock.today(), officerAccountId: actor.accountId });
      await this.decide(tx, actor, id, outcome, advice.trim());
      await tx.record(applicationMoved(file, 'orient', file.state, 'oriented', actor, outcome));
      return { id, state: 'oriented' };
    });
  }

  private async decide(tx: Tx, actor: Actor, applicationId: string, outcome: OrientationOutcome, advice: string): Promise<void> {
    const [orientation] = await tx.lockAll(OrientationEntity, { applicationId });
    if (orientation) await tx.change(orientation, { outcome, advice, decidedBy: actor.accountId, decidedAt: this.clock.now() });
  }
}
