import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { AddHolidayBody, HolidaySourceBody, HolidayYearQuery, MoveHolidayBody } from './holidays.dto.js';
import { HolidayScreens } from './holidays.queries.js';
import { HolidayChanged, HolidayDetail, HolidayYear } from './holidays.views.js';
import { KeepHolidays } from './use-cases/keep-holidays.js';

/** Days off: known, estimated, announced late. */
@ApiTags('references')
@Controller('references/holidays')
export class HolidaysController {
  constructor(
    private readonly screens: HolidayScreens,
    private readonly keep: KeepHolidays,
  ) {}

  @Get()
  @Allow('references.keep_holidays', 'loans.read_all')
  @ApiOperation({ summary: 'Days off of a year, with their source and whether they are announced' })
  @ApiOkResponse({ type: HolidayYear })
  year(@Query() { year }: HolidayYearQuery): Promise<HolidayYear> {
    return this.screens.year(year);
  }

  @Get(':id')
  @Allow('references.keep_holidays', 'loans.read_all')
  @ApiOperation({ summary: 'One day off, its feast and who changed it' })
  @ApiOkResponse({ type: HolidayDetail })
  one(@Param('id', IdPipe) id: string): Promise<HolidayDetail> {
    return this.screens.one(id);
  }

  @Post()
  @Allow('references.keep_holidays')
  @ApiOperation({ summary: 'Add a day off that was decreed' })
  @ApiCreatedResponse({ type: HolidayChanged })
  add(@Me() actor: Actor, @Body() { day, source, ...words }: AddHolidayBody, @Key() key: RequestKey): Promise<HolidayChanged> {
    return this.keep.execute(actor, { move: 'add', day }, source, key, words);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Allow('references.keep_holidays')
  @ApiOperation({ summary: 'The feast was announced for the days that the list has' })
  @ApiOkResponse({ type: HolidayChanged })
  confirm(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { source }: HolidaySourceBody, @Key() key: RequestKey): Promise<HolidayChanged> {
    return this.keep.execute(actor, { move: 'confirm', id }, source, key);
  }

  @Post(':id/move')
  @HttpCode(200)
  @Allow('references.keep_holidays')
  @ApiOperation({ summary: 'The feast was announced for other days; running loans follow' })
  @ApiOkResponse({ type: HolidayChanged })
  move(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { day, source }: MoveHolidayBody, @Key() key: RequestKey): Promise<HolidayChanged> {
    return this.keep.execute(actor, { move: 'move', id, day }, source, key);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('references.keep_holidays')
  @ApiOperation({ summary: 'It is no day off; it stays in the list for the record' })
  @ApiOkResponse({ type: HolidayChanged })
  withdraw(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { source }: HolidaySourceBody, @Key() key: RequestKey): Promise<HolidayChanged> {
    return this.keep.execute(actor, { move: 'withdraw', id }, source, key);
  }
}
