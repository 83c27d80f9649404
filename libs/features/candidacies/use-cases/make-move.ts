import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { HeldOffers } from '#features/offers';
import type { Tx } from '#platform/database/tx';
import { type CandidacyMove, moveOf } from '../domain/candidacy.js';
import { holdsRoom } from '../domain/seats.js';
import type { CandidacyEntity } from '../entities/candidacy.entity.js';
import { candidacyMoved } from '../candidacies.events.js';

type Patch = Partial<Pick<CandidacyEntity, 'reason' | 'reply' | 'words' | 'meetsAt' | 'meetsWhere' | 'settledOn' | 'sessionId'>>;

/** Writes one move of a candidacy that is locked and may move: the state, since when, the post or seat that is given or free again, and the news of it. */
@Injectable()
export class MakeMove {
  constructor(
    private readonly clock: Clock,
    private readonly held: HeldOffers,
  ) {}

  /** Throws an Error for a move that the kind does not have: who calls has asked the table. */
  async within(tx: Tx, candidacy: CandidacyEntity, move: CandidacyMove, actor: Actor, patch: Patch = {}): Promise<CandidacyEntity> {
    const to = moveOf(candidacy.kind, move)?.to;
    if (!to) throw new Error(`${candidacy.kind} has no move ${move}`);
    const now = this.clock.now();
    const after = await tx.change(candidacy, { ...patch, state: to, since: now, ...(move === 'send' ? { sentAt: now } : {}) });
    const [before, holds] = [holdsRoom(candidacy), holdsRoom(after)];
    if (before !== holds) await this.held.count(tx, candidacy.offerId, after.sessionId, holds ? 1 : -1);
    await tx.record(candidacyMoved(candidacy, actor, move, candidacy.state, to, patch.reason ?? undefined));
    return after;
  }
}
