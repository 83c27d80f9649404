import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { contracts } from './domain/offer.js';
import { missions, type OfferDetails, zones } from './domain/offer-details.js';
import { OfferDetailsBody } from './offer-details.dto.js';
import { type OfferMove, offerMoves, type OfferState, offerStates } from './domain/offer.moves.js';

const moves = Object.keys(offerMoves);
const text = { type: String, nullable: true } as const;
const money = { ...text, example: '3500.00' } as const;
const day = { ...text, format: 'date' } as const;
const whole = { type: Number, nullable: true } as const;

export class LabelView {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly fr: string;
  @ApiProperty() readonly en: string;
}
export class TwoNames {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly fr: string;
}
export class Publisher {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: TwoNames }) readonly name: TwoNames;
}
export class CodedLabel {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: LabelView }) readonly label: LabelView;
}
export class PlaceLabel {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: TwoNames }) readonly label: TwoNames;
}
export class WantedSkill extends CodedLabel {
  @ApiProperty() readonly essential: boolean;
}
export class WantedLanguage extends CodedLabel {
  @ApiProperty({ minimum: 1, maximum: 4 }) readonly level: number;
}

export class SessionView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: String, format: 'date' }) readonly startsOn: LocalDate;
  @ApiProperty(day) readonly endsOn: LocalDate | null;
  @ApiProperty() readonly seats: number;
  @ApiProperty({ type: PlaceLabel, nullable: true }) readonly commune: PlaceLabel | null;
  @ApiProperty() readonly timetable: string;
}

/** An offer in a list. Amounts in decimal MAD per month. */
export class OfferCard {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: ['job', 'training'] }) readonly kind: 'job' | 'training';
  @ApiProperty({ enum: offerStates }) readonly state: OfferState;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly employerName: string;
  @ApiProperty({ type: Publisher }) readonly organisation: Publisher;
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly occupation: CodedLabel | null;
  @ApiProperty({ type: PlaceLabel, nullable: true, description: 'null: anywhere in the country' }) readonly commune: PlaceLabel | null;
  @ApiProperty() readonly remote: boolean;
  @ApiProperty({ enum: contracts }) readonly contract: string;
  @ApiProperty(money) readonly salaryMin: string | null;
  @ApiProperty(money) readonly salaryMax: string | null;
  @ApiProperty() readonly posts: number;
  @ApiProperty({ ...text, enum: missions, description: 'What the municipality or an association does with people in the town' }) readonly mission: string | null;
  @ApiProperty({ ...text, enum: zones, description: 'Industrial zone of the firm' }) readonly zone: string | null;
  @ApiProperty(day) readonly startsOn: LocalDate | null;
  @ApiProperty(day) readonly closesOn: LocalDate | null;
  @ApiProperty({ ...text, format: 'date-time' }) readonly publishedAt: string | null;
}
export class OfferPage {
  @ApiProperty({ type: [OfferCard] }) readonly items: readonly OfferCard[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

/** One's own offer in a list, with what may be done with it. `flags`: what an officer should look at. */
export class OwnOfferCard extends OfferCard {
  @ApiProperty({ type: [String] }) readonly flags: readonly string[];
  @ApiProperty({ enum: moves, isArray: true }) readonly allowedMoves: readonly OfferMove[];
  @ApiProperty() readonly editable: boolean;
}
export class OwnOfferPage {
  @ApiProperty({ type: [OwnOfferCard] }) readonly items: readonly OwnOfferCard[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

/** One whole offer. `allowedMoves` and `editable` speak of the caller. */
export class OfferView extends OwnOfferCard {
  @ApiProperty({ ...text, description: 'The offer that is shown in its place: both are one' }) readonly twinOf: string | null;
  @ApiProperty() readonly description: string;
  @ApiProperty({ description: '`own` when written here, else the name of the import' }) readonly source: string;
  @ApiProperty({ enum: ['full', 'part', 'any'] }) readonly workTime: 'full' | 'part' | 'any';
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly education: CodedLabel | null;
  @ApiProperty() readonly experienceMonths: number;
  @ApiProperty(whole) readonly maxAge: number | null;
  @ApiProperty({ type: [WantedSkill] }) readonly skills: readonly WantedSkill[];
  @ApiProperty({ type: [WantedLanguage] }) readonly languages: readonly WantedLanguage[];
  @ApiProperty({ type: OfferDetailsBody }) readonly details: OfferDetails;
  @ApiProperty({ type: [SessionView], description: 'Of a training: what is still to come or going on, in the order of days' }) readonly sessions: readonly SessionView[];
}
export class OfferMoved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: offerStates }) readonly state: OfferState;
}

export class Facet extends CodedLabel {
  @ApiProperty() readonly count: number;
}
export class CodeCount {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly count: number;
}
/** What open offers can be narrowed to, with how many there are: no choice leads to an empty list. */
export class OfferFacets {
  @ApiProperty({ type: [Facet] }) readonly communes: readonly Facet[];
  @ApiProperty({ type: [Facet] }) readonly sectors: readonly Facet[];
  @ApiProperty({ type: [Facet], description: 'Levels of schooling that are asked for' }) readonly educations: readonly Facet[];
  @ApiProperty({ type: [CodeCount] }) readonly kinds: readonly CodeCount[];
  @ApiProperty({ type: [CodeCount] }) readonly contracts: readonly CodeCount[];
  @ApiProperty({ type: [CodeCount], description: 'Levels of vocational trainings' }) readonly levels: readonly CodeCount[];
  @ApiProperty({ type: [CodeCount], description: 'Axes of the municipality’s plan' }) readonly axes: readonly CodeCount[];
  @ApiProperty({ type: [Number], description: 'Kilometres that are offered as a choice' }) readonly distances: readonly number[];
  @ApiProperty({ type: [Number], description: 'Days on line that are offered as a choice' }) readonly days: readonly number[];
}
