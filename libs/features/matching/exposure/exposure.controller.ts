import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/http/allow';
import { ExposureQueries } from './exposure.queries.js';
import { ExposedOfferList, ExposureQuery, ExposureReport } from './exposure.views.js';

/** Who sees what: for those who steer. */
@ApiTags('matching')
@Controller('matching/exposure')
export class ExposureController {
  constructor(private readonly queries: ExposureQueries) {}

  @Get()
  @Allow('figures.read')
  @ApiOperation({ summary: 'How proposals are shared out among offers and people, counted each night' })
  @ApiOkResponse({ type: ExposureReport })
  report(): Promise<ExposureReport> {
    return this.queries.report();
  }

  @Get('offers')
  @Allow('figures.read')
  @ApiOperation({ summary: 'Open offers by how many lists hold them' })
  @ApiOkResponse({ type: ExposedOfferList })
  offers(@Query() query: ExposureQuery): Promise<ExposedOfferList> {
    return this.queries.offersBy(query);
  }
}
