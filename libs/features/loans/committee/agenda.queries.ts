import { Injectable } from '@nestjs/common';
import { type Centimes, toDecimal } from '#kernel/money';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { ItemLine } from './committee.views.js';

interface Row {
  readonly id: string;
  readonly position: number;
  readonly minutes: number;
  readonly state: string;
  readonly applicationId: string;
  readonly number: string;
  readonly projectTitle: string;
  readonly personId: string;
  readonly amount: Centimes;
  readonly convokedAt: Date | null;
  readonly agreement: string;
  readonly presenterAccountId: string | null;
  readonly voices: number;
  readonly mine: boolean | null;
  readonly decision: string | null;
  readonly told: boolean;
}
const columns = `i.id, i.position, i.minutes, i.state, i.application_id as "applicationId", a.number, a.project_title as "projectTitle", a.person_id as "personId", a.amount,
  i.convoked_at as "convokedAt", i.agreement, i.presenter_account_id as "presenterAccountId",
  (select count(*)::int from committee_vote v where v.item_id = i.id) as voices,
  exists (select 1 from committee_vote v where v.item_id = i.id and v.mandate_id = $2::uuid) or exists (select 1 from committee_conflict c where c.item_id = i.id and c.mandate_id = $2::uuid and c.recused) as mine,
  d.kind as decision, exists (select 1 from committee_letter l where l.decision_id = d.id) as told`;
const from = 'from committee_item i join loan_application a on a.id = i.application_id left join committee_decision d on d.item_id = i.id';

/** Items of an agenda as lines. */
@Injectable()
export class AgendaQueries {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** In the order of the agenda; those taken off come last. Names of applicants only for who may read the files today. */
  async itemsOf(sessionId: string, mandateId: string | undefined, named: boolean): Promise<ItemLine[]> {
    return this.lines(
      await this.db.query<Row>(`select ${columns} ${from} where i.session_id = $1 order by (i.state = 'removed'), i.position, i.id`, [sessionId, mandateId ?? null]),
      mandateId,
      named,
    );
  }

  async item(itemId: string, mandateId: string | undefined, named: boolean): Promise<ItemLine | undefined> {
    const rows = await this.db.query<Row>(`select ${columns} ${from} where i.id = $1 order by i.id`, [itemId, mandateId ?? null]);
    return (await this.lines(rows, mandateId, named))[0];
  }

  private async lines(rows: readonly Row[], mandateId: string | undefined, named: boolean): Promise<ItemLine[]> {
    const names = named ? await this.people.namesOf(rows.map(({ personId }) => personId)) : new Map<string, { ar: string; latin: string }>();
    const presenters = await this.accounts.namesOf(rows.flatMap(({ presenterAccountId }) => presenterAccountId ?? []));
    return rows.map(({ personId, presenterAccountId, amount, convokedAt, mine, ...row }) => ({
      ...row,
      personName: names.get(personId) ?? { ar: '', latin: '' },
      amount: toDecimal(amount),
      convokedAt: convokedAt?.toISOString() ?? null,
      presenter: presenters.get(presenterAccountId ?? '')?.displayName ?? '',
      mine: mandateId === undefined ? null : mine,
    }));
  }
}
