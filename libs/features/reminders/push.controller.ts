import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { PushBody, PushForgetBody, PushView } from './push.dto.js';
import { RingBrowsers } from './use-cases/ring-browsers.js';

/** Browsers in which somebody is rung when a message leaves. */
@ApiTags('reminders')
@Controller('reminders/push')
export class PushController {
  constructor(private readonly browsers: RingBrowsers) {}

  @Get()
  @Allow('signed_in')
  @ApiOperation({ summary: 'What a browser needs to be rung, and in how many I am' })
  @ApiOkResponse({ type: PushView })
  mine(@Me() actor: Actor): Promise<PushView> {
    return this.browsers.view(actor.accountId);
  }

  @Put()
  @Allow('signed_in')
  @ApiOperation({ summary: 'Ring me in this browser' })
  @ApiOkResponse({ type: PushView })
  async add(@Me() actor: Actor, @Body() body: PushBody, @Key() key: RequestKey): Promise<PushView> {
    await this.browsers.add(actor, body, key);
    return this.browsers.view(actor.accountId);
  }

  @Post('forget')
  @HttpCode(200)
  @Allow('signed_in')
  @ApiOperation({ summary: 'Ring me in this browser no more' })
  @ApiOkResponse({ type: PushView })
  async forget(@Me() actor: Actor, @Body() { endpoint }: PushForgetBody, @Key() key: RequestKey): Promise<PushView> {
    await this.browsers.forget(actor, endpoint, key);
    return this.browsers.view(actor.accountId);
  }
}
