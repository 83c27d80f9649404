import { Controller, Get, Header, Module } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OfferQueries, OffersModule } from '#features/offers';
import { OrganisationQueries, OrganisationsModule } from '#features/organisations';
import { PeopleModule, PeopleQueries } from '#features/people';
import { Allow } from '#platform/http/allow';

export interface PublicFigures {
  readonly offers: number;
  readonly trainings: number;
  readonly partners: number;
  readonly people: number;
}

/** Figures for everybody: whole counts of what is open, no one behind them. */
@ApiTags('reporting')
@Controller('public')
export class PublicFiguresController {
  constructor(
    private readonly offers: OfferQueries,
    private readonly organisations: OrganisationQueries,
    private readonly people: PeopleQueries,
  ) {}

  @Get('figures')
  @Allow('public')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Open offers and trainings, partners, people registered' })
  async figures(): Promise<PublicFigures> {
    const [offers, partners, people] = await Promise.all([this.offers.figures(), this.organisations.count(), this.people.count()]);
    return { ...offers, partners, people };
  }
}

@Module({ imports: [OffersModule, OrganisationsModule, PeopleModule], controllers: [PublicFiguresController] })
export class ReportingModule {}
