import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/http/allow';
import { PortfolioQuery, PortfolioRowsQuery } from './arrears.dto.js';
import { PortfolioQueries } from './portfolio.queries.js';
import { PortfolioRows, PortfolioView } from './portfolio.views.js';

/** Figures of all loans; the municipality sees the sums, and no row. */
@ApiTags('loans')
@Controller('loans/portfolio')
export class PortfolioController {
  constructor(private readonly queries: PortfolioQueries) {}

  @Get()
  @Allow('loans.keep_fund', 'loans.disburse', 'loans.read_figures')
  @ApiOperation({ summary: 'Figures of the portfolio at the end of a day, whole and in groups' })
  @ApiOkResponse({ type: PortfolioView })
  figures(@Query() query: PortfolioQuery): Promise<PortfolioView> {
    return this.queries.figures(query);
  }

  @Get('rows')
  @Allow('loans.keep_fund', 'loans.disburse')
  @ApiOperation({ summary: 'The loans that a figure is the sum of' })
  @ApiOkResponse({ type: PortfolioRows })
  rows(@Query() query: PortfolioRowsQuery): Promise<PortfolioRows> {
    return this.queries.rows(query);
  }
}
