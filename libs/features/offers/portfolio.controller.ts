import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { PortfolioList, TransferBody, TransferDone } from './portfolio.dto.js';
import { PortfolioQueries } from './portfolio.queries.js';
import { TransferPortfolio } from './use-cases/transfer-portfolio.js';

/** Who is in charge of which offers; `:id` is the organisation. */
@ApiTags('offers')
@Controller('offers/portfolios')
@Allow('offers.publish')
export class PortfolioController {
  constructor(
    private readonly queries: PortfolioQueries,
    private readonly transfer: TransferPortfolio,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'How many open offers each of an organisation is in charge of' })
  @ApiOkResponse({ type: PortfolioList })
  async list(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<PortfolioList> {
    return { items: await this.queries.of(actor, id) };
  }

  @Post(':id/transfer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand over what somebody is in charge of' })
  @ApiOkResponse({ type: TransferDone })
  hand(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TransferBody, @Key() key: RequestKey): Promise<TransferDone> {
    return this.transfer.execute(actor, id, body, key);
  }
}
