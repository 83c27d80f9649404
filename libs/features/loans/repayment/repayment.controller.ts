import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Receipt } from '../agreement/loan.views.js';
import { RepaymentBody } from './repayment.dto.js';
import { RecordRepayment } from './use-cases/record-repayment.js';

/** Money that comes back. */
@ApiTags('loans')
@Controller('loans')
export class RepaymentController {
  constructor(private readonly recordRepayment: RecordRepayment) {}

  @Post(':id/repayments')
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Record a repayment' })
  @ApiCreatedResponse({ type: Receipt })
  repay(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: RepaymentBody, @Key() key: RequestKey): Promise<Receipt> {
    return this.recordRepayment.execute(actor, id, body, key);
  }
}
