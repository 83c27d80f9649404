import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate } from '#platform/http/validators';
import { type DeliveryState, deliveryStates, type EndpointState, endpointStates, type PausedBecause, pausedBecauses, type WebhookEvent, webhookEvents } from './domain/webhook.js';

const instant = { type: String, nullable: true, format: 'date-time' } as const;
const text = { type: String, nullable: true } as const;
const number = { type: Number, nullable: true } as const;
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class EndpointBody {
  @ApiProperty({ required: false, format: 'uuid', description: 'Default: my only organisation' }) @IsOptional() @IsUUID() readonly organisationId?: string;
  @ApiProperty({ example: 'https://jobs.example.ma/tiwizi', maxLength: 500 }) @trimmed @IsString() @MaxLength(500) readonly url: string;
  @ApiProperty({ required: false, enum: webhookEvents, isArray: true, description: 'Default: all' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  readonly events: WebhookEvent[] = [...webhookEvents];
}

/** The secret with which each message is signed, told this once. */
export class EndpointMade {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'whsec_…' }) readonly secret: string;
}
/** The new secret, told this once; the old one is good until then too. */
export class SecretRotated {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'whsec_…' }) readonly secret: string;
  @ApiProperty({ format: 'date-time' }) readonly oldUntil: string;
}
/** Which messages leave again: those of these days, both included, as days are counted in Morocco. */
export class RangeBody {
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly from: LocalDate;
  @ApiProperty({ required: false, type: String, format: 'date', description: 'Default: today' })
  @Transform(({ value }: { value: unknown }) => (value === '' || value === null ? undefined : value))
  @IsOptional()
  @IsLocalDate()
  readonly to?: LocalDate;
  @ApiProperty({ required: false, enum: ['failed', 'all'], default: 'failed', description: 'Those given up only, or those that arrived as well' })
  @IsOptional()
  @IsIn(['failed', 'all'])
  readonly which: 'failed' | 'all' = 'failed';
}
export class RangeReplayed {
  @ApiProperty() readonly count: number;
}
export class TestSent {
  @ApiProperty() readonly eventId: string;
}
export class DeliveryReplayed {
  @ApiProperty() readonly id: string;
}

export class EndpointView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly organisationId: string;
  @ApiProperty() readonly url: string;
  @ApiProperty({ enum: webhookEvents, isArray: true }) readonly events: readonly WebhookEvent[];
  @ApiProperty({ enum: endpointStates }) readonly state: EndpointState;
  @ApiProperty({ enum: pausedBecauses, nullable: true }) readonly pausedBecause: PausedBecause | null;
  @ApiProperty({ ...instant, description: 'Nothing has arrived since then' }) readonly failingSince: string | null;
  @ApiProperty({ ...instant, description: 'The secret before the last change is good until then; null when only one is' }) readonly oldSecretUntil: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ description: 'Deliveries that wait' }) readonly pending: number;
  @ApiProperty({ description: 'Deliveries that were given up' }) readonly failed: number;
  @ApiProperty({ ...instant, description: 'When one last arrived' }) readonly lastDoneAt: string | null;
}
export class EndpointList {
  @ApiProperty({ type: [EndpointView] }) readonly items: readonly EndpointView[];
}

export class TryView {
  @ApiProperty() readonly n: number;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly milliseconds: number;
  @ApiProperty({ ...number, description: 'HTTP status of the answer; null without one' }) readonly status: number | null;
  @ApiProperty({ ...text, description: 'Why it did not count' }) readonly fault: string | null;
}
export class DeliveryView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'The id in the message, the same at every try' }) readonly eventId: string;
  @ApiProperty() readonly type: string;
  @ApiProperty({ enum: deliveryStates }) readonly state: DeliveryState;
  @ApiProperty() readonly attempts: number;
  @ApiProperty(number) readonly lastStatus: number | null;
  @ApiProperty(text) readonly lastFault: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ ...instant, description: 'When it is tried next' }) readonly nextAt: string | null;
  @ApiProperty(instant) readonly doneAt: string | null;
  @ApiProperty({ description: 'The bytes that are signed and sent' }) readonly body: string;
  @ApiProperty({ type: [TryView], description: 'The last ten receipts, newest first' }) readonly tries: readonly TryView[];
}
export class DeliveryPage {
  @ApiProperty({ type: [DeliveryView] }) readonly items: readonly DeliveryView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class DeliveryListQuery extends PageQuery {
  @ApiProperty({ enum: deliveryStates, required: false }) @IsOptional() @IsIn(deliveryStates) readonly state?: DeliveryState;
}
