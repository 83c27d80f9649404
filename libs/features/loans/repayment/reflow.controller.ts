import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { type HolidayChange, holidayMoves } from '#features/references';
import { Allow } from '#platform/http/allow';
import { IsLocalDate } from '#platform/http/validators';
import { ReflowQueries } from './reflow.queries.js';
import { ReflowEffect, ReflowList } from './reflow.views.js';

export class EffectQuery {
  @ApiProperty({ enum: holidayMoves }) @IsIn(holidayMoves) readonly move: HolidayChange['move'];
  @ApiProperty({ required: false, format: 'uuid', description: 'The day off; not for one to add' })
  @ValidateIf(({ move }: EffectQuery) => move !== 'add')
  @IsUUID()
  readonly holiday?: string;
  @ApiProperty({ type: String, required: false, format: 'date', description: 'The new first day, or the day to add' })
  @ValidateIf(({ move }: EffectQuery) => move === 'add' || move === 'move')
  @IsLocalDate()
  readonly day?: LocalDate;
}

const changeOf = ({ move, holiday, day }: EffectQuery): HolidayChange =>
  move === 'add' ? { move, day: day! } : move === 'move' ? { move, id: holiday!, day: day! } : { move, id: holiday! };

/** Running loans and the days off. */
@ApiTags('loans')
@Controller('loans/reflow')
export class ReflowController {
  constructor(private readonly queries: ReflowQueries) {}

  @Get()
  @Allow('references.keep_holidays', 'loans.read_all')
  @ApiOperation({ summary: 'How far running loans follow the latest changes of the days off' })
  @ApiOkResponse({ type: ReflowList })
  runs(): Promise<ReflowList> {
    return this.queries.runs();
  }

  @Get('effect')
  @Allow('references.keep_holidays')
  @ApiOperation({ summary: 'Loans and rows that a change of the days off would move; nothing is changed' })
  @ApiOkResponse({ type: ReflowEffect })
  effect(@Query() query: EffectQuery): Promise<ReflowEffect> {
    return this.queries.effect(changeOf(query));
  }
}
