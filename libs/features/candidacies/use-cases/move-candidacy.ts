import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#kernel/clock';
import { type Actor, systemActor } from '#kernel/permissions';
import { type HeldOffer, HeldOffers } from '#features/offers';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { candidacyErrors } from '../candidacies.errors.js';
import { partsFor } from '../candidacies.policy.js';
import { type CandidacyMove, type CandidacyState, moveOf, refusalOfMove } from '../domain/candidacy.js';
import { jobMoves } from '../domain/job.moves.js';
import { HIRED_ELSEWHERE } from '../domain/reasons.js';
import { hasRoomFor, holdsRoom, posted, seated, takesRoom } from '../domain/seats.js';
import { sessionFor } from '../domain/sessions.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { MakeMove } from './make-move.js';

/** What comes along with a move; checked before by who reads the form. */
export interface MoveFacts {
  readonly reason?: string;
  /** To the candidate, with an answer of the organisation. */
  readonly reply?: string;
  readonly meetsAt?: Date | null;
  readonly meetsWhere?: string;
  /** Of the training in which a seat is kept. */
  readonly sessionId?: string;
}

/** Moves that start the time after which outcomes are asked. */
const settles: readonly CandidacyMove[] = ['hire', 'complete'];

/** A person moves a candidacy: who applied, who speaks for the organisation, or the officer. */
@Injectable()
export class MoveCandidacy {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly held: HeldOffers,
    private readonly makeMove: MakeMove,
    private readonly people: PeopleQueries,
  ) {}

  /** Throws NotFound, candidacies.move_not_now, move_not_yours, session_missing, no_seat, no_post. */
  execute(actor: Actor, id: string, move: CandidacyMove, facts: MoveFacts, key: RequestKey): Promise<{ id: string; state: CandidacyState }> {
    return this.db.once(key, async (tx) => {
      const seen = await tx.get(CandidacyEntity, id);
      // offer → candidacies by id: the same order for everybody, so that two who hire the same person never wait for each other crosswise
      const offer = takesRoom(move) || holdsRoom(seen) ? await this.held.holdAlone(tx, seen.offerId) : await this.held.look(seen.offerId, tx);
      const { candidacy, others } = await this.locked(tx, seen, move);
      const atCounter = (await this.people.accountOf(candidacy.personId, tx)) === undefined;
      const parts = partsFor(actor, { ...candidacy, organisationId: offer.organisationId, atCounter });
      assertVisible(parts.length > 0);
      const refusal = refusalOfMove(candidacy, move, parts);
      if (refusal === 'wrong_role') throw candidacyErrors.move_not_yours();
      if (refusal) throw candidacyErrors.move_not_now();
      const sessionId = takesRoom(move) ? await this.takeRoom(tx, offer, facts.sessionId) : undefined;
      // an officer who withdraws for somebody at the counter does what she says: the words of the organisation stay
      const answers = parts.some((part) => part !== 'candidate' && moveOf(candidacy.kind, move)?.by.includes(part));
      const { state } = await this.makeMove.within(tx, candidacy, move, actor, {
        ...(facts.reason ? { reason: facts.reason } : {}),
        ...(answers && move !== 'see' && move !== 'send' ? { reply: (facts.reply ?? '').trim() } : {}),
        ...(!answers && facts.reply ? { words: facts.reply.trim() } : {}),
        ...(move === 'invite' ? { meetsAt: facts.meetsAt ?? null, meetsWhere: facts.meetsWhere ?? '' } : {}),
        ...(sessionId ? { sessionId } : {}),
        ...(settles.includes(move) ? { settledOn: this.clock.today() } : {}),
      });
      for (const other of others) await this.makeMove.within(tx, other, 'stand_down', systemActor('candidacies'), { reason: HIRED_ELSEWHERE });
      return { id, state };
    });
  }

  /** The candidacy; and when she is hired, her other open ones for jobs, which end with it. */
  private async locked(tx: Tx, { id, personId }: CandidacyEntity, move: CandidacyMove): Promise<{ candidacy: CandidacyEntity; others: readonly CandidacyEntity[] }> {
    if (move !== 'hire') return { candidacy: await tx.lock(CandidacyEntity, id), others: [] };
    const all = await tx.lockAll(CandidacyEntity, { personId, kind: 'job', state: In([...jobMoves.stand_down.from]) });
    return { candidacy: all.find((one) => one.id === id) ?? (await tx.lock(CandidacyEntity, id)), others: all.filter((one) => one.id !== id) };
  }

  /** Seats and posts are counted while nobody else can take one: the offer is ours alone. Gives the session of the seat, when the training is held in sessions. */
  private async takeRoom(tx: Tx, { id, kind, posts }: HeldOffer, chosen: string | undefined): Promise<string | undefined> {
    if (kind === 'job') {
      if (!hasRoomFor(posts, await taken(tx, 'offer_id', id, posted))) throw candidacyErrors.no_post();
      return undefined;
    }
    const session = sessionFor(await this.held.sessions(id, tx), this.clock.today(), chosen);
    if (session === 'choose') throw candidacyErrors.session_missing({}, [{ path: 'sessionId', code: 'candidacies.session_missing' }]);
    const free = session === 'none' ? hasRoomFor(posts, await taken(tx, 'offer_id', id, seated)) : hasRoomFor(session.seats, await taken(tx, 'session_id', session.id, seated));
    if (!free) throw candidacyErrors.no_seat();
    return session === 'none' ? undefined : session.id;
  }
}

const taken = async (tx: Tx, column: 'offer_id' | 'session_id', id: string, states: readonly CandidacyState[]): Promise<number> =>
  (await tx.one<{ n: number }>(`select count(*)::int as n from candidacy where ${column} = $1 and state = any($2)`, [id, states]))?.n ?? 0;
