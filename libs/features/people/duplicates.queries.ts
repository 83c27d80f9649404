import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { type Sameness, samenessReasons } from './domain/same-person.js';
import { PeopleQueries } from './people.queries.js';
import { PersonName } from './people.views.js';

const text = { type: String, nullable: true } as const;

export class PersonCard {
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: PersonName }) readonly name: PersonName;
  @ApiProperty({ type: Number, nullable: true }) readonly birthYear: number | null;
  @ApiProperty(text) readonly communeCode: string | null;
  @ApiProperty({ ...text, description: 'Of the profile, else of the account' }) readonly phone: string | null;
  @ApiProperty() readonly hasAccount: boolean;
  @ApiProperty({ format: 'date-time' }) readonly enteredAt: string;
}
export class DuplicateView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: samenessReasons }) readonly reason: Sameness;
  @ApiProperty({ type: PersonCard }) readonly one: PersonCard;
  @ApiProperty({ type: PersonCard }) readonly other: PersonCard;
}
export class DuplicatesPage {
  @ApiProperty({ type: [DuplicateView] }) readonly items: readonly DuplicateView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class MergeView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly keptId: string;
  @ApiProperty({ type: PersonName }) readonly kept: PersonName;
  @ApiProperty({ type: PersonName }) readonly gone: PersonName;
  @ApiProperty({ description: 'How many rows of files, papers and offers went over' }) readonly rows: number;
  @ApiProperty() readonly madeBy: string;
  @ApiProperty({ format: 'date-time' }) readonly madeAt: string;
  @ApiProperty({ ...text, format: 'date-time' }) readonly undoneAt: string | null;
}
export class MergesPage {
  @ApiProperty({ type: [MergeView] }) readonly items: readonly MergeView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

interface Card {
  readonly id: string;
  readonly account_id: string | null;
  readonly phone: string | null;
  readonly birth_year: number | null;
  readonly commune_code: string | null;
  readonly created_at: Date;
}

/** Screens of those who are here twice. */
@Injectable()
export class DuplicateQueries {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
  ) {}

  async duplicates(query: PageQuery): Promise<DuplicatesPage> {
    const rows = await this.db.query<{ id: string; reason: Sameness; one_id: string; other_id: string }>(
      "select id, reason, one_id, other_id from person_duplicate where state = 'open' order by found_at, id offset $1 limit $2",
      [offsetOf(query), query.pageSize],
    );
    const cards = await this.cards(rows.flatMap(({ one_id, other_id }) => [one_id, other_id]));
    const items = rows.map(({ id, reason, one_id, other_id }) => ({ id, reason, one: cards.get(one_id)!, other: cards.get(other_id)! }));
    return { items, page: query.page, pageSize: query.pageSize, total: await this.waiting() };
  }

  /** How many pairs wait. */
  async waiting(): Promise<number> {
    return (await this.db.one<{ n: number }>("select count(*)::int as n from person_duplicate where state = 'open'"))?.n ?? 0;
  }

  async merges(query: PageQuery): Promise<MergesPage> {
    const rows = await this.db.query<{ id: string; kept_id: string; gone_id: string; made_by: string; made_at: Date; undone_at: Date | null; moved: { ids: string[] }[] }>(
      'select id, kept_id, gone_id, made_by, made_at, undone_at, moved from person_merge order by made_at desc, id offset $1 limit $2',
      [offsetOf(query), query.pageSize],
    );
    const names = await this.people.namesOf(rows.flatMap(({ kept_id, gone_id }) => [kept_id, gone_id]));
    const staff = await this.accounts.namesOf(rows.map(({ made_by }) => made_by));
    const nameOf = (id: string): PersonName => names.get(id) ?? { ar: '', latin: '' };
    const items = rows.map((row) => ({
      ...{ id: row.id, keptId: row.kept_id, kept: nameOf(row.kept_id), gone: nameOf(row.gone_id), rows: row.moved.reduce((sum, { ids }) => sum + ids.length, 0) },
      ...{ madeBy: staff.get(row.made_by)?.displayName ?? '', madeAt: row.made_at.toISOString(), undoneAt: row.undone_at?.toISOString() ?? null },
    }));
    const total = await this.db.one<{ n: number }>('select count(*)::int as n from person_merge');
    return { items, page: query.page, pageSize: query.pageSize, total: total?.n ?? 0 };
  }

  private async cards(ids: readonly string[]): Promise<ReadonlyMap<string, PersonCard>> {
    const [names, rows] = [
      await this.people.namesOf(ids),
      await this.db.query<Card>('select id, account_id, phone, birth_year, commune_code, created_at from person where id = any($1::uuid[]) order by id', [ids]),
    ];
    const phones = await this.accounts.phonesOf(rows.flatMap(({ account_id }) => account_id ?? []));
    const cards = rows.map((row): PersonCard => ({
      ...{ personId: row.id, name: names.get(row.id)!, birthYear: row.birth_year, communeCode: row.commune_code },
      ...{ phone: row.phone ?? (row.account_id && phones.get(row.account_id)) ?? null, hasAccount: row.account_id !== null, enteredAt: row.created_at.toISOString() },
    }));
    return new Map(cards.map((card) => [card.personId, card]));
  }
}
