import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { OfferAccepted } from './loan.views.js';
import { AcceptOffer } from './use-cases/accept-offer.js';

/** The founder's answer to what the committee granted. */
@ApiTags('loans')
@Controller('loans/applications')
export class AcceptanceController {
  constructor(private readonly acceptOffer: AcceptOffer) {}

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Accept what the committee granted: the loan exists' })
  @ApiOkResponse({ type: OfferAccepted })
  accept(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferAccepted> {
    return this.acceptOffer.execute(actor, id, key);
  }
}
