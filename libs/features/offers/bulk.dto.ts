import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { type CloseOutcome, closeOutcomes, type ItemOutcome, itemOutcomes, MOST_ITEMS } from './domain/bulk.js';
import { type OfferState, offerStates } from './domain/offer.moves.js';
import { OfferBody } from './offers.dto.js';

const optional = { required: false } as const;
const nullable = { type: String, nullable: true } as const;
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

class BulkCall {
  @ApiProperty({ ...optional, format: 'uuid', description: 'Default: the only organisation of the key' }) @IsOptional() @IsUUID() readonly organisationId?: string;
  @ApiProperty({ ...optional, default: false, description: 'Check and answer, and change nothing' }) @IsOptional() @IsBoolean() readonly dryRun: boolean = false;
}

/** One item: an offer as the form takes it, with the reference that it has in the partner's system. */
export class BulkItem extends OfferBody {
  @ApiProperty({ minLength: 1, maxLength: 120 }) @trimmed @IsString() @MinLength(1) @MaxLength(120) readonly reference: string;
}

/** Each item is checked alone: one that is wrong keeps no other out. `occupationCode` may be missing when the title says it beyond doubt. */
export class BulkBody extends BulkCall {
  @ApiProperty({ type: 'array', minItems: 1, maxItems: MOST_ITEMS, items: { allOf: [{ $ref: getSchemaPath(BulkItem) }], description: 'organisationId is that of the call' } })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @IsObject({ each: true })
  readonly items: Record<string, unknown>[];
}

export class BulkCloseBody extends BulkCall {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_ITEMS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  readonly references: string[];
  @ApiProperty({ ...optional, enum: ['filled', 'cancelled'], default: 'filled' }) @IsOptional() @IsIn(['filled', 'cancelled']) readonly as: 'filled' | 'cancelled' = 'filled';
}

/** One thing to mend or to know: at which field, a stable code, and the sentence in the language of the caller. */
export class ItemFault {
  @ApiProperty() readonly path: string;
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Object }) readonly params: object;
  @ApiProperty() readonly message: string;
}
class ItemResult {
  @ApiProperty({ description: 'Place in the request, from 0' }) readonly index: number;
  @ApiProperty(nullable) readonly reference: string | null;
  @ApiProperty({ ...nullable, description: 'Our id; null when refused' }) readonly offerId: string | null;
  @ApiProperty({ enum: offerStates, nullable: true, description: 'review: an officer looks before it is public' }) readonly state: OfferState | null;
  @ApiProperty({ type: [ItemFault], description: 'Why it is refused' }) readonly faults: readonly ItemFault[];
  @ApiProperty({ type: [ItemFault], description: 'Good to know; nothing to mend' }) readonly notes: readonly ItemFault[];
}
export class BulkItemResult extends ItemResult {
  @ApiProperty({ enum: itemOutcomes }) readonly outcome: ItemOutcome;
}
export class CloseResult extends ItemResult {
  @ApiProperty({ enum: closeOutcomes }) readonly outcome: CloseOutcome;
}

export class BulkAnswer {
  @ApiProperty() readonly dryRun: boolean;
  @ApiProperty() readonly created: number;
  @ApiProperty() readonly updated: number;
  @ApiProperty() readonly unchanged: number;
  @ApiProperty() readonly refused: number;
  @ApiProperty({ type: [BulkItemResult], description: 'In the order of the request' }) readonly items: readonly BulkItemResult[];
}
export class BulkCloseAnswer {
  @ApiProperty() readonly dryRun: boolean;
  @ApiProperty() readonly closed: number;
  @ApiProperty() readonly unchanged: number;
  @ApiProperty() readonly refused: number;
  @ApiProperty({ type: [CloseResult], description: 'In the order of the request' }) readonly items: readonly CloseResult[];
}
