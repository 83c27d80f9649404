import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, has } from '#kernel/permissions';
import { GrantRole } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import type { MemberRole, OrganisationName } from '../domain/organisation.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { organisationErrors } from '../organisations.errors.js';
import { memberAdded, organisationAdded } from '../organisations.events.js';

/** One press and one speaks for one's own: a founder for the firm that was financed, the municipality's people for the municipality. From then on they may post jobs. */
@Injectable()
export class OpenOwnOrganisation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly grant: GrantRole,
  ) {}

  /** The firm of a founder; who calls has asked whether there is one. Twice is once: the first one comes back. Throws organisations.wrong_fields with name_missing. */
  async startup(tx: Tx, actor: Actor, name: OrganisationName, communeCode: string | null): Promise<{ readonly id: string }> {
    if (!name.ar && !name.fr) throw organisationErrors.wrong_fields({}, [{ path: 'nameFr', code: 'organisations.name_missing' }]);
    await tx.query("select pg_advisory_xact_lock(hashtextextended('organisations.startup ' || $1, 0))", [actor.accountId]);
    const known = await tx.one<{ id: string }>(
      "select o.id from organisation o join organisation_member m on m.organisation_id = o.id where m.account_id = $1 and o.kind = 'startup' order by o.created_at, o.id limit 1",
      [actor.accountId],
    );
    if (known) return known;
    const id = newId();
    const values = { id, kind: 'startup' as const, nameAr: name.ar, nameFr: name.fr, ice: null, code: null, communeCode, parentId: null, state: 'active' as const };
    await tx.insert(OrganisationEntity, { ...values, createdAt: this.clock.now() });
    await tx.record(organisationAdded(id, 'startup', actor));
    await this.join(tx, actor, id, 'admin');
    return { id };
  }

  /** Throws platform.not_allowed for others, organisations.no_municipality when none is entered. Twice is once. */
  municipality(actor: Actor, key: RequestKey): Promise<{ readonly id: string }> {
    assertAllowed(has(actor, 'municipality'));
    return this.db.once(key, async (tx) => {
      const town = await tx.one<{ id: string; members: number }>(
        `select o.id, (select count(*)::int from organisation_member m where m.organisation_id = o.id) as members from organisation o
         where o.kind = 'municipality' and o.state = 'active' order by o.created_at, o.id limit 1`,
      );
      if (!town) throw organisationErrors.no_municipality();
      await this.join(tx, actor, town.id, town.members === 0 ? 'admin' : 'member');
      return { id: town.id };
    });
  }

  private async join(tx: Tx, actor: Actor, organisationId: string, role: MemberRole): Promise<void> {
    const added = await tx.query(
      'insert into organisation_member (organisation_id, account_id, role, since) values ($1, $2, $3, $4) on conflict (organisation_id, account_id) do nothing returning 1',
      [organisationId, actor.accountId, role, this.clock.now()],
    );
    await this.grant.within(tx, actor, 'agency');
    if (added.length > 0) await tx.record(memberAdded(organisationId, actor.accountId, role, actor));
  }
}
