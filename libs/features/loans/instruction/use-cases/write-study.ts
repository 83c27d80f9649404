import { Injectable } from '@nestjs/common';
import { isAfter, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { isPositive, parseMoney } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { studyWritten } from '../../loans.events.js';
import { type Score, scoreFaults, totalOf } from '../domain/grid.js';
import type { Opinion, RecordKind } from '../domain/note.js';
import { InstructionNoteEntity, InstructionRecordEntity, InstructionScoreEntity } from '../entities/instruction.entity.js';
import { gridOf } from '../grid.rows.js';
import { InstructionBooks } from '../instruction.books.js';
import { instructionErrors } from '../instruction.errors.js';

/** What is left out stays as it was. */
export interface NoteWish {
  readonly person?: string;
  readonly project?: string;
  readonly market?: string;
  readonly finances?: string;
  readonly risks?: string;
  readonly opinion?: Opinion | null;
  readonly amount?: string | null;
  readonly termMonths?: number | null;
  readonly mentorNeeded?: boolean;
  /** The version that was read; another one since then is not written over. */
  readonly version: number;
}
const emptyNote = { person: '', project: '', market: '', finances: '', risks: '', opinion: null, amount: null, termMonths: null, mentorNeeded: false };
export interface RecordWish {
  readonly kind: RecordKind;
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly who: string;
  readonly text: string;
  readonly seen: readonly string[];
}

/** The parts of a study: the note in versions, dated meetings and visits, and scores that nobody sees before giving an own one. */
@Injectable()
export class WriteStudy {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: InstructionBooks,
  ) {}

  /** Throws NotFound, platform.not_allowed, instruction.not_studied_now, instruction.written_meanwhile. */
  note(actor: Actor, applicationId: string, { version, amount, ...wish }: NoteWish, key: RequestKey): Promise<{ readonly version: number; readonly savedAt: string }> {
    return this.db.once(key, async (tx) => {
      const now = this.clock.now();
      const application = await this.books.take(tx, actor, applicationId);
      const money = typeof amount === 'string' ? parseMoney(amount) : amount;
      const written = {
        ...(Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as typeof wish),
        ...(money === undefined ? {} : { amount: money !== null && isPositive(money) ? money : null }),
        ...{ planHash: (await this.books.planHash(tx, applicationId)) || null, writtenBy: actor.accountId, writtenAt: now },
      };
      const [known] = await tx.lockAll(InstructionNoteEntity, { applicationId });
      if ((known?.version ?? 0) !== version) throw instructionErrors.written_meanwhile();
      if (known) await tx.change(known, { ...written, version: version + 1 });
      else await tx.insert(InstructionNoteEntity, { ...emptyNote, ...written, id: newId(), applicationId, version: 1 });
      await tx.record(studyWritten(application, 'note', actor));
      return { version: version + 1, savedAt: now.toISOString() };
    });
  }

  /** Throws NotFound, platform.not_allowed, instruction.not_studied_now, instruction.day_ahead. */
  meeting(actor: Actor, applicationId: string, wish: RecordWish, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const application = await this.books.take(tx, actor, applicationId);
      if (isAfter(wish.heldOn, this.clock.today())) throw instructionErrors.day_ahead({}, [{ path: 'heldOn', code: 'instruction.day_ahead' }]);
      const id = newId();
      await tx.insert(InstructionRecordEntity, { id, applicationId, ...wish, seen: [...wish.seen], recordedBy: actor.accountId, at: this.clock.now() });
      await tx.record(studyWritten(application, wish.kind, actor));
      return { id };
    });
  }

  /** One score a person and round. Throws NotFound, platform.not_allowed, instruction.not_studied_now, instruction.score_incomplete, instruction.scored_already. */
  score(actor: Actor, applicationId: string, lines: Score, key: RequestKey): Promise<{ readonly total: number }> {
    return this.db.once(key, async (tx) => {
      const application = await this.books.take(tx, actor, applicationId, ['in_instruction', 'in_review']);
      const grid = await gridOf(tx, application, this.clock.today());
      const faults = scoreFaults(lines, grid.lines);
      if (faults.length > 0)
        throw instructionErrors.score_incomplete(
          { count: faults.length },
          faults.map(({ code, fault, most }) => ({ path: `lines.${code}.${fault}`, code: `instruction.score_${fault}`, params: { most } })),
        );
      const at = { applicationId, round: application.adjournments, raterId: actor.accountId };
      if (await tx.findOne(InstructionScoreEntity, at)) throw instructionErrors.scored_already();
      const total = totalOf(lines);
      await tx.insert(InstructionScoreEntity, { id: newId(), ...at, gridId: grid.id, lines: lines as object, total, at: this.clock.now() });
      await tx.record(studyWritten(application, 'score', actor));
      return { total };
    });
  }
}
