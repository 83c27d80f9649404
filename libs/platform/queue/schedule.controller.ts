import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Db } from '../database/db.js';
import { Allow } from '../http/allow.js';
import { within } from '../within.js';
import { Bells, type BellState } from './bells.js';
import { queueNames } from './job.js';
import { Queues } from './queues.js';

const instant = { type: String, nullable: true, format: 'date-time' } as const;
const number = { type: Number, nullable: true } as const;

class BellLine implements BellState {
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'What it is for' }) readonly sentence: string;
  @ApiProperty(number) readonly everySeconds: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'minute hour day month weekday, on the clocks of the town' }) readonly cron: string | null;
  @ApiProperty({ format: 'date-time' }) readonly listedAt: Date;
  @ApiProperty({ ...instant, description: 'Start of the last run' }) readonly startedAt: Date | null;
  @ApiProperty({ ...instant, description: 'A worker has it in hand, until then at most' }) readonly runningUntil: Date | null;
  @ApiProperty({ ...number, description: 'How long the last run took' }) readonly milliseconds: number | null;
  @ApiProperty(number) readonly done: number | null;
  @ApiProperty(number) readonly failed: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the last run broke off' }) readonly trouble: string | null;
  @ApiProperty({ format: 'date-time' }) readonly next: Date;
  @ApiProperty({ ...instant, description: 'It should have run then, and has not' }) readonly missingSince: Date | null;
}
class QueueLine {
  @ApiProperty({ enum: queueNames }) readonly queue: string;
  @ApiProperty() readonly waiting: number;
  @ApiProperty() readonly active: number;
  @ApiProperty() readonly delayed: number;
  @ApiProperty() readonly failed: number;
}
class FailedRun {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ format: 'date-time' }) readonly startedAt: Date;
  @ApiProperty() readonly done: number;
  @ApiProperty() readonly failed: number;
  @ApiProperty({ type: [String] }) readonly notes: readonly string[];
}
export class ScheduleView {
  @ApiProperty({ enum: ['redis', 'postgres'] }) readonly backend: string;
  @ApiProperty({ type: [BellLine] }) readonly bells: readonly BellLine[];
  @ApiProperty({ type: [QueueLine], nullable: true, description: 'Null while the queue does not answer' }) readonly queues: readonly QueueLine[] | null;
  @ApiProperty({ type: [FailedRun], description: 'The last runs with a failure, newest first' }) readonly failures: readonly FailedRun[];
}

/** What runs by itself, for who watches the system. */
@ApiTags('system')
@Controller('system')
export class ScheduleController {
  constructor(
    private readonly bells: Bells,
    private readonly queues: Queues,
    private readonly db: Db,
  ) {}

  @Get('schedule')
  @Allow('system.watch')
  @ApiOperation({ summary: 'Timed work with its last run and the next, queues, and the last failures' })
  @ApiOkResponse({ type: ScheduleView })
  async read(): Promise<ScheduleView> {
    const [bells, failures, queues] = await Promise.all([
      this.bells.states(),
      this.db.query<FailedRun>('select id, name, started_at as "startedAt", done, failed, notes from job_run where failed > 0 order by started_at desc, id limit 20'),
      within(2_000, this.queueLines()).catch(() => null),
    ]);
    return { backend: this.queues.backend.name, bells, queues, failures };
  }

  private queueLines(): Promise<QueueLine[]> {
    return Promise.all(
      queueNames.map(async (queue) => {
        const {
          waiting = 0,
          prioritized = 0,
          active = 0,
          delayed = 0,
          failed = 0,
        } = await this.queues.queue(queue).getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
        return { queue, waiting: waiting + prioritized, active, delayed, failed };
      }),
    );
  }
}
