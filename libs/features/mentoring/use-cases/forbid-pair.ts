import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import type { TieKind } from '../domain/mentor.js';
import { MentorEntity } from '../entities/mentor.entity.js';
import { mentorTied } from '../mentoring.events.js';

interface Tie {
  readonly mentorId: string;
  readonly personId: string;
  readonly kind: TieKind;
}

/** Writes down once that these two are never proposed to each other. */
export async function forbid(tx: Tx, clock: Clock, { mentorId, personId, kind }: Tie, actor: Actor): Promise<void> {
  const id = newId();
  const made = await tx.query(
    'insert into mentor_tie (id, mentor_id, person_id, kind, told_by, told_at) values ($1, $2, $3, $4, (select id from account where id = $5), $6) on conflict (mentor_id, person_id, kind) do nothing returning id',
    [id, mentorId, personId, kind, actor.accountId, clock.now()],
  );
  if (made.length > 0) await tx.record(mentorTied(mentorId, personId, kind, actor));
}

/** The officer tells what stands between a mentor and a person: family, bank officer of the file, supplier, customer, or a ban. */
@Injectable()
export class ForbidPair {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound. */
  execute(actor: Actor, mentorId: string, tie: Omit<Tie, 'mentorId'>, key: RequestKey): Promise<{ id: string }> {
    assertAllowed(can(actor, 'mentoring.coordinate'));
    return this.db.once(key, async (tx) => {
      const mentor = await tx.get(MentorEntity, mentorId);
      await forbid(tx, this.clock, { mentorId: mentor.id, ...tie }, actor);
      return { id: mentor.id };
    });
  }
}
