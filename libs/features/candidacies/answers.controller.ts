import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { readInvitation, readReason } from './answers.js';
import { AnswerBody, InviteBody, ReasonBody, SelectBody } from './candidacies.dto.js';
import { CandidacyMoved } from './candidacies.views.js';
import { dropReasons, rejectReasons } from './domain/reasons.js';
import { MoveCandidacy } from './use-cases/move-candidacy.js';

/** What an organisation answers a candidate. The officer writes down what was told by phone; some answers are also the candidate's own. */
@ApiTags('candidacies')
@Controller('candidacies')
export class AnswersController {
  constructor(
    private readonly move: MoveCandidacy,
    private readonly clock: Clock,
  ) {}

  @Post(':id/see')
  @HttpCode(200)
  @Allow('offers.read_candidates')
  @ApiOperation({ summary: 'I have read it' })
  @ApiOkResponse({ type: CandidacyMoved })
  see(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'see', {}, key);
  }

  @Post(':id/invite')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Invite to an interview; again for another day' })
  @ApiOkResponse({ type: CandidacyMoved })
  invite(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: InviteBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'invite', readInvitation(body, this.clock.now()), key);
  }

  @Post(':id/offer')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Offer the job' })
  @ApiOkResponse({ type: CandidacyMoved })
  offer(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply }: AnswerBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'offer', { reply }, key);
  }

  @Post(':id/hire')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Hired: her other open candidacies for jobs end, and their employers are told' })
  @ApiOkResponse({ type: CandidacyMoved })
  hire(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply }: AnswerBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'hire', { reply }, key);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Decline, with the reason' })
  @ApiOkResponse({ type: CandidacyMoved })
  reject(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ReasonBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'reject', readReason(body, rejectReasons), key);
  }

  @Post(':id/select')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Keep a seat of the training' })
  @ApiOkResponse({ type: CandidacyMoved })
  select(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply, sessionId }: SelectBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'select', { reply, ...(sessionId ? { sessionId } : {}) }, key);
  }

  @Post(':id/enrol')
  @HttpCode(200)
  @Allow('offers.apply', 'offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'The seat is taken: told by who comes, or by the provider' })
  @ApiOkResponse({ type: CandidacyMoved })
  enrol(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply }: AnswerBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'enrol', { reply }, key);
  }

  @Post(':id/attend')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Has come, the training has begun' })
  @ApiOkResponse({ type: CandidacyMoved })
  attend(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply }: AnswerBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'attend', { reply }, key);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Has completed the training' })
  @ApiOkResponse({ type: CandidacyMoved })
  complete(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply }: AnswerBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'complete', { reply }, key);
  }

  @Post(':id/certify')
  @HttpCode(200)
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Has the certificate' })
  @ApiOkResponse({ type: CandidacyMoved })
  certify(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { reply }: AnswerBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'certify', { reply }, key);
  }

  @Post(':id/drop')
  @HttpCode(200)
  @Allow('offers.apply', 'offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Has left the training, with the reason: told by who left, or by the provider' })
  @ApiOkResponse({ type: CandidacyMoved })
  drop(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ReasonBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'drop', readReason(body, dropReasons), key);
  }
}
