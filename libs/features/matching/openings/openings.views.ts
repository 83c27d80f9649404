import { ApiProperty } from '@nestjs/swagger';
import { CodedLabel, OfferCard } from '#features/offers';

const kinds = ['skill', 'language', 'level', 'radius'] as const;
const states = ['counted', 'no_profile', 'commune_unknown'] as const;

export class OpeningTraining {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({ type: Number, nullable: true, description: 'Whole kilometres; null: from home, anywhere, or not known' }) readonly distanceKm: number | null;
}
/** One thing to gain, and how many open offers it alone would open. */
export class OpeningView {
  @ApiProperty({ enum: kinds }) readonly kind: (typeof kinds)[number];
  @ApiProperty({ description: 'In the words of the caller’s language' }) readonly message: string;
  @ApiProperty({ description: 'A skill that occupations near to a wish ask for' }) readonly near: boolean;
  @ApiProperty({ description: 'How many more offers' }) readonly offers: number;
  @ApiProperty({ type: CodedLabel, nullable: true, description: 'The skill, the language or the level of schooling' }) readonly what: CodedLabel | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Kilometres of a radius, level of a language (1–4), rank of schooling' }) readonly to: number | null;
  @ApiProperty({ type: [OpeningTraining], description: 'Open trainings that lead there, the nearest first; two at most' }) readonly trainings: readonly OpeningTraining[];
}
/** What would open most offers. `no_profile`, `commune_unknown`: too little is known to count. */
export class OpeningList {
  @ApiProperty({ enum: states }) readonly state: (typeof states)[number];
  @ApiProperty({ description: 'Open offers that were looked at' }) readonly offers: number;
  @ApiProperty({ type: [OpeningView], description: 'Most offers first; six at most' }) readonly items: readonly OpeningView[];
}
