import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { FounderNoteEntity } from '../entities/founder.entity.js';
import type { NoteBody } from '../founders.dto.js';
import { founderErrors } from '../founders.errors.js';
import { noteKept } from '../founders.events.js';
import { Places } from '../places.js';

/** Notes in a file: for oneself, for the platform, for everybody concerned. Their author may take them back; the words are gone then. */
@Injectable()
export class KeepNote {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** Throws NotFound. */
  write(actor: Actor, personId: string, { words, audience }: NoteBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const { part } = await this.places.of(actor, personId, tx);
      const id = newId();
      await tx.insert(FounderNoteEntity, { id, personId, authorAccountId: actor.accountId, part, audience, words, writtenAt: this.clock.now() });
      await tx.record(noteKept(id, personId, 'write', actor));
      return { id };
    });
  }

  /** Throws NotFound for a note of somebody else, founders.note_gone. */
  takeBack(actor: Actor, noteId: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const note = await tx.lock(FounderNoteEntity, noteId);
      assertVisible(note.authorAccountId === actor.accountId);
      if (note.takenBackAt) throw founderErrors.note_gone();
      await tx.change(note, { words: '', takenBackAt: this.clock.now() });
      await tx.record(noteKept(noteId, note.personId, 'take_back', actor));
      return { id: noteId };
    });
  }
}
