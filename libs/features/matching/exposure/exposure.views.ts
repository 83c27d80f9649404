import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { OfferCard } from '#features/offers';
import { PageQuery } from '#platform/http/page';

const permille = { minimum: 0, maximum: 1000 } as const;

/** People who look for work, never fewer than five. */
export class ExposureGroup {
  @ApiProperty({ description: '`f`, `m`, a commune; empty = not told; `others` = all who are in no group of the list' }) readonly code: string;
  @ApiProperty({ type: [String], description: 'Of `others`: the groups in it, when they are few' }) readonly joined: readonly string[];
  @ApiProperty() readonly people: number;
  @ApiProperty({ description: 'Proposals a person, one place behind the point' }) readonly average: number;
  @ApiProperty({ ...permille, description: 'Part of them without any proposal, in thousandths' }) readonly without: number;
}
export class ExposureHistory {
  @ApiProperty({ format: 'date' }) readonly day: string;
  @ApiProperty(permille) readonly gini: number;
  @ApiProperty(permille) readonly top: number;
}
/** How places in lists are shared out. Shares in thousandths. */
export class ExposureReport {
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Null: not counted yet' }) readonly day: string | null;
  @ApiProperty({ description: 'People who look for work' }) readonly people: number;
  @ApiProperty({ description: 'Of them, without any proposal' }) readonly without: number;
  @ApiProperty({ description: 'Open offers' }) readonly offers: number;
  @ApiProperty({ description: 'Of them, in nobody’s list' }) readonly unseen: number;
  @ApiProperty({ description: 'Places in all lists' }) readonly places: number;
  @ApiProperty({ ...permille, description: '0: all offers are in as many lists; 1000: one is in all' }) readonly gini: number;
  @ApiProperty({ ...permille, description: 'Share of the one offer in a hundred that is shown most' }) readonly top: number;
  @ApiProperty({ type: [Number], description: 'Shares of ten equal parts of the offers, the most shown first' }) readonly tenths: readonly number[];
  @ApiProperty({ ...permille, description: 'Offers of the last seven days among all' }) readonly newOffers: number;
  @ApiProperty({ ...permille, description: 'Their share of the places' }) readonly newPlaces: number;
  @ApiProperty({ type: [ExposureGroup] }) readonly sexes: readonly ExposureGroup[];
  @ApiProperty({ type: [ExposureGroup] }) readonly communes: readonly ExposureGroup[];
  @ApiProperty({ type: [ExposureHistory], description: 'The last thirty days that were counted' }) readonly history: readonly ExposureHistory[];
}

export const exposureOrders = ['most', 'least'] as const;
export class ExposureQuery extends PageQuery {
  @ApiProperty({ enum: exposureOrders, required: false, default: 'most' })
  @IsOptional()
  @Type(() => String)
  @IsIn(exposureOrders)
  readonly order: (typeof exposureOrders)[number] = 'most';
}
export class ExposedOffer {
  @ApiProperty({ type: OfferCard }) readonly offer: OfferCard;
  @ApiProperty({ description: 'Lists that hold it' }) readonly lists: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Its place in them on average, one place behind the point' }) readonly rank: number | null;
  @ApiProperty({ description: 'Points of room in its score' }) readonly room: number;
  @ApiProperty({ description: 'The most there are' }) readonly mostRoom: number;
  @ApiProperty({ description: 'Shown in the last thirty days to people who allow that it is noted' }) readonly shown: number;
  @ApiProperty({ description: 'Opened by them' }) readonly opened: number;
  @ApiProperty({ description: 'Applied for by them' }) readonly applied: number;
}
export class ExposedOfferList {
  @ApiProperty({ type: [ExposedOffer] }) readonly items: readonly ExposedOffer[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
