import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import {
  benefits,
  licences,
  type Mission,
  missions,
  type OfferDetails,
  payKinds,
  presentations,
  qualifications,
  selections,
  shifts,
  type TrainingLevel,
  trainingLevels,
  trainingModes,
  zones,
} from './domain/offer-details.js';

const optional = { required: false } as const;
const list =
  (values: readonly string[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [ApiProperty({ ...optional, enum: values, isArray: true }), IsOptional(), IsArray(), ArrayMaxSize(20), IsIn(values, { each: true })])
      decorate(target, key);
  };
const oneOf =
  (values: readonly string[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [ApiProperty({ ...optional, enum: values }), IsOptional(), IsIn(values)]) decorate(target, key);
  };
const text =
  (most: number): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [ApiProperty({ ...optional, maxLength: most }), IsOptional(), IsString(), MaxLength(most)]) decorate(target, key);
  };
const whole =
  (least: number, most: number, description?: string): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [
      ApiProperty({ ...optional, minimum: least, maximum: most, ...(description ? { description } : {}) }),
      IsOptional(),
      Type(() => Number),
      IsInt(),
      Min(least),
      Max(most),
    ])
      decorate(target, key);
  };

/** What an offer may say beside what the matching needs; fields of the other kind are left out. */
export class OfferDetailsBody implements OfferDetails {
  @text(140) readonly titleOther?: string;
  @text(4000) readonly descriptionOther?: string;
  @whole(1, 7, 'Axis of the municipality’s plan') readonly axis?: number;
  @text(80) readonly quarter?: string;
  @ApiProperty({ ...optional, description: 'Open to people with a disability, and reachable' }) @IsOptional() @IsBoolean() readonly accessible?: boolean;
  @oneOf(qualifications) readonly qualification?: (typeof qualifications)[number];
  @ApiProperty({ ...optional, minimum: 1, maximum: 60 }) @IsOptional() @Type(() => Number) @IsNumber({ maxDecimalPlaces: 1 }) @Min(1) @Max(60) readonly hoursPerWeek?: number;
  @oneOf(shifts) readonly shift?: (typeof shifts)[number];
  @list(licences) readonly licences?: (typeof licences)[number][];
  @list(benefits) readonly benefits?: (typeof benefits)[number][];
  @oneOf(payKinds) readonly payKind?: (typeof payKinds)[number];
  @oneOf(presentations) readonly presentation?: (typeof presentations)[number];
  @text(30) readonly contactPhone?: string;
  @oneOf(trainingLevels) readonly level?: TrainingLevel;
  @oneOf(trainingModes) readonly mode?: (typeof trainingModes)[number];
  @whole(0, 10_000) readonly seatsForWomen?: number;
  @ApiProperty({ ...optional, type: String, format: 'date', description: 'First day of the registration' }) @IsOptional() @IsLocalDate() readonly opensOn?: LocalDate;
  @ApiProperty({ ...optional, example: '0.00' }) @IsOptional() @IsMoney() readonly cost?: string;
  @ApiProperty({ ...optional, example: '300.00', description: 'Per month' }) @IsOptional() @IsMoney() readonly stipend?: string;
  @ApiProperty(optional) @IsOptional() @IsBoolean() readonly boarding?: boolean;
  @list(selections) readonly selection?: (typeof selections)[number][];
  @text(500) readonly papers?: string;
  @text(140) readonly certificate?: string;
  @whole(0, 100, 'Percent') readonly placementRate?: number;
  @whole(10, 60) readonly minAge?: number;
  @oneOf(missions) readonly mission?: Mission;
  @whole(1, 400, 'Days of work of a mission') readonly workDays?: number;
  @ApiProperty({ ...optional, example: '120.00', description: 'Pay for a day of a mission' }) @IsOptional() @IsMoney() readonly dailyPay?: string;
  @ApiProperty({ ...optional, type: String, format: 'date', description: 'Last day of a mission; the first one is `startsOn` of the offer' })
  @IsOptional()
  @IsLocalDate()
  readonly endsOn?: LocalDate;
  @oneOf(zones) readonly zone?: (typeof zones)[number];
  @text(40) readonly plot?: string;
}

/** A training held once more: its days and seats. A session with an id is changed, one without is new, one that is left out is called off. */
export class SessionBody {
  @ApiProperty({ ...optional, format: 'uuid' }) @IsOptional() @IsUUID() readonly id?: string;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly startsOn: LocalDate;
  @ApiProperty({ ...optional, type: String, format: 'date' }) @IsOptional() @IsLocalDate() readonly endsOn?: LocalDate;
  @ApiProperty({ minimum: 1, maximum: 10_000 }) @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly seats: number;
  @text(40) readonly communeCode?: string;
  @text(200) readonly timetable?: string;
}
