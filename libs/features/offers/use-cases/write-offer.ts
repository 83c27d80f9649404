import { Injectable } from '@nestjs/common';
import { isBefore } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import type { FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { parseMoney } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { type Occupation, ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import type { DomainEvent } from '#platform/outbox/events';
import { detailsOf, entryFor } from '../domain/offer-details.js';
import { assertRoom, assertSound, writeSessions } from '../offer-sessions.js';
import { closedStates, offerMoves, type OfferState } from '../domain/offer.moves.js';
import { type SexedWords, sexedWords, type WordingFlag, wordingOf } from '../domain/wording.js';
import { OfferEntity } from '../entities/offer.entity.js';
import type { OfferBody } from '../offers.dto.js';
import { offerErrors } from '../offers.errors.js';
import { offerChanged, offerImported, offerMoved, offerPublished } from '../offers.events.js';
import { canPublishFor, inChargeOf } from '../offers.policy.js';

type Values = Omit<
  OfferEntity,
  | 'id'
  | 'state'
  | 'source'
  | 'externalRef'
  | 'contentHash'
  | 'unlistedFrom'
  | 'naturalKey'
  | 'occupationConfidence'
  | 'placeText'
  | 'flags'
  | 'inCharge'
  | 'taken'
  | 'duplicateOf'
  | 'publishedAt'
  | 'createdAt'
>;

/** A body that keeps every rule, with what it means in our tables. */
export interface ReadOffer {
  readonly body: OfferBody;
  readonly values: Values;
  readonly occupation: Occupation;
  readonly flags: readonly WordingFlag[];
}
/** Where an offer comes from, and how it is known again; by hand: `own`, nothing. */
export type Origin = Pick<OfferEntity, 'source'> & Partial<Pick<OfferEntity, 'id' | 'externalRef' | 'contentHash' | 'duplicateOf'>>;

/** An agency posts or changes an offer: by hand, or its system does. */
@Injectable()
export class WriteOffer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws offers.not_your_organisation, offers.unknown_choice, offers.salary_order, offers.closes_in_the_past, and those of `assertSound`. */
  async create(actor: Actor, body: OfferBody, key: RequestKey): Promise<{ id: string; state: OfferState }> {
    if (!canPublishFor(actor, body.organisationId)) throw offerErrors.not_your_organisation();
    const read = await this.read(body);
    return this.db.once(key, (tx) => this.insertWithin(tx, actor, read, { source: 'own' }));
  }

  /** Who calls has asked whether the actor may. An offer that another one tells already is kept, and not shown. */
  async insertWithin(tx: Tx, actor: Actor, { body, values, occupation, flags }: ReadOffer, origin: Origin): Promise<{ id: string; state: OfferState }> {
    const id = origin.id ?? newId();
    const now = this.clock.now();
    const state: OfferState = !body.publish ? 'draft' : flags.length > 0 ? 'review' : 'published';
    const inCharge = inChargeOf(actor, values.organisationId);
    await tx.insert(OfferEntity, { ...values, ...origin, id, inCharge, state, flags: [...flags], publishedAt: state === 'published' ? now : null, createdAt: now });
    await this.writeWants(tx, id, body, occupation);
    if (body.sessions && body.sessions.length > 0) await writeSessions(tx, id, body.sessions);
    await tx.record(eventOfNew(id, actor, state, origin.duplicateOf));
    return { id, state };
  }

  /**
   * An offer held for review goes on line when the change leaves nothing to review: the occupation is chosen here, and the wording is asked again.
   * Wording that is new and may exclude people takes it off line until an officer has looked; what an officer approved stays approved.
   * Throws NotFound for somebody else's offer, offers.not_editable once it is closed, and the errors of create.
   */
  async change(actor: Actor, id: string, body: OfferBody): Promise<{ id: string; state: OfferState }> {
    const read = await this.read(body);
    return this.db.transaction(async (tx) => {
      const offer = await tx.lock(OfferEntity, id);
      assertVisible(canPublishFor(actor, offer.organisationId) && body.organisationId === offer.organisationId);
      return this.changeWithin(tx, actor, offer, read);
    });
  }

  /** The caller holds the offer and has asked whether the actor may. Throws offers.not_editable, posts_taken, seats_taken. */
  async changeWithin(tx: Tx, actor: Actor, offer: OfferEntity, { body, values, occupation, flags }: ReadOffer, contentHash?: string): Promise<{ id: string; state: OfferState }> {
    const { id } = offer;
    if (closedStates.includes(offer.state)) throw offerErrors.not_editable({ state: offer.state });
    assertRoom(offer, body);
    const move = moveOfChange(offer, flags);
    const state = move ? offerMoves[move].to : offer.state;
    const publishedAt = state === 'published' ? (offer.publishedAt ?? this.clock.now()) : offer.publishedAt;
    const details = body.details ? values.details : offer.details;
    await tx.change(offer, { ...values, details, occupationConfidence: null, flags: [...flags], state, publishedAt, ...(contentHash ? { contentHash } : {}) });
    await tx.query('delete from offer_skill where offer_id = $1', [id]);
    await tx.query('delete from offer_language where offer_id = $1', [id]);
    await this.writeWants(tx, id, body, occupation);
    if (body.sessions) await writeSessions(tx, id, body.sessions);
    await tx.record(move ? offerMoved(id, actor, move, offer.state, state) : offerChanged(id, actor));
    return { id, state };
  }

  /** What the body means, or every rule that it breaks. Throws the errors of create. */
  async read(body: OfferBody): Promise<ReadOffer> {
    const [occupations, communes, levels, skills, languages] = await Promise.all([
      this.references.occupations(),
      this.references.communes(),
      this.references.educationLevels(),
      this.references.skills(),
      this.references.languages(),
    ]);
    const knows = (list: readonly { readonly code: string }[], code: string | undefined): boolean => code === undefined || list.some((one) => one.code === code);
    const occupation = occupations.find((one) => one.code === body.occupationCode);
    const unknown = (path: string): FieldError => ({ path, code: 'platform.field.is_in' });
    const faults = [
      ...(occupation ? [] : [unknown('occupationCode')]),
      ...(knows(communes, body.communeCode) ? [] : [unknown('communeCode')]),
      ...(knows(levels, body.educationCode) ? [] : [unknown('educationCode')]),
      ...(body.skills ?? []).flatMap((skill, i) => (knows(skills, skill.code) ? [] : [unknown(`skills.${i}.code`)])),
      ...(body.sessions ?? []).flatMap(({ communeCode }, i) => (knows(communes, communeCode) ? [] : [unknown(`sessions.${i}.communeCode`)])),
      ...body.languages.flatMap((language, i) => (knows(languages, language.code) ? [] : [unknown(`languages.${i}.code`)])),
    ];
    if (faults.length > 0 || !occupation) throw offerErrors.unknown_choice({}, faults);
    const salaryMin = body.salaryMin ? parseMoney(body.salaryMin) : null;
    const salaryMax = body.salaryMax ? parseMoney(body.salaryMax) : salaryMin;
    if (salaryMin !== null && salaryMax !== null && salaryMax < salaryMin) throw offerErrors.salary_order({}, [{ path: 'salaryMax', code: 'offers.salary_order' }]);
    if (body.closesOn && isBefore(body.closesOn, this.clock.today())) throw offerErrors.closes_in_the_past({}, [{ path: 'closesOn', code: 'offers.closes_in_the_past' }]);
    const details = detailsOf(body.kind, body.details ?? {});
    assertSound(body, details);
    const entry = body.kind === 'training' ? entryFor(details, { educationCode: body.educationCode ?? null, maxAge: body.maxAge ?? null }) : undefined;
    const { organisationId, kind, title, description, employerName, remote, contract, workTime, experienceMonths, posts } = body;
    return {
      body,
      occupation,
      flags: [...wordingOf({ title, description, kind, occupationCode: occupation.code }, sexedIn(occupations))],
      values: {
        ...{
          organisationId,
          kind,
          title,
          description,
          employerName,
          remote,
          workTime,
          experienceMonths,
          posts,
          salaryMin,
          salaryMax,
          occupationCode: occupation.code,
          sectorCode: occupation.sector,
        },
        ...{
          contract: kind === 'training' ? 'training' : contract,
          communeCode: body.communeCode ?? null,
          educationCode: entry ? entry.educationCode : (body.educationCode ?? null),
          maxAge: entry ? entry.maxAge : (body.maxAge ?? null),
          details,
          startsOn: body.startsOn ?? null,
          closesOn: body.closesOn ?? null,
        },
      },
    };
  }

  /** Skills as given, else those of the occupation. */
  private async writeWants(tx: Tx, offerId: string, body: OfferBody, occupation: Occupation): Promise<void> {
    const skills = body.skills && body.skills.length > 0 ? body.skills : occupation.skills;
    await writeSkills(tx, offerId, skills);
    await writeLanguages(tx, offerId, body.languages);
  }
}

/** Made once per table of occupations: a bulk call reads a thousand offers with the same one. */
const sexedOf = new WeakMap<readonly Occupation[], SexedWords>();
function sexedIn(occupations: readonly Occupation[]): SexedWords {
  const known = sexedOf.get(occupations) ?? sexedWords(occupations.flatMap(({ label }) => [label.fr, label.ar]));
  sexedOf.set(occupations, known);
  return known;
}

function eventOfNew(id: string, actor: Actor, state: OfferState, duplicateOf: string | null | undefined): DomainEvent {
  if (duplicateOf) return offerImported(id, actor, state);
  if (state === 'published') return offerPublished(id, actor);
  return state === 'review' ? offerMoved(id, actor, 'hold', 'draft', state) : offerChanged(id, actor);
}

/** The move that a change of the wording makes; undefined when the state stays. */
function moveOfChange({ state, flags: before }: OfferEntity, flags: readonly WordingFlag[]): 'hold' | 'confirm' | undefined {
  if (state === 'review') return flags.length === 0 ? 'confirm' : undefined;
  return offerMoves.hold.from.includes(state) && state !== 'draft' && flags.some((flag) => !before.includes(flag)) ? 'hold' : undefined;
}

export async function writeSkills(tx: Tx, offerId: string, skills: readonly { readonly code: string; readonly essential: boolean }[]): Promise<void> {
  await tx.query(
    'insert into offer_skill (offer_id, skill_code, essential) select $1, code, bool_or(essential) from jsonb_to_recordset($2::jsonb) as x(code text, essential boolean) group by code',
    [offerId, JSON.stringify(skills.map(({ code, essential }) => ({ code, essential })))],
  );
}

export async function writeLanguages(tx: Tx, offerId: string, languages: readonly { readonly code: string; readonly level: number }[]): Promise<void> {
  await tx.query(
    'insert into offer_language (offer_id, language_code, level) select $1, code, max(level) from jsonb_to_recordset($2::jsonb) as x(code text, level int) group by code',
    [offerId, JSON.stringify(languages.map(({ code, level }) => ({ code, level })))],
  );
}
