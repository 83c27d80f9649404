import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { DeliveryState, EndpointState, PausedBecause, WebhookEvent } from '../domain/webhook.js';

/** An address of a partner. Its secrets are sealed: we must know them to sign. `failingSince`: nothing has arrived since then. */
@Entity('webhook_endpoint')
export class WebhookEndpointEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('organisation_id') readonly organisationId: string;
  @TextColumn('url') readonly url: string;
  @TextColumn('secret_sealed') readonly secretSealed: string;
  @TextListColumn('events') readonly events: WebhookEvent[];
  @TextColumn('state') readonly state: EndpointState;
  @TextColumn('paused_because', { nullable: true }) readonly pausedBecause: PausedBecause | null;
  @InstantColumn('failing_since', { nullable: true }) readonly failingSince: Date | null;
  @TextColumn('old_secret_sealed', { nullable: true }) readonly oldSecretSealed: string | null;
  @InstantColumn('old_secret_until', { nullable: true }) readonly oldSecretUntil: Date | null;
  @IdColumn('made_by') readonly madeBy: string;
  @InstantColumn('created_at') readonly createdAt: Date;
}

/** One event for one address: the same id and the same bytes at every try. `since`: from when its day is counted, anew with each replay. */
@Entity('webhook_delivery')
export class WebhookDeliveryEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('endpoint_id') readonly endpointId: string;
  @IdColumn('event_id') readonly eventId: string;
  @TextColumn('event_type') readonly eventType: string;
  @TextColumn('body') readonly body: string;
  @TextColumn('state') readonly state: DeliveryState;
  @IntColumn('attempts') readonly attempts: number;
  @InstantColumn('since') readonly since: Date;
  @InstantColumn('next_at') readonly nextAt: Date;
  @InstantColumn('claimed_until', { nullable: true }) readonly claimedUntil: Date | null;
  @IntColumn('last_status', { nullable: true }) readonly lastStatus: number | null;
  @TextColumn('last_fault', { nullable: true }) readonly lastFault: string | null;
  @InstantColumn('created_at') readonly createdAt: Date;
  @InstantColumn('done_at', { nullable: true }) readonly doneAt: Date | null;
}

/** The receipt of one try. */
@Entity('webhook_try')
export class WebhookTryEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('delivery_id') readonly deliveryId: string;
  @IntColumn('n') readonly n: number;
  @InstantColumn('at') readonly at: Date;
  @IntColumn('milliseconds') readonly milliseconds: number;
  @IntColumn('status', { nullable: true }) readonly status: number | null;
  @TextColumn('fault', { nullable: true }) readonly fault: string | null;
}
