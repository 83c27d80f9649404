import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { FirmLoanQueries } from '#features/loans';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { offsetOf } from '#platform/http/page';
import { type Light, lights, SIGNALS } from './domain/light.js';
import type { PlanState } from './domain/plan.moves.js';
import type { FirmListQuery } from './founders.dto.js';
import type { AlertView, FirmPage, LightView, PlanView } from './founders.views.js';

interface Row {
  readonly loanId: string;
  readonly personId: string;
  readonly light: Light;
  readonly reds: number;
  readonly ambers: number;
  readonly since: LocalDate;
  readonly plan: PlanState | null;
}

/** Lights of firms with their causes. */
@Injectable()
export class LightQueries {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly loans: FirmLoanQueries,
  ) {}

  /** Without a light asked for: all firms, the red ones first, then those with the most signals, the longest so. */
  async list(query: FirmListQuery): Promise<FirmPage> {
    const [rows, sums] = await Promise.all([
      this.db.query<Row>(
        `select f.loan_id as "loanId", f.person_id as "personId", f.light, f.reds, f.ambers, f.since,
           (select p.state from action_plan p where p.loan_id = f.loan_id and p.state in ('wanted', 'running')) as plan
         from firm_light f where $1::text is null or f.light = $1 order by f.reds desc, f.ambers desc, f.since, f.id limit $2 offset $3`,
        [query.light ?? null, query.pageSize, offsetOf(query)],
      ),
      this.db.query<{ light: Light; n: number }>('select light, count(*)::int as n from firm_light group by light order by light'),
    ]);
    const ids = rows.map(({ loanId }) => loanId);
    const [alerts, names, firms] = await Promise.all([this.alerts(ids), this.people.namesOf(rows.map(({ personId }) => personId)), this.loans.firms(ids)]);
    const counts = Object.fromEntries(lights.map((light) => [light, sums.find((one) => one.light === light)?.n ?? 0])) as Record<Light, number>;
    const items = rows.map(({ loanId, personId, light, since, reds, ambers, plan }) => ({
      ...{ loanId, personId, plan, look: reds > 0 || ambers >= SIGNALS },
      name: names.get(personId) ?? { ar: '', latin: '' },
      project: firms.find((firm) => firm.loanId === loanId)?.project ?? '',
      light: { light, since, alerts: alerts.get(loanId) ?? [] },
    }));
    const total = query.light ? counts[query.light] : lights.reduce((sum, light) => sum + counts[light], 0);
    return { items, counts, page: query.page, pageSize: query.pageSize, total };
  }

  /** How many firms are red, or have three amber signals. */
  async toLookAt(): Promise<number> {
    return (await this.db.one<{ n: number }>('select count(*)::int as n from firm_light where reds > 0 or ambers >= $1', [SIGNALS]))?.n ?? 0;
  }

  /** null while no money is out, and after the loan. */
  async ofLoan(loanId: string): Promise<LightView | null> {
    const row = await this.db.one<Pick<Row, 'light' | 'since'>>('select light, since from firm_light where loan_id = $1', [loanId]);
    return row ? { ...row, alerts: (await this.alerts([loanId])).get(loanId) ?? [] } : null;
  }

  /** The newest plan of a firm. */
  async planOf(loanId: string, today: LocalDate): Promise<PlanView | null> {
    const row = await this.db.one<Omit<PlanView, 'late'>>(
      `select id, state, wanted_on as "wantedOn", due_on as "dueOn", begun_on as "begunOn", ended_on as "endedOn", words, outcome from action_plan
       where loan_id = $1 order by (state in ('wanted', 'running')) desc, wanted_on desc, id limit 1`,
      [loanId],
    );
    return row ? { ...row, late: row.state === 'wanted' && row.dueOn < today } : null;
  }

  private async alerts(loanIds: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, readonly AlertView[]>> {
    const rows = await from.query<AlertView & { loanId: string }>(
      `select loan_id as "loanId", code, level, cause, opened_on as "openedOn", version from firm_alert where loan_id = any($1) and closed_on is null
       order by case level when 'red' then 1 when 'amber' then 2 else 3 end, opened_on, code`,
      [loanIds],
    );
    const map = new Map<string, AlertView[]>();
    for (const { loanId, ...alert } of rows) map.set(loanId, [...(map.get(loanId) ?? []), alert]);
    return map;
  }
}
