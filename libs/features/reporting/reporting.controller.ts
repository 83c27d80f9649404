import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/http/allow';
import { type PublicFigures, ReportingQueries, type TownFigures } from './reporting.queries.js';

/** Figures. */
@ApiTags('reporting')
@Controller()
export class ReportingController {
  constructor(private readonly queries: ReportingQueries) {}

  @Get('public/figures')
  @Allow('public')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Open offers and trainings, partners, people registered' })
  open(): Promise<PublicFigures> {
    return this.queries.open();
  }

  @Get('figures')
  @Allow('figures.read')
  @ApiOperation({ summary: 'The programme today: offers, people, loans, mentors' })
  town(): Promise<TownFigures> {
    return this.queries.town();
  }
}
