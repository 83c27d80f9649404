import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, OrderColumn, TextColumn } from '#platform/database/columns';
import type { RunState } from '../domain/run.moves.js';

/** A full run: who asked for it, what it counts with, how it ended. Its parts stand in `match_shard`. */
@Entity('match_run')
export class MatchRunEntity {
  @KeyColumn() readonly id: string;
  @OrderColumn() readonly n: string;
  @TextColumn('state') readonly state: RunState;
  /** null: the schedule, or an operator. */
  @IdColumn('requested_by', { nullable: true }) readonly requestedBy: string | null;
  @InstantColumn('requested_at') readonly requestedAt: Date;
  /** Most people of a shard. */
  @IntColumn('shard_people') readonly shardPeople: number;
  @InstantColumn('began_at', { nullable: true }) readonly beganAt: Date | null;
  @InstantColumn('ended_at', { nullable: true }) readonly endedAt: Date | null;
  /** The day for which freshness and limits of age count. */
  @DayColumn('day', { nullable: true }) readonly day: LocalDate | null;
  @TextColumn('version', { nullable: true }) readonly version: string | null;
  /** How many open offers name each requirement: shards fold rare ones alike. */
  @JsonColumn('requirements', { nullable: true }) readonly requirements: Readonly<Record<string, number>> | null;
  @IntColumn('people', { default: 0 }) readonly people: number;
  @IntColumn('offers', { default: 0 }) readonly offers: number;
  /** Why it failed, for who looks after the platform. */
  @TextColumn('trouble', { nullable: true }) readonly trouble: string | null;
}
