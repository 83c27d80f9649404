import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { CommitteeMoved } from './committee.views.js';
import { AddendumBody } from './decision.dto.js';
import { PaperMade } from './file.views.js';
import { MakeMinutes } from './use-cases/make-minutes.js';
import { SignMinutes } from './use-cases/sign-minutes.js';

/** Minutes of a session: written once, signed by two hands, corrected only by an addendum. */
@ApiTags('loans')
@Controller('loans/committee/sessions')
export class MinutesController {
  constructor(
    private readonly minutes: MakeMinutes,
    private readonly signing: SignMinutes,
  ) {}

  @Post(':id/minutes')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Write the minutes from the rows of the session' })
  @ApiOkResponse({ type: PaperMade })
  make(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<PaperMade> {
    return this.minutes.make(actor, id, key);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'Sign the last text of the session, as chair or as secretary' })
  @ApiOkResponse({ type: CommitteeMoved })
  sign(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.signing.execute(actor, id, key);
  }

  @Post(':id/addenda')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Add to signed minutes' })
  @ApiOkResponse({ type: PaperMade })
  add(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AddendumBody, @Key() key: RequestKey): Promise<PaperMade> {
    return this.minutes.add(actor, id, body.text, key);
  }
}
