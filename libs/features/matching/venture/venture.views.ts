import { ApiProperty } from '@nestjs/swagger';
import { CodedLabel, OfferCard } from '#features/offers';

const stages = ['idea', 'started', 'registered'] as const;
const trades = ['occupation', 'sector'] as const;

export class VentureLine {
  @ApiProperty() readonly title: string;
  @ApiProperty({ enum: stages }) readonly stage: (typeof stages)[number];
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly sector: CodedLabel | null;
}
/** Points of each part, in sum 100 at most. */
export class VentureTrainingParts {
  @ApiProperty({ description: 'Skills that the stage asks for and are not there yet' }) readonly skills: number;
  @ApiProperty({ description: 'The occupation of the venture, or its sector' }) readonly trade: number;
  @ApiProperty() readonly distance: number;
}
export class VentureTrainingView {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly score: number;
  @ApiProperty({ type: VentureTrainingParts }) readonly parts: VentureTrainingParts;
  @ApiProperty({ type: [CodedLabel], description: 'Skills it gives that help at this stage and are not there yet' }) readonly gives: readonly CodedLabel[];
  @ApiProperty({ enum: trades, nullable: true, description: 'Whether it teaches the trade of the venture' }) readonly trade: (typeof trades)[number] | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Whole kilometres; null: from home or anywhere' }) readonly distanceKm: number | null;
}
/** What a mentor who could help knows. Who it is comes with a proposal, never before. */
export class AdviserView {
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly score: number;
  @ApiProperty() readonly sameSector: boolean;
  @ApiProperty({ type: [CodedLabel] }) readonly sectors: readonly CodedLabel[];
  @ApiProperty({ type: [String], description: 'Functions in which help is needed most at this stage and which the mentor knows; words under `mentoring:functions`' })
  readonly functions: readonly string[];
  @ApiProperty({ type: [CodedLabel], description: 'Languages that both speak' }) readonly languages: readonly CodedLabel[];
  @ApiProperty({ description: 'Also meets on line' }) readonly online: boolean;
}
/** For founders: trainings and advisers for the venture. `venture` null: none was told. */
export class VentureHelp {
  @ApiProperty({ type: VentureLine, nullable: true }) readonly venture: VentureLine | null;
  @ApiProperty({ type: [VentureTrainingView], description: 'Best first; five at most' }) readonly trainings: readonly VentureTrainingView[];
  @ApiProperty({ type: [AdviserView], description: 'Mentors with a free place who could help, best first, without names; three at most' })
  readonly advisers: readonly AdviserView[];
  @ApiProperty({ description: 'How many could help in all' }) readonly advisersInAll: number;
  @ApiProperty({ type: [String], description: 'Facts without which no adviser can be found: place, languages' }) readonly unknown: readonly string[];
}
