import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address that is down for days is paused; its secret can be changed while both are good; receipts go with their delivery when their time is over, never alone. */
export class WebhookLife1764000000373 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table webhook_endpoint add column failing_since timestamptz, add column paused_because text check (paused_because in ('owner', 'no_answer')),
        add column old_secret_sealed text, add column old_secret_until timestamptz,
        add constraint webhook_endpoint_old_secret check ((old_secret_sealed is null) = (old_secret_until is null));
      update webhook_endpoint set paused_because = 'owner' where state = 'paused';
      alter table webhook_endpoint add constraint webhook_endpoint_paused check ((paused_because is not null) = (state = 'paused'));
      create index webhook_delivery_age on webhook_delivery (created_at, id);
      alter table webhook_try drop constraint webhook_try_delivery_id_fkey,
        add constraint webhook_try_delivery_id_fkey foreign key (delivery_id) references webhook_delivery (id) on delete cascade;
      drop trigger webhook_try_append_only on webhook_try;
      create trigger webhook_try_append_only before update on webhook_try for each row execute function refuse_change();
      create trigger webhook_try_no_delete before delete on webhook_try for each row when (pg_trigger_depth() = 0) execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger webhook_try_no_delete on webhook_try;
      drop trigger webhook_try_append_only on webhook_try;
      create trigger webhook_try_append_only before update or delete on webhook_try for each row execute function refuse_change();
      alter table webhook_try drop constraint webhook_try_delivery_id_fkey, add constraint webhook_try_delivery_id_fkey foreign key (delivery_id) references webhook_delivery (id);
      drop index webhook_delivery_age;
      alter table webhook_endpoint drop constraint webhook_endpoint_paused, drop column old_secret_until, drop column old_secret_sealed, drop column paused_because, drop column failing_since;
    `);
  }
}
