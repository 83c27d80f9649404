import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/http/page';
import { type ComparedField, comparedFields, type PairState, pairStates } from './domain/twins.js';
import { CodedLabel, OfferCard } from './offers.views.js';

const text = { type: String, nullable: true } as const;

export class TwinQuery extends PageQuery {
  @ApiProperty({ required: false, enum: ['open', 'decided'], default: 'open', description: '`decided`: the history, the last decision first' })
  @IsOptional()
  @IsIn(['open', 'decided'])
  readonly show: 'open' | 'decided' = 'open';
}
export class TwinsApartBody {
  @ApiProperty({ required: false, maxLength: 300, description: 'Why, for those who read the history' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly note: string = '';
}
export class TwinsSameBody extends TwinsApartBody {
  @ApiProperty({ format: 'uuid', description: 'Which of the two stays; the other one points to it' }) @IsUUID() readonly keptId: string;
}

/** One of the two, with what its card does not say. */
export class TwinSide extends OfferCard {
  @ApiProperty() readonly description: string;
  @ApiProperty({ enum: ['full', 'part', 'any'] }) readonly workTime: 'full' | 'part' | 'any';
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly education: CodedLabel | null;
  @ApiProperty() readonly experienceMonths: number;
  @ApiProperty({ description: '`own` when written here, else the name of the import' }) readonly source: string;
  @ApiProperty(text) readonly externalRef: string | null;
  @ApiProperty({ description: 'Stands for itself; else another one is shown in its place' }) readonly shown: boolean;
}
export class TwinView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: ['exact', 'near'] }) readonly how: 'exact' | 'near';
  @ApiProperty({ enum: pairStates }) readonly state: PairState;
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly likeness: number;
  @ApiProperty({ enum: comparedFields, isArray: true }) readonly alike: readonly ComparedField[];
  @ApiProperty({ enum: comparedFields, isArray: true }) readonly differ: readonly ComparedField[];
  @ApiProperty({ type: TwinSide, description: 'The one that is shown now, else the older' }) readonly one: TwinSide;
  @ApiProperty({ type: TwinSide }) readonly other: TwinSide;
  @ApiProperty(text) readonly keptId: string | null;
  @ApiProperty() readonly note: string;
  @ApiProperty({ ...text, description: 'Who decided; null: nobody, or the house because they are equal word for word' }) readonly decidedBy: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) readonly decidedAt: string | null;
}
export class TwinPage {
  @ApiProperty({ type: [TwinView] }) readonly items: readonly TwinView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class TwinsDecided {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: pairStates }) readonly state: PairState;
}
