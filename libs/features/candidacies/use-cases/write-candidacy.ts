import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, systemActor } from '#kernel/permissions';
import type { Pair } from '#features/matching';
import { type HeldOffer, HeldOffers } from '#features/offers';
import { OrganisationQueries } from '#features/organisations';
import type { Tx } from '#platform/database/tx';
import type { ApplyBody } from '../candidacies.dto.js';
import { candidacyErrors } from '../candidacies.errors.js';
import { applied } from '../candidacies.events.js';
import { type CandidacyState, firstStateOf, isOpen } from '../domain/candidacy.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { MakeMove } from './make-move.js';

/** Writes a new candidacy and hands it to the organisation, when somebody speaks for it. */
@Injectable()
export class WriteCandidacy {
  constructor(
    private readonly held: HeldOffers,
    private readonly organisations: OrganisationQueries,
    private readonly makeMove: MakeMove,
  ) {}

  /** Throws candidacies.offer_not_open, opens_later, own_offer, already_applied, already_answered. */
  async within(
    tx: Tx,
    actor: Actor,
    { profile: { personId }, fit }: Pair,
    body: ApplyBody,
    now: Date,
    typed: Pick<CandidacyEntity, 'typedBy' | 'consent'> = { typedBy: null, consent: null },
  ): Promise<{ id: string; state: CandidacyState }> {
    const offer = await this.held.hold(tx, body.offerId);
    if (offer.state !== 'published') throw candidacyErrors.offer_not_open();
    if (offer.opensOn !== null && offer.opensOn > dayOf(now)) throw candidacyErrors.opens_later({ day: offer.opensOn });
    if (actor.organisationIds.includes(offer.organisationId)) throw candidacyErrors.own_offer();
    const suggestion = await this.assertFirst(tx, personId, offer);
    const state = firstStateOf(offer.kind);
    const told = { state, since: now, appliedAt: now, score: fit.score, reasons: fit.reasons, hidden: [...new Set(body.hidden)], words: body.words.trim(), ...typed };
    const candidacy = { id: suggestion?.id ?? newId(), offerId: offer.id, personId };
    if (suggestion) await tx.change(suggestion, told);
    else await tx.insert(CandidacyEntity, { ...candidacy, ...told, kind: offer.kind, sentAt: null, reply: '', meetsWhere: '' });
    await tx.record(applied(candidacy, actor, state, suggestion?.state));
    return { id: candidacy.id, state: await this.hand(tx, offer, candidacy.id, state) };
  }

  /** To the organisation at once, when somebody speaks for it. Gives the state after. */
  private async hand(tx: Tx, offer: HeldOffer, id: string, state: CandidacyState): Promise<CandidacyState> {
    if (!(await this.organisations.isSpokenFor(offer.organisationId, tx))) return state;
    return (await this.makeMove.within(tx, await tx.get(CandidacyEntity, id), 'send', systemActor('candidacies'))).state;
  }

  /** One after the other for one person and offer, and for those that are one with it. Who withdrew may come again; who was refused has an answer. Gives the suggestion that is taken up. */
  private async assertFirst(tx: Tx, personId: string, offer: HeldOffer): Promise<CandidacyEntity | undefined> {
    const twins = (await this.held.twinsOf(offer.id, tx)).map(({ id }) => id);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`candidacy ${personId} ${twins[0] ?? offer.id}`]);
    const before = await tx.find(CandidacyEntity, { personId, offerId: In(twins) }, { appliedAt: 'ASC' });
    if (before.some((one) => isOpen(one) && one.state !== 'suggested')) throw candidacyErrors.already_applied();
    if (before.some(({ state }) => state === 'rejected')) throw candidacyErrors.already_answered();
    const suggestion = before.find(({ state, offerId }) => state === 'suggested' && offerId === offer.id);
    const now = suggestion && (await tx.lock(CandidacyEntity, suggestion.id));
    return now?.state === 'suggested' ? now : undefined;
  }
}
