import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Moved } from '../application/application.views.js';
import { BecauseBody } from './committee.dto.js';
import { CommitteeMoved } from './committee.views.js';
import { ExtensionBody, ProposalBody, ReviewBody } from './decision.dto.js';
import { FileQueries } from './file.queries.js';
import { CommitteeFile, Extended, LetterSent, ReservationList } from './file.views.js';
import { ReservationQueries } from './reservation.queries.js';
import { ExtendGrant } from './use-cases/extend-grant.js';
import { LiftReservation } from './use-cases/lift-reservation.js';
import { RequestReview } from './use-cases/request-review.js';
import { SendLetter } from './use-cases/send-letter.js';

/** After the session: the letter, reservations, a longer time, a second look. */
@ApiTags('loans')
@Controller('loans/committee')
export class CommitteeFileController {
  constructor(
    private readonly queries: FileQueries,
    private readonly board: ReservationQueries,
    private readonly letters: SendLetter,
    private readonly extension: ExtendGrant,
    private readonly review: RequestReview,
    private readonly reservations: LiftReservation,
  ) {}

  @Get('files/:id')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'What the committee has to do with an application: invitation, decisions, reservations, times' })
  @ApiOkResponse({ type: CommitteeFile })
  file(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<CommitteeFile> {
    return this.queries.one(actor, id);
  }

  @Post('files/:id/notify')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Send the letter of the last decision' })
  @ApiOkResponse({ type: LetterSent })
  notify(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<LetterSent> {
    return this.letters.execute(actor, id, key);
  }

  @Post('files/:id/extend')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Let the grant live longer, once' })
  @ApiOkResponse({ type: Extended })
  extend(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ExtensionBody, @Key() key: RequestKey): Promise<Extended> {
    return this.extension.execute(actor, id, body, key);
  }

  @Post('files/:id/review')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Ask another session to look again, with new facts' })
  @ApiOkResponse({ type: Moved })
  askReview(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ReviewBody, @Key() key: RequestKey): Promise<Moved> {
    return this.review.execute(actor, id, body.facts, key);
  }

  @Get('reservations')
  @Allow('loans.instruct', 'loans.decide')
  @ApiOperation({ summary: 'Reservations that are not lifted' })
  @ApiOkResponse({ type: ReservationList })
  open(@Me() actor: Actor): Promise<ReservationList> {
    return this.board.board(actor);
  }

  @Post('reservations/:id/propose')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Propose to lift a reservation, with what proves it' })
  @ApiOkResponse({ type: CommitteeMoved })
  propose(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ProposalBody, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.reservations.propose(actor, id, body.evidence, key);
  }

  @Post('reservations/:id/confirm')
  @HttpCode(200)
  @Allow('loans.decide')
  @ApiOperation({ summary: 'Confirm as chair or deputy: the reservation is lifted' })
  @ApiOkResponse({ type: CommitteeMoved })
  confirm(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.reservations.confirm(actor, id, key);
  }

  @Post('reservations/:id/send-back')
  @HttpCode(200)
  @Allow('loans.decide')
  @ApiOperation({ summary: 'Not enough: back to the officer, with what is missing' })
  @ApiOkResponse({ type: CommitteeMoved })
  sendBack(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: BecauseBody, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.reservations.sendBack(actor, id, body.reason, key);
  }
}
