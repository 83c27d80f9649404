import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow, ForKeys } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ImportView } from './import.queries.js';
import { AgainBody } from './trials.dto.js';
import { ImportAgain } from './use-cases/import-again.js';

/** Tries of files. */
@ApiTags('offers')
@Controller('offers/imports')
export class TrialsController {
  constructor(private readonly again: ImportAgain) {}

  @Post(':id/again')
  @Allow('offers.publish')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Import a file that was tried, or try it again with other columns' })
  @ApiCreatedResponse({ type: ImportView })
  importAgain(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AgainBody, @Key() key: RequestKey): Promise<ImportView> {
    return this.again.execute(actor, id, body, key);
  }
}
