import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { readIce } from '../domain/ice.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import type { OrganisationBody, OrganisationMade } from '../organisations.dto.js';
import { organisationErrors } from '../organisations.errors.js';
import { organisationAdded } from '../organisations.events.js';
import { canAddMembers, canKeepOrganisations } from '../organisations.policy.js';
import { OrganisationQueries, warningsOf } from '../organisations.queries.js';
import type { BranchBody } from '../team.dto.js';

/** Enters an organisation. */
@Injectable()
export class AddOrganisation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly queries: OrganisationQueries,
  ) {}

  /** Gives { id, warnings }. Throws organisations.wrong_fields with name_missing, ice_unreadable or commune_unknown at the field; organisations.code_taken. */
  async execute(actor: Actor, body: OrganisationBody, key: RequestKey): Promise<OrganisationMade> {
    assertAllowed(canKeepOrganisations(actor));
    return this.write(actor, body, null, key);
  }

  /** A branch is of the kind of its organisation; who administers that speaks for it. Throws NotFound, organisations.branch_of_branch and the faults of execute. */
  async addBranch(actor: Actor, parentId: string, body: BranchBody, key: RequestKey): Promise<OrganisationMade> {
    assertVisible(canAddMembers(actor, parentId, await this.queries.isAdmin(actor.accountId, parentId)));
    const parent = await this.queries.one(actor, parentId);
    if ((await this.queries.familyOf(parentId)).parent) throw organisationErrors.branch_of_branch();
    return this.write(actor, { ...body, kind: parent.kind }, parentId, key);
  }

  private async write(actor: Actor, body: OrganisationBody, parentId: string | null, key: RequestKey): Promise<OrganisationMade> {
    const ice = body.ice === undefined ? null : readIce(body.ice);
    const faults = await this.faults(body, ice);
    if (faults.length > 0 || ice === undefined) throw organisationErrors.wrong_fields({}, faults);
    const { kind, nameAr, nameFr } = body;
    return this.db.once(key, async (tx) => {
      if (body.code && (await tx.findOne(OrganisationEntity, { code: body.code })))
        throw organisationErrors.code_taken({ code: body.code }, [{ path: 'code', code: 'organisations.code_taken', params: { code: body.code } }]);
      const id = newId();
      await tx.insert(OrganisationEntity, {
        id,
        kind,
        nameAr,
        nameFr,
        ice,
        code: body.code ?? null,
        communeCode: body.communeCode ?? null,
        parentId,
        state: 'active',
        createdAt: this.clock.now(),
      });
      await tx.record(organisationAdded(id, kind, actor));
      return { id, warnings: warningsOf(ice) };
    });
  }

  private async faults(body: OrganisationBody, ice: string | null | undefined): Promise<FieldError[]> {
    const communes = body.communeCode ? await this.references.communes() : [];
    return [
      ...(body.nameAr || body.nameFr ? [] : [{ path: 'nameFr', code: 'organisations.name_missing' }]),
      ...(ice === undefined ? [{ path: 'ice', code: 'organisations.ice_unreadable' }] : []),
      ...(body.communeCode && !communes.some(({ code }) => code === body.communeCode)
        ? [{ path: 'communeCode', code: 'organisations.commune_unknown', params: { code: body.communeCode } }]
        : []),
    ];
  }
}
