import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = (events: string): string =>
  `alter table webhook_endpoint drop constraint webhook_endpoint_events_check;
   alter table webhook_endpoint add constraint webhook_endpoint_events_check check (cardinality(events) > 0 and events <@ array[${events}])`;
const ofOffers = "'offer.published', 'offer.changed', 'offer.closed'";

/** Addresses of partners may also hear of candidacies for their offers. */
export class CandidacyMessages1764000000334 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(allow(`${ofOffers}, 'candidacy.received', 'candidacy.moved'`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `delete from webhook_endpoint where not events <@ array[${ofOffers}] and not exists (select 1 from webhook_delivery d where d.endpoint_id = webhook_endpoint.id)`,
    );
    await q.query(`update webhook_endpoint set events = array[${ofOffers}] where not events <@ array[${ofOffers}]`);
    await q.query(allow(ofOffers));
  }
}
