import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import type { Importance } from '#engine/book';
import { weights } from '#engine/weights';
import { Db } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';

/** Points that stand still: weights of skills and the day they are told for. Stored once per version; every list names its version. */
export interface Frozen extends Importance {
  readonly day: LocalDate;
  /** How many offers they were counted over. */
  readonly offers: number;
  /** Points of room by offer, where they are less than all. */
  readonly room: ReadonlyMap<string, number>;
  /** Percent of its candidates that an organisation answers, where that is known. */
  readonly answers: ReadonlyMap<string, number>;
}
interface Row {
  readonly version: string;
  readonly day: LocalDate;
  readonly offers: number;
  readonly otherwise: number;
  readonly importance: Readonly<Record<string, number>>;
  readonly room: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, number>>;
}
interface State {
  readonly frozen: Frozen;
  /** Rises with every write of lists: who keeps a market in memory sees whether it is still the one. */
  readonly sequence: bigint;
}

/** Versions in memory: today's and those of lists not yet made anew. */
const MOST_KEPT = 4;
const GROWN = 50;
/** Lists that were not made anew for longer are told with all the room. */
const ROOM_DAYS = 7;

/** The frozen points: which stand now, and those of an older version. */
@Injectable()
export class FrozenPoints {
  private readonly kept = new Map<string, Frozen>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Undefined before the first list was made. */
  async state(from: Reader = this.db): Promise<State | undefined> {
    const row = await from.one<{ version: string; sequence: bigint }>('select version, sequence from match_state');
    return row && { frozen: await this.of(row.version, from), sequence: row.sequence };
  }

  async of(version: string, from: Reader = this.db): Promise<Frozen> {
    const known = this.kept.get(version);
    if (known) return known;
    const row = (await from.one<Row>(
      `select version, day, offers, otherwise, importance, answers, coalesce((select jsonb_object_agg(offer_id, points) from match_room r where r.version = w.version), '{}') as room
       from match_weights w where version = $1`,
      [version],
    ))!;
    const { importance, room, answers, ...rest } = row;
    const frozen = { ...rest, of: new Map(Object.entries(importance)), room: new Map(Object.entries(room)), answers: new Map(Object.entries(answers)) };
    this.kept.set(version, frozen);
    for (const old of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(old);
    return frozen;
  }

  /** Points for pairs while no list was made yet: every skill tells the same. */
  none(): Frozen {
    return { version: `${weights.version}/none`, day: this.clock.today(), offers: 0, otherwise: 1, of: new Map(), room: new Map(), answers: new Map() };
  }

  /** Whether lists have to be made with new points: another day, other weights of parts, or a market that has grown a lot since they were counted. */
  outdated(frozen: Frozen | undefined, offers: number): boolean {
    return frozen === undefined || frozen.day !== this.clock.today() || !frozen.version.startsWith(`${weights.version}/`) || offers > 2 * frozen.offers + GROWN;
  }

  /** Keeps newly counted points under a version of their own and makes them those that stand. */
  async freeze(tx: Tx, counted: Omit<Frozen, 'version' | 'day'>): Promise<Frozen> {
    const frozen = await this.keep(tx, counted);
    await this.stand(tx, frozen.version);
    return frozen;
  }

  /** Keeps newly counted points, unless they are those that stand; lists go on with these until somebody makes the new ones stand. */
  async keep(tx: Tx, counted: Omit<Frozen, 'version' | 'day'>): Promise<Frozen> {
    const day = this.clock.today();
    const standing = (await this.state(tx))?.frozen;
    if (standing && standing.day === day && standing.version.startsWith(`${weights.version}/`) && areSame(standing, counted)) return standing;
    const [before] = await tx.query<{ n: number }>('select count(*)::int as n from match_weights where day = $1', [day]);
    const frozen: Frozen = { ...counted, day, version: `${weights.version}/${day}.${(before?.n ?? 0) + 1}` };
    await tx.query('insert into match_weights (version, day, offers, otherwise, importance, answers, made_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      ...[
        frozen.version,
        day,
        frozen.offers,
        frozen.otherwise,
        JSON.stringify(Object.fromEntries(frozen.of)),
        JSON.stringify(Object.fromEntries(frozen.answers)),
        this.clock.now(),
      ],
    ]);
    await this.keepRoom(tx, frozen);
    return frozen;
  }

  /** Keeps the points of room; those of versions that are days old tell nobody anything any more. */
  private async keepRoom(tx: Tx, { version, room }: Frozen): Promise<void> {
    await tx.query('insert into match_room (version, offer_id, points) select $1, offer_id, points from unnest($2::uuid[], $3::int[]) as r(offer_id, points)', [
      ...[version, [...room.keys()], [...room.values()]],
    ]);
    await tx.query(
      'delete from match_room r using match_weights w where w.version = r.version and w.day < $1 and not exists (select 1 from match_state s where s.version = r.version)',
      [addDays(this.clock.today(), -ROOM_DAYS)],
    );
  }

  async stand(tx: Tx, version: string): Promise<void> {
    await tx.query('insert into match_state (version, sequence) values ($1, 0) on conflict (only_one) do update set version = $1', [version]);
  }

  /** What is known now of organisations that answer their candidates. */
  async answersNow(tx: Tx): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; percent: number }>('select organisation_id as id, percent from organisation_answers order by 1');
    return new Map(rows.map(({ id, percent }) => [id, percent]));
  }

  /** The lists were written: whoever keeps a market in memory that did not write them has to open it anew. */
  async step(tx: Tx): Promise<bigint> {
    return (await tx.one<{ sequence: bigint }>('update match_state set sequence = sequence + 1 returning sequence'))!.sequence;
  }
}

/** What facts are read with under these points: in one place, so that a list that follows a change is read as a full run reads it. */
export const asOfPoints = <T>(tables: T, { day, room, answers }: Pick<Frozen, 'day' | 'room' | 'answers'>): T & Pick<Frozen, 'day' | 'room' | 'answers'> => ({
  ...tables,
  day,
  room,
  answers,
});

const areSame = (a: Omit<Frozen, 'version' | 'day'>, b: Omit<Frozen, 'version' | 'day'>): boolean =>
  a.offers === b.offers && a.otherwise === b.otherwise && areEqual(a.of, b.of) && areEqual(a.room, b.room) && areEqual(a.answers, b.answers);
const areEqual = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean => a.size === b.size && [...a].every(([key, points]) => b.get(key) === points);
