import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { asPdf } from '#platform/http/pdf-reply';
import type { TiwiziRequest } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { CharterCodeBody, CharterCodeSent, CharterList, CharterListQuery, CharterSigned, CharterView, MentorshipMoveBody, MentorshipMoved } from './charter.dto.js';
import { CharterScreens } from './charter.queries.js';
import { AskCharterCode } from './use-cases/ask-charter-code.js';
import { MoveMentorship } from './use-cases/move-mentorship.js';
import { SignCharter } from './use-cases/sign-charter.js';

/** The charter of a mentorship, and its way after it. */
@ApiTags('mentoring')
@Controller('mentoring')
export class CharterController {
  constructor(
    private readonly screens: CharterScreens,
    private readonly askCode: AskCharterCode,
    private readonly signCharter: SignCharter,
    private readonly moveMentorship: MoveMentorship,
  ) {}

  @Get('charters')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Charters that are not signed by all three, those without a mediator first' })
  @ApiOkResponse({ type: CharterList })
  open(@Query() { page }: CharterListQuery): Promise<CharterList> {
    return this.screens.open(page);
  }

  @Get('mentorships/:id/charter')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'The charter of a mentorship: its words and who signed' })
  @ApiOkResponse({ type: CharterView })
  view(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<CharterView> {
    return this.screens.of(actor, id);
  }

  @Get('mentorships/:id/charter.pdf')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The signed charter, as it was drawn' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return asPdf(await this.screens.pdf(actor, id), reply);
  }

  @Post('mentorships/:id/charter/code')
  @HttpCode(200)
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Sends me the code that signs' })
  @ApiOkResponse({ type: CharterCodeSent })
  code(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CharterCodeSent> {
    return this.askCode.execute(actor, id, key);
  }

  @Post('mentorships/:id/charter/sign')
  @HttpCode(200)
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Sign by code: founder, mentor or mediator' })
  @ApiOkResponse({ type: CharterSigned })
  sign(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: CharterCodeBody, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<CharterSigned> {
    return this.signCharter.execute(actor, id, body.code, request.ip, key);
  }

  @Post('mentorships/:id/move')
  @HttpCode(200)
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Let a mentorship rest, go on, or end' })
  @ApiOkResponse({ type: MentorshipMoved })
  move(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MentorshipMoveBody, @Key() key: RequestKey): Promise<MentorshipMoved> {
    return this.moveMentorship.execute(actor, id, body, key);
  }
}
