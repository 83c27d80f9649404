import { ApiProperty } from '@nestjs/swagger';
import { OfferCard } from '#features/offers';
import { ReasonsView } from '../matching.views.js';

/** A mission of the town that somebody may join. */
export class MissionView {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'As in the list of proposals; null: nothing stands in the way, and little is in common with the wishes and skills of the profile',
  })
  readonly score: number | null;
  @ApiProperty({ type: ReasonsView }) readonly reasons: ReasonsView;
}
export class MissionList {
  @ApiProperty({ type: [MissionView], description: 'Five at most; those that fit best first, then the nearest' }) readonly items: readonly MissionView[];
}
