import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type FeedRhythm, feedRhythms, type FeedState, feedStates } from './domain/feed.js';
import { PageQuery } from '#platform/http/page';

const optional = { required: false } as const;
const text = { type: String, nullable: true } as const;

/** A list that is pulled from an address. */
export class FeedBody {
  @ApiProperty({ ...optional, format: 'uuid', description: 'Your only organisation when left out' }) @IsOptional() @IsUUID() readonly organisationId?: string;
  @ApiProperty({ maxLength: 500, description: 'https, on a public server; CSV, workbook, JSON or XML' }) @IsString() @MaxLength(500) readonly url: string;
  @ApiProperty({ ...optional, maxLength: 60, default: 'feed', description: 'Name of the source: the same as that of files sent by hand, to go on with them' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly source: string = 'feed';
  @ApiProperty({ ...optional, enum: ['job', 'training'], default: 'job' }) @IsOptional() @IsIn(['job', 'training']) readonly kind: 'job' | 'training' = 'job';
  @ApiProperty({ ...optional, default: false, description: 'The whole list: what it no longer tells goes off line' }) @IsOptional() @IsBoolean() readonly complete: boolean = false;
  @ApiProperty({ ...optional, enum: feedRhythms, default: 'daily' }) @IsOptional() @IsIn(feedRhythms) readonly every: FeedRhythm = 'daily';
}
export class FeedMade {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}
export class FeedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid' }) readonly organisationId: string;
  @ApiProperty() readonly url: string;
  @ApiProperty() readonly source: string;
  @ApiProperty({ enum: ['job', 'training'] }) readonly kind: string;
  @ApiProperty() readonly complete: boolean;
  @ApiProperty({ enum: feedRhythms }) readonly every: FeedRhythm;
  @ApiProperty({ enum: feedStates }) readonly state: FeedState;
  @ApiProperty({ description: 'In a row; five pause it' }) readonly failures: number;
  @ApiProperty({ format: 'date-time' }) readonly nextAt: string;
  @ApiProperty({ ...text, format: 'date-time' }) readonly lastAt: string | null;
  @ApiProperty({ ...text, enum: ['imported', 'unchanged', 'failed'] }) readonly lastOutcome: string | null;
}
export class FeedList {
  @ApiProperty({ type: [FeedView] }) readonly items: readonly FeedView[];
}
export class FeedRunView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly byHand: boolean;
  @ApiProperty({ enum: ['imported', 'unchanged', 'failed'] }) readonly outcome: string;
  @ApiProperty({ ...text, description: 'Why it failed, in words' }) readonly message: string | null;
  @ApiProperty(text) readonly fault: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly bytes: number | null;
  @ApiProperty({ ...text, format: 'uuid', description: 'The import: its counts, lines and refused lines' }) readonly importId: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly created: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly updated: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly refused: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly removed: number | null;
}
export class FeedRunQuery extends PageQuery {}
export class FeedRunPage {
  @ApiProperty({ type: [FeedRunView] }) readonly items: readonly FeedRunView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
