import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { systemActor } from '#kernel/permissions';
import { HeldOffers } from '#features/offers';
import type { Tx } from '#platform/database/tx';
import { candidacyStates, isOpen } from '../domain/candidacy.js';
import { closesWith } from '../domain/closing.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { MakeMove } from './make-move.js';

const open = candidacyStates.filter((state) => isOpen({ state }));

/** An offer that is over, or a session that is called off, ends the candidacies that wait for it; each candidate is told once. */
@Injectable()
export class CloseWithOffer {
  constructor(
    private readonly held: HeldOffers,
    private readonly makeMove: MakeMove,
  ) {}

  /** Asks the offer itself: between the event and now it may have been put on line again. */
  async within(tx: Tx, offerId: string): Promise<void> {
    const { state } = await this.held.holdAlone(tx, offerId);
    const off = new Set((await this.held.sessions(offerId, tx)).filter(({ calledOff }) => calledOff).map(({ id }) => id));
    for (const candidacy of await tx.lockAll(CandidacyEntity, { offerId, state: In(open) }))
      if (closesWith(candidacy.sessionId && off.has(candidacy.sessionId) ? 'cancelled' : state, candidacy))
        await this.makeMove.within(tx, candidacy, 'close', systemActor('candidacies'));
  }
}
