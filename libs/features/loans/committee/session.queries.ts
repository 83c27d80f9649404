import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { allowedMoves } from '#kernel/moves';
import { type Actor, can } from '#kernel/permissions';
import { AppError } from '#kernel/errors';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { AgendaQueries } from './agenda.queries.js';
import type { MinutesView, PresenceView, SessionLine, SessionPage, SessionView } from './committee.views.js';
import { quorumOf } from './domain/quorum.js';
import { presiding } from './domain/seats.js';
import { type SessionRole, sessionMoves } from './domain/session.moves.js';
import { isThere, type Seated } from './domain/sitting.js';
import { accessWindow, mayRead } from './domain/times.js';
import { MinutesEntity, SignatureEntity } from './entities/paper.entity.js';
import { CommitteeRuleEntity } from './entities/rule.entity.js';
import { SessionEntity } from './entities/session.entity.js';
import { hashOfPaper } from './paper-hash.js';
import { ruleView } from './seat.queries.js';
import { seatedAt } from './sitting.rows.js';

const columns = `s.id, s.number, s.kind, s.state, s.day, s.starts_at as "startsAt", s.mode, s.place, (select count(*)::int from committee_item i where i.session_id = s.id and i.state <> 'removed') as files`;
type Row = Omit<SessionLine, 'startsAt'> & { readonly startsAt: Date };
const lineOf = ({ startsAt, ...row }: Row): SessionLine => ({ ...row, startsAt: startsAt.toISOString() });

/** Sessions of the committee: what comes, what was. */
@Injectable()
export class SessionQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly agenda: AgendaQueries,
  ) {}

  /** Latest day first. */
  async list(query: PageQuery): Promise<SessionPage> {
    const rows = await this.db.query<Row>(`select ${columns} from committee_session s order by s.day desc, s.number desc offset $1 limit $2`, [offsetOf(query), query.pageSize]);
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from committee_session');
    return { items: rows.map(lineOf), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Throws NotFound. */
  async line(id: string): Promise<SessionLine> {
    const row = await this.db.one<Row>(`select ${columns} from committee_session s where s.id = $1`, [id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    return lineOf(row);
  }

  /** The session that is open, else the next one that is planned. */
  async next(today: LocalDate): Promise<SessionLine | undefined> {
    const row = await this.db.one<Row>(
      `select ${columns} from committee_session s where s.state = 'open' or (s.state = 'planned' and s.day >= $1) order by (s.state = 'open') desc, s.day, s.number limit 1`,
      [today],
    );
    return row && lineOf(row);
  }

  /** Throws NotFound. */
  async one(actor: Actor, id: string): Promise<SessionView> {
    const line = await this.line(id);
    const session = await this.db.source.getRepository(SessionEntity).findOneByOrFail({ id });
    const rule = await this.db.source.getRepository(CommitteeRuleEntity).findOneByOrFail({ id: session.ruleId });
    const seated = await seatedAt(this.db, { sessionId: id, itemId: id, day: session.day, barred: [] });
    const lead = presiding(session.kind === 'written' ? seated : seated.filter(isThere));
    const iPreside = lead?.accountId === actor.accountId;
    const parts: SessionRole[] = [...(can(actor, 'loans.convene') ? (['secretary'] as const) : []), ...(iPreside ? (['chair'] as const) : [])];
    const mine = seated.find(({ accountId }) => accountId === actor.accountId);
    assertVisible(can(actor, 'loans.convene') || mine !== undefined);
    const readable = can(actor, 'loans.convene') || (mine?.pledgedAt != null && mayRead(session.day, this.clock.today(), rule));
    const { from, to } = accessWindow(session.day, rule);
    return {
      ...line,
      closesAt: session.closesAt?.toISOString() ?? null,
      rule: ruleView(rule),
      items: await this.agenda.itemsOf(id, mine?.id, readable),
      members: await this.presences(seated),
      quorum: quorumOf(
        seated.filter((member) => member.voting && member.pledgedAt && isThere(member)),
        rule,
      ),
      minutes: await this.minutesOf(id),
      allowedMoves: allowedMoves(sessionMoves, session.state, parts),
      ...{ iPreside, readFrom: from, readTo: to, readable, today: this.clock.today() },
    };
  }

  async minutesOf(sessionId: string): Promise<MinutesView[]> {
    const all = await this.db.source.getRepository(MinutesEntity).find({ where: { sessionId }, order: { number: 'ASC' } });
    const signatures = (await Promise.all(all.map(({ id }) => this.db.source.getRepository(SignatureEntity).find({ where: { minutesId: id }, order: { part: 'ASC' } })))).flat();
    const names = await this.accounts.namesOf(signatures.map(({ accountId }) => accountId));
    return all.map(({ id, number, hash, content, madeAt }) => ({
      ...{ number, hash, whole: hashOfPaper(content) === hash, madeAt: madeAt.toISOString(), addendum: content.addendum },
      signatures: signatures
        .filter(({ minutesId }) => minutesId === id)
        .map(({ part, accountId, at }) => ({ part, name: names.get(accountId)?.displayName || names.get(accountId)?.address || '', at: at.toISOString() })),
    }));
  }

  private async presences(seated: readonly Seated[]): Promise<PresenceView[]> {
    const names = await this.accounts.namesOf(seated.map(({ accountId }) => accountId));
    return seated.map(({ id, accountId, college, chair, presence, identified, pledgedAt }) => ({
      ...{ mandateId: id, college, chair, presence: presence ?? null, identified, pledged: pledgedAt !== null },
      name: names.get(accountId)?.displayName || names.get(accountId)?.address || '',
    }));
  }
}
