import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Moved } from '../application/application.views.js';
import { DecisionBody } from './committee.dto.js';
import { Decide } from './use-cases/decide.js';

/** What the committee decides about an application. */
@ApiTags('loans')
@Controller('loans/applications')
export class CommitteeController {
  constructor(private readonly decide: Decide) {}

  @Post(':id/decide')
  @HttpCode(200)
  @Allow('loans.decide')
  @ApiOperation({ summary: 'Record the decision of the committee' })
  @ApiOkResponse({ type: Moved })
  decideOn(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: DecisionBody, @Key() key: RequestKey): Promise<Moved> {
    return this.decide.execute(actor, id, body, key);
  }
}
