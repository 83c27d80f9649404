import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { MentorRound } from '../domain/mentor-round.js';
import type { RoundState } from '../domain/round.moves.js';

/** A round of mentors as it was computed: a draft promises nothing to anybody. */
@Entity('mentor_round')
export class MentorRoundEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('state') readonly state: RoundState;
  @IdColumn('made_by', { nullable: true }) readonly madeBy: string | null;
  @InstantColumn('made_at') readonly madeAt: Date;
  @InstantColumn('closed_at', { nullable: true }) readonly closedAt: Date | null;
  @JsonColumn('result') readonly result: MentorRound;
}
