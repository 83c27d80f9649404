import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { type Centimes, toDecimal } from '#kernel/money';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { type FileForFund, fundObstaclesOf, type FundRules } from '../fund/domain/fund-rules.js';
import type { FundFilePage } from './fund-files.views.js';

/** A file that is with the platform and to which nothing is promised yet. */
export const fundableStates = ['submitted', 'incomplete', 'in_instruction', 'in_review', 'ready_for_committee', 'scheduled', 'heard', 'adjourned'] as const;

const columns = `a.id, a.number, a.person_id as "personId", a.state, a.fund_id as "fundId", a.amount, a.physical_investment as "physicalInvestment",
  (select pr.region_code from commune c join province pr on pr.code = c.province_code where c.code = a.commune_code) as "regionCode",
  (select content -> 'values' ->> 'legalForm' from plan_page where project_id = a.project_id and part = 'project' limit 1) as "legalForm"`;
interface Row {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly state: string;
  readonly fundId: string;
  readonly amount: Centimes;
  readonly physicalInvestment: Centimes;
  readonly regionCode: string | null;
  readonly legalForm: string | null;
}
const factsOf = ({ amount, physicalInvestment, regionCode, legalForm }: Row): FileForFund => ({
  ...{ amount, physicalInvestment },
  ...{ regionCode: regionCode ?? undefined, legalForm: legalForm ?? undefined },
});

/** What the earmarks ask about a file. Throws NotFound. */
export async function fileForFund(from: Reader, applicationId: string): Promise<FileForFund> {
  const row = await from.one<Row>(`select ${columns} from loan_application a where a.id = $1`, [applicationId]);
  if (!row) throw new AppError('NotFound', 'platform.not_found');
  return factsOf(row);
}

/** Files in study, with the fund of each and what keeps it out of the others. */
@Injectable()
export class FundFileQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  async list(query: PageQuery): Promise<FundFilePage> {
    const where = 'from loan_application a where a.state = any($1)';
    const [rows, count, funds] = await Promise.all([
      this.db.query<Row>(`select ${columns} ${where} order by a.state_since, a.id limit $2 offset $3`, [fundableStates, query.pageSize, offsetOf(query)]),
      this.db.one<{ total: number }>(`select count(*)::int as total ${where}`, [fundableStates]),
      this.db.query<FundRules & { id: string; code: string; label: string }>(
        `select id, code, label, only_equipment as "onlyEquipment", only_auto_entrepreneurs as "onlyAutoEntrepreneurs", region_code as "regionCode", valid_from as "validFrom", valid_to as "validTo"
         from fund order by code limit 50`,
      ),
    ]);
    const names = await this.people.namesOf(rows.map(({ personId }) => personId));
    const today = this.clock.today();
    return {
      items: rows.map((row) => ({
        ...{ id: row.id, number: row.number, state: row.state, personName: names.get(row.personId) ?? { ar: '', latin: '' }, amount: toDecimal(row.amount) },
        fund: funds.find(({ id }) => id === row.fundId)?.code ?? '',
        funds: funds.map((fund) => ({ code: fund.code, label: fund.label, obstacles: fundObstaclesOf(fund, factsOf(row), today) })),
      })),
      ...{ page: query.page, pageSize: query.pageSize, total: count?.total ?? 0 },
    };
  }
}
