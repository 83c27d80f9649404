import { ApiProperty } from '@nestjs/swagger';
import { CodedLabel, OfferCard } from '#features/offers';
import { BlockView } from '../matching.views.js';

const kilometres = { type: Number, nullable: true, description: 'Whole kilometres; null: from home, anywhere, or not known' } as const;

/** A skill that the occupation asks for. */
export class GapSkill extends CodedLabel {
  @ApiProperty() readonly essential: boolean;
}
export class HeldGapSkill extends GapSkill {
  @ApiProperty({ minimum: 1, maximum: 3, description: '1 beginner, 2 able alone, 3 expert' }) readonly level: number;
}
export class GapTraining {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({ type: [CodedLabel], description: 'Missing skills that it gives' }) readonly closes: readonly CodedLabel[];
  @ApiProperty(kilometres) readonly distanceKm: number | null;
  @ApiProperty({ type: BlockView, nullable: true, description: 'What stands in the way of this person' }) readonly block: BlockView | null;
}
export class GapJob {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty(kilometres) readonly distanceKm: number | null;
}
/** A person against an occupation: what is there, what is missing, what would close it, what that would open. */
export class GapView {
  @ApiProperty({ description: 'False: nothing is known of the person yet' }) readonly hasProfile: boolean;
  @ApiProperty({ type: CodedLabel, nullable: true, description: 'null: none was asked for and none is wished for' }) readonly occupation: CodedLabel | null;
  @ApiProperty({ type: [CodedLabel], description: 'Occupations the person looks for, most wanted first' }) readonly wishes: readonly CodedLabel[];
  @ApiProperty({ type: [HeldGapSkill] }) readonly have: readonly HeldGapSkill[];
  @ApiProperty({ type: [GapSkill], description: 'Essential ones first' }) readonly missing: readonly GapSkill[];
  @ApiProperty({ type: [GapTraining], description: 'Open trainings, those that close most first, then the nearest; three at most' }) readonly trainings: readonly GapTraining[];
  @ApiProperty() readonly trainingsInAll: number;
  @ApiProperty({ type: [GapSkill], description: 'Missing skills that no open training gives' }) readonly untaught: readonly GapSkill[];
  @ApiProperty({ type: [GapJob], description: 'Open jobs of the occupation within the radius, nearest first; three at most' }) readonly jobs: readonly GapJob[];
  @ApiProperty() readonly jobsInAll: number;
  @ApiProperty({ description: 'How far the person goes, whole kilometres' }) readonly radiusKm: number;
}
