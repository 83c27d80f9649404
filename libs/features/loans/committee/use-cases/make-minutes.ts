import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { committeeErrors } from '../committee.errors.js';
import { minutesMade } from '../committee.events.js';
import { MinutesEntity } from '../entities/paper.entity.js';
import { SessionEntity } from '../entities/session.entity.js';
import { MinutesWriter } from '../minutes.writer.js';
import { hashOfPaper } from '../paper-hash.js';

/** Writes the minutes of a closed session from its rows, once; what is to be corrected later is an addendum that names the text it adds to. */
@Injectable()
export class MakeMinutes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly writer: MinutesWriter,
  ) {}

  /** Asked again, it gives the minutes that stand. Throws NotFound, committee.move_not_now. */
  make(actor: Actor, sessionId: string, key: RequestKey): Promise<{ id: string; hash: string }> {
    return this.db.once(key, async (tx) => {
      const session = await tx.lock(SessionEntity, sessionId);
      const known = await tx.findOne(MinutesEntity, { sessionId, number: 0 });
      if (known) return { id: known.id, hash: known.hash };
      if (session.state !== 'closed') throw committeeErrors.move_not_now({ state: session.state });
      const content = await this.writer.contentOf(tx, session);
      const made = { id: newId(), hash: hashOfPaper(content) };
      await tx.insert(MinutesEntity, { ...made, sessionId, number: 0, content, madeBy: actor.accountId, madeAt: this.clock.now() });
      await tx.record(minutesMade(made.id, sessionId, actor, 0));
      return made;
    });
  }

  /** Only after both have signed. Throws NotFound, committee.not_signed. */
  add(actor: Actor, sessionId: string, text: string, key: RequestKey): Promise<{ id: string; hash: string }> {
    return this.db.once(key, async (tx) => {
      const session = await tx.lock(SessionEntity, sessionId);
      if (session.state !== 'signed') throw committeeErrors.not_signed();
      const all = await tx.find(MinutesEntity, { sessionId }, { number: 'ASC' });
      const [first] = all;
      if (!first) throw committeeErrors.minutes_missing();
      const content = { ...first.content, items: [], members: [], addendum: text.trim(), addsTo: first.hash };
      const made = { id: newId(), hash: hashOfPaper(content) };
      await tx.insert(MinutesEntity, { ...made, sessionId, number: all.length, content, madeBy: actor.accountId, madeAt: this.clock.now() });
      await tx.record(minutesMade(made.id, sessionId, actor, all.length));
      return made;
    });
  }
}
