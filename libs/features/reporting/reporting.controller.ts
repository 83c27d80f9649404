import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/http/allow';
import { PublicFigures, ReportingQueries, TownFigures } from './reporting.queries.js';

/** Figures. */
@ApiTags('reporting')
@Controller()
export class ReportingController {
  constructor(private readonly queries: ReportingQueries) {}

  @Get('public/figures')
  @Allow('public')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Open offers and trainings, partners, people registered' })
  @ApiOkResponse({ type: PublicFigures })
  open(): Promise<PublicFigures> {
    return this.queries.open();
  }

  @Get('figures')
  @Allow('figures.read')
  @ApiOperation({ summary: 'The programme today: offers, people, loans, mentors' })
  @ApiOkResponse({ type: TownFigures })
  town(): Promise<TownFigures> {
    return this.queries.town();
  }
}
