import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ApiKeyQueries } from './api-key.queries.js';
import { ApiKeyBody, ApiKeyList, NewApiKeyView } from './api-keys.dto.js';
import { KeepApiKeys } from './use-cases/keep-api-keys.js';

/** Keys for the systems of partners: for who may publish offers. */
@ApiTags('accounts')
@Controller('accounts/api-keys')
@Allow('offers.publish')
export class ApiKeysController {
  constructor(
    private readonly queries: ApiKeyQueries,
    private readonly keep: KeepApiKeys,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Keys of mine and of my organisations, newest first' })
  @ApiOkResponse({ type: ApiKeyList })
  async list(@Me() actor: Actor): Promise<ApiKeyList> {
    return { items: await this.queries.list(actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Make a key; it is shown once' })
  @ApiCreatedResponse({ type: NewApiKeyView })
  make(@Me() actor: Actor, @Body() body: ApiKeyBody): Promise<NewApiKeyView> {
    return this.keep.make(actor, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a key at once' })
  @ApiNoContentResponse()
  revoke(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.revoke(actor, id);
  }
}
