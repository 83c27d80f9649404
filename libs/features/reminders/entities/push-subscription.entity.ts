import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';

/** A browser that its person wants to be rung in; forgotten when its push service says that it is gone. */
@Entity('push_subscription')
export class PushSubscriptionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('endpoint', { unique: true }) readonly endpoint: string;
  @TextColumn('p256dh') readonly p256dh: string;
  @TextColumn('auth') readonly auth: string;
  @InstantColumn('added_at') readonly addedAt: Date;
}
