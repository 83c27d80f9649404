import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { CodeView } from '../fund/fund.views.js';
import { FundFileQueries } from './fund-files.queries.js';
import { FundChoiceBody, FundFilePage } from './fund-files.views.js';
import { ChooseFund } from './use-cases/choose-fund.js';

/** Which fund carries which file. */
@ApiTags('loans')
@Controller('loans')
export class FundFilesController {
  constructor(
    private readonly queries: FundFileQueries,
    private readonly choose: ChooseFund,
  ) {}

  @Get('fund-files')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Files in study with the fund of each, and what keeps them out of the others' })
  @ApiOkResponse({ type: FundFilePage })
  list(@Query() query: PageQuery): Promise<FundFilePage> {
    return this.queries.list(query);
  }

  @Post('applications/:id/fund')
  @HttpCode(200)
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Give a file to a fund whose rules it fits' })
  @ApiOkResponse({ type: CodeView })
  give(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: FundChoiceBody, @Key() key: RequestKey): Promise<CodeView> {
    return this.choose.execute(actor, id, body.fund, key);
  }
}
