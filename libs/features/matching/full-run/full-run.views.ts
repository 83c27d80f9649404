import { ApiProperty } from '@nestjs/swagger';
import { runStates, type RunState } from './domain/run.moves.js';

const shardStates = ['waiting', 'working', 'done'] as const;

/** A full run in a list. */
export class RunView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: runStates }) readonly state: RunState;
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly percent: number;
  @ApiProperty({ type: String, format: 'date-time' }) readonly requestedAt: string;
  @ApiProperty({ description: 'Asked for by the schedule or an operator' }) readonly byItself: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly beganAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly endedAt: string | null;
  @ApiProperty() readonly people: number;
  @ApiProperty() readonly offers: number;
  @ApiProperty() readonly shards: number;
  @ApiProperty() readonly shardsDone: number;
  @ApiProperty({ type: String, nullable: true, description: 'Of the points; null before it began' }) readonly version: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, for who looks after the platform' }) readonly trouble: string | null;
  @ApiProperty({ enum: ['cancel', 'resume'], isArray: true }) readonly allowedMoves: readonly string[];
}
export class ShardView {
  @ApiProperty() readonly no: number;
  @ApiProperty({ enum: shardStates }) readonly state: (typeof shardStates)[number];
  @ApiProperty() readonly people: number;
  @ApiProperty({ minimum: 0, maximum: 100 }) readonly percent: number;
  @ApiProperty({ description: 'How often it was begun' }) readonly tries: number;
}
export class RunDetailView extends RunView {
  @ApiProperty({ type: [ShardView] }) readonly parts: readonly ShardView[];
}
/** How much of one-by-one changes still waits, how many lists there are, and full runs, the last one first. */
export class RunPage {
  @ApiProperty({ description: 'People and offers whose lists are still to be computed' }) readonly waiting: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'The oldest request among them' }) readonly since: string | null;
  @ApiProperty({ description: 'Lists of people' }) readonly people: number;
  @ApiProperty({ description: 'Lists of offers' }) readonly offers: number;
  @ApiProperty({ type: [RunView] }) readonly items: readonly RunView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class RunAccepted {
  @ApiProperty() readonly accepted: true;
  @ApiProperty({ description: 'The run that is open: an earlier one when there was one' }) readonly id: string;
}
export class RunMoved {
  @ApiProperty() readonly id: string;
}
