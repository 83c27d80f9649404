import { ApiProperty } from '@nestjs/swagger';
import { CodedLabel, OfferCard } from '#features/offers';

const wishKinds = ['same', 'near'] as const;
const fitStates = ['fits', 'blocked', 'no_profile'] as const;

/** Points of each part of a score, in sum at most 1000. */
export class ScoreParts {
  @ApiProperty() readonly skills: number;
  @ApiProperty() readonly occupation: number;
  @ApiProperty() readonly distance: number;
  @ApiProperty() readonly level: number;
  @ApiProperty({ description: 'The sector of a wish' }) readonly sector: number;
  @ApiProperty({ description: 'New offers have more; falls to nothing in a month' }) readonly freshness: number;
  @ApiProperty({ description: 'The agency answers its candidates; who is new has all' }) readonly answers: number;
  @ApiProperty({ description: 'Few have seen it yet: less for an offer that many lists hold' }) readonly room: number;
}
export class WishView {
  @ApiProperty({ enum: wishKinds, description: 'The wish itself, or an occupation near to it' }) readonly how: (typeof wishKinds)[number];
  @ApiProperty({ type: CodedLabel }) readonly occupation: CodedLabel;
}
/** A skill with its points; experience asked for stands among them. */
export class SkillReasonView extends CodedLabel {
  @ApiProperty() readonly points: number;
}
/** Reasons with the words of the skills and occupations, ready to be shown. */
export class ReasonsView {
  @ApiProperty({ type: ScoreParts }) readonly parts: ScoreParts;
  @ApiProperty({ type: ScoreParts, description: 'The most that each part can give' }) readonly outOf: ScoreParts;
  @ApiProperty({ type: [SkillReasonView] }) readonly matchedSkills: readonly SkillReasonView[];
  @ApiProperty({ type: [SkillReasonView] }) readonly missingSkills: readonly SkillReasonView[];
  @ApiProperty({ type: Number, nullable: true, description: 'How far I go, kilometres; null about somebody else' }) readonly radiusKm: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many levels of education above the one asked for; null: none is asked for' }) readonly levelAbove: number | null;
  @ApiProperty({ description: 'Of the points: the same version gives the same score' }) readonly version: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Whole kilometres; null: anywhere or from home' }) readonly distanceKm: number | null;
  @ApiProperty({ type: WishView, nullable: true }) readonly wish: WishView | null;
}
export class OfferMatchView {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty() readonly rank: number;
  @ApiProperty({ minimum: 0, maximum: 1000 }) readonly score: number;
  @ApiProperty({ type: ReasonsView }) readonly reasons: ReasonsView;
}
export class OfferMatchList {
  @ApiProperty({ type: [OfferMatchView] }) readonly items: readonly OfferMatchView[];
  @ApiProperty({ description: 'A change of the profile is not worked off yet: read again in a moment' }) readonly computing: boolean;
}

export class CandidateName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
export class PersonMatchView {
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: CandidateName }) readonly name: CandidateName;
  @ApiProperty() readonly rank: number;
  @ApiProperty({ minimum: 0, maximum: 1000 }) readonly score: number;
  @ApiProperty({ type: ReasonsView }) readonly reasons: ReasonsView;
}
export class CandidateList {
  @ApiProperty({ type: [PersonMatchView] }) readonly items: readonly PersonMatchView[];
  @ApiProperty({ description: 'A change of the offer is not worked off yet' }) readonly computing: boolean;
}

/** What stands in the way, in the words of the caller's language. */
export class BlockView {
  @ApiProperty({ example: 'too_far' }) readonly code: string;
  @ApiProperty() readonly message: string;
  @ApiProperty({ description: 'The profile can be completed or changed so that it no longer stands in the way' }) readonly byProfile: boolean;
}
/** How one offer fits me. `fits`: score and reasons; `blocked`: what stands in the way; `no_profile`: nothing is known of me yet. */
export class FitView {
  @ApiProperty({ enum: fitStates }) readonly state: (typeof fitStates)[number];
  @ApiProperty({ type: Number, nullable: true }) readonly score: number | null;
  @ApiProperty({ type: ReasonsView, nullable: true }) readonly reasons: ReasonsView | null;
  @ApiProperty({ type: BlockView, nullable: true, description: 'Also with `fits`, when too little is in common to be proposed' }) readonly block: BlockView | null;
  @ApiProperty({ type: [BlockView], description: 'All that stands in the way, `block` first' }) readonly blocks: readonly BlockView[];
}
