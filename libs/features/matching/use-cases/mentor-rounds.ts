import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refusalOf } from '#kernel/moves';
import { type Actor, can } from '#kernel/permissions';
import { LoanQueries } from '#features/loans';
import { MentorFactsQueries, ProposeMentors } from '#features/mentoring';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { mentorRound } from '../domain/mentor-round.js';
import { type RoundState, roundMoves } from '../domain/round.moves.js';
import { scoreMentor } from '../domain/mentor-score.js';
import { MENTORS_PER_FIRM } from '../domain/weights.js';
import { MentorRoundEntity } from '../entities/mentor-round.entity.js';
import { matchingErrors } from '../matching.errors.js';
import { roundMoved } from '../matching.events.js';
import { candidateOf, needOf } from './find-mentors.js';
import { ReadMentorFacts } from './mentor-facts.js';

/** Rounds: all firms that look for a mentor at once. Tried first, as often as wanted; published when the officer is content. */
@Injectable()
export class MentorRounds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly loans: LoanQueries,
    private readonly mentoring: MentorFactsQueries,
    private readonly facts: ReadMentorFacts,
    private readonly propose: ProposeMentors,
  ) {}

  /** Computes a draft and keeps it; asks nobody anything. Throws matching.nobody_looks. */
  draft(actor: Actor, key: RequestKey): Promise<{ id: string }> {
    assertAllowed(can(actor, 'mentoring.coordinate'));
    return this.db.once(key, async (tx) => {
      const { firms, mentors } = await this.facts.execute(tx, await this.looking(tx));
      if (firms.length === 0) throw matchingErrors.nobody_looks();
      const id = newId();
      await tx.insert(MentorRoundEntity, { id, state: 'draft', madeBy: actor.accountId, madeAt: this.clock.now(), closedAt: null, result: mentorRound(firms, mentors) });
      await tx.record(roundMoved(id, actor, 'draft'));
      return { id };
    });
  }

  /** Proposes every pair that still holds: what changed since the draft is left out, never forced. Throws NotFound, matching.round_closed. */
  publish(actor: Actor, id: string, key: RequestKey): Promise<{ id: string; proposed: number; leftOut: number }> {
    assertAllowed(can(actor, 'mentoring.coordinate'));
    return this.db.once(key, async (tx) => {
      const round = await this.closed(tx, actor, id, 'publish');
      const still = await this.looking(tx);
      const { firms, mentors } = await this.facts.execute(tx, still);
      let proposed = 0;
      for (const pair of round.result.pairs) {
        const firm = firms.find(({ loanId }) => loanId === pair.loanId);
        const mentor = mentors.find((one) => one.id === pair.mentorId);
        const fit = firm && mentor && !firm.before.has(mentor.id) ? scoreMentor(firm, mentor) : undefined;
        if (firm && fit && !('blocked' in fit)) proposed += await this.propose.within(tx, actor, needOf(firm), [candidateOf(pair.mentorId, fit)], MENTORS_PER_FIRM, id);
      }
      return { id, proposed, leftOut: round.result.pairs.length - proposed };
    });
  }

  /** Throws NotFound, matching.round_closed. */
  discard(actor: Actor, id: string, key: RequestKey): Promise<{ id: string }> {
    assertAllowed(can(actor, 'mentoring.coordinate'));
    return this.db.once(key, async (tx) => ({ id: (await this.closed(tx, actor, id, 'discard')).id }));
  }

  private async closed(tx: Tx, actor: Actor, id: string, move: 'publish' | 'discard'): Promise<MentorRoundEntity> {
    const round = await tx.lock(MentorRoundEntity, id);
    if (refusalOf(roundMoves, move, round.state, 'coordinator')) throw matchingErrors.round_closed();
    const to: RoundState = roundMoves[move].to;
    await tx.change(round, { state: to, closedAt: this.clock.now() });
    await tx.record(roundMoved(id, actor, to));
    return round;
  }

  /** Firms for which the committee advised a mentor and that have none and are asked for none. */
  private async looking(tx: Tx): Promise<readonly { readonly id: string; readonly personId: string }[]> {
    const loans = await this.loans.advisedMentor(tx);
    const stages = await this.mentoring.stages(
      loans.map(({ id }) => id),
      tx,
    );
    return loans.filter(({ id }) => !stages.has(id));
  }
}
