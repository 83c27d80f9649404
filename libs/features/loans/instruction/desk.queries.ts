import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { ApplicationLists, type Holders, typing } from '../application/application-list.queries.js';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { canSee, partsFor } from '../loans.policy.js';
import { type DeskView, handedStates } from './domain/desk.js';
import type { DeskQuery } from './desk.dto.js';
import { awayOn } from './desk.rows.js';
import type { ColleagueView, DeskPage, FileDesk, HolderView, TeamView } from './desk.views.js';

type Held = Pick<LoanApplicationEntity, 'id' | 'personId' | 'state' | 'officerAccountId' | 'excludedBy' | 'assistantAccountId' | 'assistanceEndedAt'>;

/** The officers' desk: whose file it is, who is away, what nobody works on. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly lists: ApplicationLists,
    private readonly accounts: AccountQueries,
  ) {}

  /** Files of somebody who is away stay theirs and stand under `unassigned` as well, with the name. */
  async list(actor: Actor, { view, page, pageSize }: DeskQuery): Promise<DeskPage> {
    const away = await awayOn(this.db, this.clock.today());
    const found =
      view === 'typing'
        ? await this.lists.list(actor, { page, pageSize }, typing)
        : await this.lists.list(actor, { turn: 'officer', page, pageSize }, holdersOf(view, actor, [...away.keys()]));
    const rows = await this.held(found.items.map(({ id }) => id));
    const named = await this.holders(actor, rows, away);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return { ...found, items: found.items.map((line) => ({ ...line, officer: named(byId.get(line.id)), mayTake: mayTake(actor, byId.get(line.id), away) })) };
  }

  /** Throws NotFound. */
  async ofFile(actor: Actor, id: string): Promise<FileDesk> {
    const [row] = await this.held([id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, row) && row.state !== 'draft' && actor.personId !== row.personId);
    const away = await awayOn(this.db, this.clock.today());
    const officer = partsFor(actor, row).includes('officer');
    return { officer: (await this.holders(actor, [row], away))(row), mayTake: mayTake(actor, row, away), mayHandOver: officer && handedStates.includes(row.state) };
  }

  /** Everybody who may study files. */
  async team(actor: Actor): Promise<TeamView> {
    const today = this.clock.today();
    const [officers, away, absences, files] = await Promise.all([
      this.accounts.holdersOf('officer'),
      awayOn(this.db, today),
      this.db.query<{ id: string; accountId: string; fromDay: LocalDate; toDay: LocalDate }>(
        'select id, account_id as "accountId", from_day as "fromDay", to_day as "toDay" from officer_absence where to_day >= $1 order by from_day, id',
        [today],
      ),
      this.db.query<{ id: string; n: number }>(
        'select officer_account_id as id, count(*)::int as n from loan_application where state = any($1) and officer_account_id is not null group by officer_account_id order by officer_account_id',
        [[...handedStates]],
      ),
    ]);
    const inHand = new Map(files.map(({ id, n }) => [id, n]));
    const items: ColleagueView[] = officers.map(({ id, displayName, address }) => ({
      ...{ accountId: id, name: displayName || address, mine: id === actor.accountId, files: inHand.get(id) ?? 0, awayUntil: away.get(id) ?? null },
      absences: absences.filter(({ accountId }) => accountId === id).map(({ id: absenceId, fromDay, toDay }) => ({ id: absenceId, fromDay, toDay })),
    }));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name) || (a.accountId < b.accountId ? -1 : 1)), today };
  }

  private held(ids: readonly string[]): Promise<Held[]> {
    return this.db.query<Held>(
      `select id, person_id as "personId", state, officer_account_id as "officerAccountId", excluded_by as "excludedBy", assistant_account_id as "assistantAccountId", assistance_ended_at as "assistanceEndedAt"
       from loan_application where id = any($1::uuid[]) order by id`,
      [ids],
    );
  }

  private async holders(actor: Actor, rows: readonly Held[], away: ReadonlyMap<string, LocalDate>): Promise<(row: Held | undefined) => HolderView | null> {
    const names = await this.accounts.namesOf(rows.flatMap(({ officerAccountId }) => officerAccountId ?? []));
    return (row) => {
      const id = row?.officerAccountId;
      const name = id ? names.get(id) : undefined;
      return id && name ? { accountId: id, name: name.displayName || name.address, mine: id === actor.accountId, awayUntil: away.get(id) ?? null } : null;
    };
  }
}

const holdersOf = (view: Exclude<DeskView, 'typing'>, actor: Actor, away: readonly string[]): Holders | undefined =>
  view === 'all' ? undefined : view === 'mine' ? { officers: [actor.accountId], unheld: false } : { officers: away.filter((id) => id !== actor.accountId), unheld: true };

/** Free, or its officer is away, and not one's own already. */
export function mayTake(actor: Actor, file: Held | undefined, away: ReadonlyMap<string, LocalDate>): boolean {
  if (!file || !handedStates.includes(file.state) || !partsFor(actor, file).includes('officer')) return false;
  return file.officerAccountId !== actor.accountId && (file.officerAccountId === null || away.has(file.officerAccountId));
}
