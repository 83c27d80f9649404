import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { OfferQueries, type OfferCard } from '#features/offers';
import { PeopleQueries } from '#features/people';
import { type Label, ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import type { OfferReasons } from './domain/score.js';

interface Chip {
  readonly code: string;
  readonly label: Label;
}
/** Reasons with the words of the skills and occupations, ready to be shown. */
export interface ReasonsView {
  readonly parts: OfferReasons['parts'];
  readonly matchedSkills: readonly Chip[];
  readonly missingSkills: readonly Chip[];
  readonly distanceKm: number | null;
  readonly wish: { readonly how: string; readonly occupation: Chip } | null;
}
export interface OfferMatchView {
  readonly offer: OfferCard;
  readonly rank: number;
  readonly score: number;
  readonly reasons: ReasonsView;
}
export interface PersonMatchView {
  readonly personId: string;
  readonly name: { readonly ar: string; readonly latin: string };
  readonly rank: number;
  readonly score: number;
  readonly reasons: ReasonsView;
}

type Row = { id: string; rank: number; score: number; reasons: OfferReasons };

/** Screens of proposals. */
@Injectable()
export class MatchingQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
  ) {}

  /** My offers, best first, each with its reasons; `computing` while a change of mine still waits. */
  async mine(actor: Actor): Promise<{ readonly items: readonly OfferMatchView[]; readonly computing: boolean }> {
    return actor.personId ? this.ofPerson(actor.personId) : { items: [], computing: false };
  }

  async ofPerson(personId: string): Promise<{ readonly items: readonly OfferMatchView[]; readonly computing: boolean }> {
    const rows = await this.db.query<Row>('select offer_id as id, rank, score, reasons from person_match where person_id = $1 order by rank', [personId]);
    const waiting = await this.db.one("select 1 from match_work where kind = 'person' and subject_id = $1", [personId]);
    const cards = new Map((await this.offers.cards(rows.map((row) => row.id))).map((card) => [card.id, card]));
    const words = await this.words();
    return {
      items: rows.flatMap((row) => (cards.has(row.id) ? [{ offer: cards.get(row.id)!, rank: row.rank, score: row.score, reasons: words(row.reasons) }] : [])),
      computing: waiting !== undefined,
    };
  }

  /** The people whom one of my offers fits best; at most five with their names (handbook 8: no long lists for employers). */
  async candidatesOf(actor: Actor, offerId: string): Promise<{ readonly items: readonly PersonMatchView[] }> {
    await this.offers.assertMine(actor, offerId);
    const rows = await this.db.query<Row>('select person_id as id, rank, score, reasons from offer_match where offer_id = $1 order by rank limit 5', [offerId]);
    const names = await this.people.namesOf(rows.map((row) => row.id));
    const words = await this.words();
    return { items: rows.map((row) => ({ personId: row.id, name: names.get(row.id) ?? { ar: '', latin: '' }, rank: row.rank, score: row.score, reasons: words(row.reasons) })) };
  }

  private async words(): Promise<(reasons: OfferReasons) => ReasonsView> {
    const [skills, occupations] = await Promise.all([this.references.skills(), this.references.occupations()]);
    const skillOf = new Map(skills.map((skill) => [skill.code, skill.label]));
    const occupationOf = new Map(occupations.map((occupation) => [occupation.code, occupation.label]));
    const chip = (words: ReadonlyMap<string, Label>, code: string): Chip => ({ code, label: words.get(code) ?? { ar: code, fr: code, en: code } });
    return (reasons) => ({
      parts: reasons.parts,
      matchedSkills: reasons.matchedSkills.map((code) => chip(skillOf, code)),
      missingSkills: reasons.missingSkills.map((code) => chip(skillOf, code)),
      distanceKm: reasons.distanceKm,
      wish: reasons.wish && { how: reasons.wish.how, occupation: chip(occupationOf, reasons.wish.occupation) },
    });
  }
}
