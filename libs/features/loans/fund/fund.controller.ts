import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/http/allow';
import { FundList, FundQueries } from './fund.queries.js';

/** The revolving fund in figures; sums only, nobody's loan. */
@ApiTags('loans')
@Controller('loans/funds')
export class FundController {
  constructor(private readonly queries: FundQueries) {}

  @Get()
  @Allow('loans.disburse', 'loans.keep_fund', 'loans.read_figures')
  @ApiOperation({ summary: 'Cash, loans outstanding and what may still be granted, by fund' })
  @ApiOkResponse({ type: FundList })
  async all(): Promise<FundList> {
    return { items: await this.queries.all() };
  }
}
