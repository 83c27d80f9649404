import { Controller, Get, Injectable, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { offsetOf, PageQuery } from '#platform/http/page';
import { Me } from '#platform/http/params';
import { reminderKinds } from './domain/plan.js';
import { reminderStates } from './entities/reminder.entity.js';

const text = { type: String, nullable: true } as const;

/** One reminder and what became of it. */
export class ReminderLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: reminderKinds }) readonly kind: string;
  @ApiProperty({ enum: ['mail', 'sms'] }) readonly channel: string;
  @ApiProperty({ format: 'date-time' }) readonly dueAt: string;
  @ApiProperty({ enum: reminderStates }) readonly state: string;
  @ApiProperty({ ...text, description: 'Why it did not leave' }) readonly reason: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) readonly sentAt: string | null;
}
export class ReminderPage {
  @ApiProperty({ type: [ReminderLine] }) readonly items: readonly ReminderLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

@Injectable()
export class ReminderQueries {
  constructor(private readonly db: Db) {}

  /** Ledger of messages: one's own, or all for those who watch them. */
  async list(actor: Actor, query: PageQuery): Promise<ReminderPage> {
    const all = can(actor, 'reminders.read_all');
    const own = actor.accountId;
    const rows = await this.db.query<{ id: string; kind: string; channel: string; due_at: Date; state: string; reason: string | null; sent_at: Date | null }>(
      'select id, kind, channel, due_at, state, reason, sent_at from reminder where $1 or recipient_account_id::text = $2 order by due_at, id offset $3 limit $4',
      [all, own, offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from reminder where $1 or recipient_account_id::text = $2', [all, own]);
    return {
      items: rows.map((r) => ({
        id: r.id,
        kind: r.kind,
        channel: r.channel,
        dueAt: r.due_at.toISOString(),
        state: r.state,
        reason: r.reason,
        sentAt: r.sent_at?.toISOString() ?? null,
      })),
      page: query.page,
      pageSize: query.pageSize,
      total: count?.n ?? 0,
    };
  }
}

/** The ledger of reminders. */
@ApiTags('reminders')
@Controller('reminders')
export class RemindersController {
  constructor(private readonly queries: ReminderQueries) {}

  @Get()
  @Allow('reminders.read_own', 'reminders.read_all')
  @ApiOperation({ summary: 'Reminders with what became of them' })
  @ApiOkResponse({ type: ReminderPage })
  list(@Me() actor: Actor, @Query() query: PageQuery): Promise<ReminderPage> {
    return this.queries.list(actor, query);
  }
}
