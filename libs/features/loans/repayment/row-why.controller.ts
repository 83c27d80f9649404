import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { RowWhyQueries } from './row-why.queries.js';
import { WhyView } from './row-why.views.js';

/** Every row of a schedule says why it has its day and its amount. */
@ApiTags('loans')
@Controller('loans')
export class RowWhyController {
  constructor(private readonly queries: RowWhyQueries) {}

  @Get(':id/why')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Why each instalment is due on its day and has its amount' })
  @ApiOkResponse({ type: WhyView })
  why(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<WhyView> {
    return this.queries.of(actor, id);
  }
}
