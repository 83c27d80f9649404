import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { KeepPapers, LendPapers } from '#features/documents';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { paperMoved } from '../../loans.events.js';
import { canSee, partsFor, writesFor } from '../../loans.policy.js';
import { applicationErrors } from '../application.errors.js';
import { paperlessStates } from '../domain/application.moves.js';
import { dateFaults, lastDayOf, lifeOf } from '../domain/paper-dates.js';
import { ApplicationPaperEntity } from '../entities/application-paper.entity.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';

/** The founder hands in a paper of the folder; the officer says whether it will do. */
@Injectable()
export class HandInPaper {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly papers: LendPapers,
    private readonly folder: KeepPapers,
  ) {}

  /** Throws NotFound, application.file_is_over, application.paper_already_attached. */
  async attach(actor: Actor, applicationId: string, documentId: string, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const file = await this.running(tx, actor, applicationId);
      assertVisible(writesFor(actor, file));
      return this.within(tx, actor, file, documentId);
    });
  }

  /** Brought and handed in at once: into the founder's folder, then to the file. Throws NotFound, the errors of the folder, application.file_is_over. */
  async bring(actor: Actor, applicationId: string, code: string, upload: { readonly name: string; readonly bytes: Buffer }, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const file = await this.running(tx, actor, applicationId);
      assertVisible(writesFor(actor, file));
      const { id } = await this.folder.addWithin(tx, actor, file.personId, this.folder.cleaned(code, upload.bytes), upload.name);
      return this.within(tx, actor, file, id);
    });
  }

  private async within(tx: Tx, actor: Actor, file: LoanApplicationEntity, documentId: string): Promise<{ readonly id: string }> {
    const applicationId = file.id;
    const document = await this.papers.take(tx, file.personId, documentId);
    if (lifeOf(lastDayOf(document.code, document), this.clock.today()) === 'expired') throw applicationErrors.paper_expired();
    if (await tx.findOne(ApplicationPaperEntity, { applicationId, documentId })) throw applicationErrors.paper_already_attached();
    const id = newId();
    await tx.insert(ApplicationPaperEntity, { id, applicationId, documentId, state: 'to_check', reason: '', attachedAt: this.clock.now(), checkedBy: null, checkedAt: null });
    await tx.record(paperMoved(file, 'handed_in', id, actor));
    return { id };
  }

  /** A paper that will do stays in the folder until the file is over. Throws NotFound, Forbidden, application.file_is_over, application.reason_missing, application.dates_wrong. */
  async check(
    actor: Actor,
    applicationId: string,
    paperId: string,
    verdict: { readonly accepted: boolean; readonly reason: string; readonly issuedOn?: LocalDate | undefined; readonly expiresOn?: LocalDate | undefined },
    key: RequestKey,
  ): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const file = await this.running(tx, actor, applicationId);
      assertAllowed(partsFor(actor, file).includes('officer'));
      const paper = await tx.lock(ApplicationPaperEntity, paperId);
      assertVisible(paper.applicationId === applicationId);
      const reason = verdict.accepted ? '' : verdict.reason.trim();
      if (!verdict.accepted && !reason) throw applicationErrors.reason_missing({}, [{ path: 'reason', code: 'application.reason_missing' }]);
      if (verdict.accepted) await this.accept(tx, file.personId, paper.documentId, verdict);
      await tx.change(paper, { state: verdict.accepted ? 'accepted' : 'refused', reason, checkedBy: actor.accountId, checkedAt: this.clock.now() });
      await tx.record(paperMoved(file, verdict.accepted ? 'accepted' : 'refused', paperId, actor));
      return { id: paperId };
    });
  }

  /** The dates are read off before a paper is accepted; what is out of date is not. Throws application.dates_wrong. */
  private async accept(
    tx: Tx,
    personId: string,
    documentId: string,
    read: { readonly issuedOn?: LocalDate | undefined; readonly expiresOn?: LocalDate | undefined },
  ): Promise<void> {
    const document = await this.papers.take(tx, personId, documentId);
    const on = { issuedOn: read.issuedOn ?? document.issuedOn, expiresOn: read.expiresOn ?? document.expiresOn };
    const faults = dateFaults(document.code, on, this.clock.today());
    if (faults.length > 0)
      throw applicationErrors.dates_wrong(
        {},
        faults.map(({ field, why }) => ({ path: field, code: `application.date_${why}` })),
      );
    await this.papers.date(tx, documentId, on);
    await this.papers.keep(tx, documentId);
  }

  private async running(tx: Tx, actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const file = await tx.lock(LoanApplicationEntity, id);
    assertVisible(writesFor(actor, file) || (canSee(actor, file) && file.state !== 'draft'));
    if (paperlessStates.includes(file.state)) throw applicationErrors.file_is_over();
    return file;
  }
}
