import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Receipt } from '../agreement/loan.views.js';
import { RefundBody, RepaymentBody, ReversalBody, StandingView } from './repayment.dto.js';
import { RecordRepayment } from './use-cases/record-repayment.js';
import { RefundCredit } from './use-cases/refund-credit.js';
import { ReverseRepayment } from './use-cases/reverse-repayment.js';

/** Money that comes back. */
@ApiTags('loans')
@Controller('loans')
export class RepaymentController {
  constructor(
    private readonly recordRepayment: RecordRepayment,
    private readonly reverseRepayment: ReverseRepayment,
    private readonly refundCredit: RefundCredit,
  ) {}

  @Post(':id/repayments')
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Record a repayment' })
  @ApiCreatedResponse({ type: Receipt })
  repay(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: RepaymentBody, @Key() key: RequestKey): Promise<Receipt> {
    return this.recordRepayment.execute(actor, id, body, key);
  }

  @Post(':id/repayments/:repaymentId/reverse')
  @HttpCode(200)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Take a payment back that bounced or was booked wrongly' })
  @ApiOkResponse({ type: StandingView })
  reverse(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('repaymentId', IdPipe) repaymentId: string,
    @Body() body: ReversalBody,
    @Key() key: RequestKey,
  ): Promise<StandingView> {
    return this.reverseRepayment.execute(actor, id, repaymentId, body, key);
  }

  @Post(':id/refunds')
  @HttpCode(200)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Give back what the borrower paid beyond the loan' })
  @ApiOkResponse({ type: StandingView })
  refund(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: RefundBody, @Key() key: RequestKey): Promise<StandingView> {
    return this.refundCredit.execute(actor, id, body, key);
  }
}
