import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { offsetOf } from '#platform/http/page';
import { toWrite } from './domain/team.js';
import { iceWarning } from './domain/ice.js';
import type { MemberRole, OrganisationKind, OrganisationName, OrganisationState } from './domain/organisation.js';
import type { MemberView, MyOrganisation, OrganisationListQuery, OrganisationPage, OrganisationView } from './organisations.dto.js';
import { canSeeMembers, canSeeOrganisation } from './organisations.policy.js';

interface Row {
  id: string;
  code: string | null;
  kind: OrganisationKind;
  name_ar: string;
  name_fr: string;
  ice: string | null;
  commune_code: string | null;
  state: OrganisationState;
}
const columns = 'o.id, o.code, o.kind, o.name_ar, o.name_fr, o.ice, o.commune_code, o.state';
const viewOf = (row: Row): OrganisationView => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  name: { ar: row.name_ar, fr: row.name_fr },
  ice: row.ice,
  warnings: warningsOf(row.ice),
  communeCode: row.commune_code,
  state: row.state,
});

/** What a reader should check: `ice_control`. */
export const warningsOf = (ice: string | null): string[] => (ice ? [iceWarning(ice)].filter((warning) => warning !== undefined) : []);

/** A member speaks for the organisation, its administrator for the branches too. */
const SPEAKS = "(o.id = m.organisation_id or (o.parent_id = m.organisation_id and m.role = 'admin'))";

/** Questions about organisations. */
@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  /** Names of these organisations; unknown ids are absent. */
  async nameOf(ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationName>> {
    const rows = ids.length > 0 ? await this.db.query<Row>(`select ${columns} from organisation o where o.id = any($1)`, [[...new Set(ids)]]) : [];
    return new Map(rows.map((row) => [row.id, { ar: row.name_ar, fr: row.name_fr }]));
  }

  async byCode(code: string): Promise<OrganisationView | undefined> {
    const row = await this.db.one<Row>(`select ${columns} from organisation o where o.code = $1`, [code]);
    return row && viewOf(row);
  }

  /** Accounts that speak for an organisation, admins first, then in order of joining. */
  async membersOf(organisationId: string): Promise<readonly MemberView[]> {
    const rows = await this.db.query<{ account_id: string; role: MemberRole; since: Date }>(
      'select account_id, role, since from organisation_member where organisation_id = $1 order by role, since, account_id',
      [organisationId],
    );
    const names = await this.accounts.namesOf(rows.map((row) => row.account_id));
    return rows.map((row) => ({ accountId: row.account_id, displayName: '', address: '', ...names.get(row.account_id), role: row.role, since: row.since.toISOString() }));
  }

  /** Whether somebody with an account speaks for it: who writes to it is read. */
  async isSpokenFor(id: string, from: Reader = this.db): Promise<boolean> {
    return (
      (await from.one(
        `select 1 from organisation_member m join account a on a.id = m.account_id join organisation o on ${SPEAKS} where o.id = $1 and o.state = 'active' and a.state = 'active' limit 1`,
        [id],
      )) !== undefined
    );
  }

  /** Active accounts that speak for an active organisation, to be written to; in order of joining. Its own members before who administers the organisation above; who is away today only when all are. */
  async spokesOf(id: string, from: Reader = this.db): Promise<readonly string[]> {
    const rows = await from.query<{ id: string; own: boolean; away: boolean }>(
      `select a.id, m.organisation_id = o.id as own, exists (select 1 from organisation_absence x where x.organisation_id = m.organisation_id and x.account_id = a.id and $2 between x.from_day and x.to_day) as away
       from organisation_member m join account a on a.id = m.account_id join organisation o on ${SPEAKS} where o.id = $1 and o.state = 'active' and a.state = 'active' order by m.since, a.id`,
      [id, this.clock.today()],
    );
    return toWrite(rows).map((row) => row.id);
  }

  /** Active organisations for which an account speaks; who administers one speaks for its branches. */
  async idsOf(accountId: string): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select distinct o.id from organisation_member m join organisation o on ${SPEAKS} where m.account_id = $1 and o.state = 'active' order by o.id`,
      [accountId],
    );
    return rows.map((row) => row.id);
  }

  /** Active organisations for which somebody speaks: a name in our table is not yet a partner. */
  async count(): Promise<number> {
    return (
      (
        await this.db.one<{ n: number }>(
          "select count(*)::int as n from organisation o where state = 'active' and exists (select 1 from organisation_member m where m.organisation_id = o.id)",
        )
      )?.n ?? 0
    );
  }

  /** False for who acts without an account: the schedule, a command. */
  async isAdmin(accountId: string, organisationId: string): Promise<boolean> {
    return (
      (await this.db.one(`select 1 from organisation_member m join organisation o on ${SPEAKS} where m.account_id::text = $1 and o.id = $2 and m.role = 'admin'`, [
        accountId,
        organisationId,
      ])) !== undefined
    );
  }

  async list(query: OrganisationListQuery): Promise<OrganisationPage> {
    const kind = query.kind ?? null;
    const rows = await this.db.query<Row>(`select ${columns} from organisation o where $1::text is null or o.kind = $1 order by o.name_fr, o.name_ar, o.id offset $2 limit $3`, [
      kind,
      offsetOf(query),
      query.pageSize,
    ]);
    const total = await this.db.one<{ n: number }>('select count(*)::int as n from organisation where $1::text is null or kind = $1', [kind]);
    return { items: rows.map(viewOf), page: query.page, pageSize: query.pageSize, total: total?.n ?? 0 };
  }

  /** Throws NotFound for one that the actor may not see. */
  async one(actor: Actor, id: string): Promise<OrganisationView> {
    const row = await this.db.one<Row>(`select ${columns} from organisation o where o.id = $1`, [id]);
    assertVisible(row !== undefined && canSeeOrganisation(actor, id));
    return viewOf(row!);
  }

  async mine(actor: Actor): Promise<readonly MyOrganisation[]> {
    const rows = await this.db.query<Row & { role: MemberRole }>(
      `select ${columns}, min(m.role) as role from organisation_member m join organisation o on ${SPEAKS} where m.account_id = $1 group by o.id order by o.name_fr, o.name_ar, o.id`,
      [actor.accountId],
    );
    return rows.map((row) => ({ ...viewOf(row), myRole: row.role }));
  }

  /** The organisation of which this one is a branch, and its own branches by name. */
  async familyOf(id: string): Promise<{ readonly parent: OrganisationView | null; readonly branches: readonly OrganisationView[] }> {
    const parent = await this.db.one<Row>(`select ${columns} from organisation o where o.id = (select parent_id from organisation where id = $1)`, [id]);
    const branches = await this.db.query<Row>(`select ${columns} from organisation o where o.parent_id = $1 order by o.name_fr, o.name_ar, o.id limit 200`, [id]);
    return { parent: parent ? viewOf(parent) : null, branches: branches.map(viewOf) };
  }

  /** Throws NotFound for an organisation whose members the actor may not see. */
  async members(actor: Actor, id: string): Promise<readonly MemberView[]> {
    await this.one(actor, id);
    assertVisible(canSeeMembers(actor, id));
    return this.membersOf(id);
  }
}
