import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { ApplicationQueries } from '../application/application.queries.js';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { InstructionScreens } from '../instruction/instruction.queries.js';
import type { ScoresTogether } from '../instruction/instruction.views.js';
import { committeeErrors } from './committee.errors.js';
import { memberActed } from './committee.events.js';
import { ReadingEntity } from './entities/ballot.entity.js';
import { LetterEntity, MinutesEntity } from './entities/paper.entity.js';
import { FileQueries } from './file.queries.js';
import { letterDocument } from './papers/letter-document.js';
import { minutesDocument } from './papers/minutes-document.js';
import { packDocument, type PackFile } from './papers/pack-document.js';
import { PaperWords } from './papers/paper-words.js';
import { SessionQueries } from './session.queries.js';

/** The papers of the committee as PDF, from what was written down; drawn outside any transaction. */
@Injectable()
export class PaperQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
    private readonly sessions: SessionQueries,
    private readonly files: FileQueries,
    private readonly applications: ApplicationQueries,
    private readonly study: InstructionScreens,
    private readonly references: ReferenceQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** The letter of the newest decision that was sent. Throws NotFound. */
  async letter(actor: Actor, applicationId: string, lang: Language): Promise<Buffer> {
    await this.files.visible(actor, applicationId);
    const [letter] = await this.db.source.getRepository(LetterEntity).find({ where: { applicationId }, order: { sentAt: 'DESC', id: 'ASC' }, take: 1 });
    assertVisible(letter !== undefined);
    const schemes = new Map((await this.references.supportSchemes()).map(({ code, label }) => [code, label[lang]]));
    return this.pdf.render(letterDocument(letter!.content, new PaperWords(this.texts, lang), schemes));
  }

  /** Minutes of a session (number 0) or one of its addenda, for who could be there. Throws NotFound. */
  async minutes(actor: Actor, sessionId: string, number: number, lang: Language): Promise<Buffer> {
    const session = await this.sessions.one(actor, sessionId);
    const stands = session.minutes.find((one) => one.number === number);
    const row = await this.db.source.getRepository(MinutesEntity).findOneBy({ sessionId, number });
    assertVisible(stands !== undefined && row !== null);
    return this.pdf.render(minutesDocument(row!.content, stands!, new PaperWords(this.texts, lang)));
  }

  /** Agenda and one page per file, with the reader's name and the moment across each page; every file of it counts as opened. Throws NotFound, committee.files_closed. */
  async pack(actor: Actor, sessionId: string, lang: Language): Promise<Buffer> {
    const session = await this.sessions.one(actor, sessionId);
    if (!session.readable || session.state === 'cancelled') throw committeeErrors.files_closed({ from: session.readFrom, to: session.readTo });
    const left = await this.leftItems(actor, sessionId);
    const items = session.items.filter(({ id, state }) => state !== 'removed' && !left.has(id));
    const files: PackFile[] = [];
    for (const item of items)
      files.push({
        item,
        file: await this.applications.forCommittee(actor, item.applicationId),
        newFacts: await this.newFacts(item.applicationId),
        scores: await this.scoresOf(item.applicationId),
      });
    if (!can(actor, 'loans.convene'))
      await this.logged(
        actor,
        items.map(({ id }) => id),
      );
    const me = (await this.accounts.namesOf([actor.accountId])).get(actor.accountId);
    return this.pdf.render(packDocument(session, files, { name: me?.displayName || me?.address || '', at: this.clock.now().toISOString() }, new PaperWords(this.texts, lang)));
  }

  /** Items that this reader may not open: left for an interest, presented by the reader, or the reader's own. */
  private async leftItems(actor: Actor, sessionId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      `select i.id from committee_item i join loan_application a on a.id = i.application_id where i.session_id = $1
         and (a.person_id = $3 or (not $4 and (a.officer_account_id = $2 or exists
           (select 1 from committee_conflict c join committee_mandate m on m.id = c.mandate_id where c.item_id = i.id and m.account_id = $2 and c.recused)))) order by i.id`,
      [sessionId, actor.accountId, actor.personId ?? null, can(actor, 'loans.convene')],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async scoresOf(applicationId: string): Promise<ScoresTogether | undefined> {
    return this.study.together(await this.db.source.getRepository(LoanApplicationEntity).findOneByOrFail({ id: applicationId }));
  }

  private async newFacts(applicationId: string): Promise<readonly string[]> {
    return (await this.db.query<{ facts: string }>('select facts from committee_review where application_id = $1 order by at, id', [applicationId])).map(({ facts }) => facts);
  }

  private async logged(actor: Actor, itemIds: readonly string[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.insert(
        ReadingEntity,
        itemIds.map((itemId) => ({ id: newId(), itemId, accountId: actor.accountId, what: 'pack' as const, at: this.clock.now() })),
      );
      await tx.recordAll(itemIds.map((itemId) => memberActed(itemId, actor, 'reading')));
    });
  }
}
