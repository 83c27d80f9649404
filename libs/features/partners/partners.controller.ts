import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow, ForKeys } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import {
  DeliveryListQuery,
  DeliveryPage,
  DeliveryReplayed,
  EndpointBody,
  EndpointList,
  EndpointMade,
  EndpointView,
  RangeBody,
  RangeReplayed,
  SecretRotated,
  TestSent,
} from './partners.dto.js';
import { PartnerQueries } from './partners.queries.js';
import { KeepEndpoints } from './use-cases/keep-endpoints.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { RotateSecret } from './use-cases/rotate-secret.js';

/** Addresses at which a partner's system is told what happens to its offers. */
@ApiTags('partners')
@Controller('partners')
@Allow('offers.publish')
@ForKeys('webhooks:keep')
export class PartnersController {
  constructor(
    private readonly queries: PartnerQueries,
    private readonly keep: KeepEndpoints,
    private readonly replay: ReplayDelivery,
    private readonly secret: RotateSecret,
  ) {}

  @Get('webhooks')
  @ApiOperation({ summary: 'Addresses of my organisations, newest first' })
  @ApiOkResponse({ type: EndpointList })
  async list(@Me() actor: Actor): Promise<EndpointList> {
    return { items: await this.queries.endpoints(actor) };
  }

  @Post('webhooks')
  @ApiOperation({ summary: 'Be told at an address; the secret is shown once' })
  @ApiCreatedResponse({ type: EndpointMade })
  make(@Me() actor: Actor, @Body() body: EndpointBody, @Key() key: RequestKey): Promise<EndpointMade> {
    return this.keep.make(actor, body, key);
  }

  @Get('webhooks/:id')
  @ApiOperation({ summary: 'One address' })
  @ApiOkResponse({ type: EndpointView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<EndpointView> {
    return this.queries.endpoint(actor, id);
  }

  @Get('webhooks/:id/deliveries')
  @ApiOperation({ summary: 'What was sent there, newest first, with the receipts of each try' })
  @ApiOkResponse({ type: DeliveryPage })
  deliveries(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: DeliveryListQuery): Promise<DeliveryPage> {
    return this.queries.deliveries(actor, id, query);
  }

  @Post('webhooks/:id/pause')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hold messages back' })
  @ApiNoContentResponse()
  pause(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.pause(actor, id);
  }

  @Post('webhooks/:id/resume')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send again, what waited first' })
  @ApiNoContentResponse()
  resume(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.resume(actor, id);
  }

  @Post('webhooks/:id/test')
  @ApiOperation({ summary: 'Send a message of type test' })
  @ApiCreatedResponse({ type: TestSent })
  test(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<TestSent> {
    return this.keep.test(actor, id);
  }

  @Post('webhooks/:id/rotate')
  @ApiOperation({ summary: 'A new secret, shown once; for a day messages carry the signature of both' })
  @ApiCreatedResponse({ type: SecretRotated })
  rotate(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<SecretRotated> {
    return this.secret.execute(actor, id, key);
  }

  @Post('webhooks/:id/replay')
  @ApiOperation({ summary: 'Send again what was missed on some days, oldest first, 10,000 at most' })
  @ApiCreatedResponse({ type: RangeReplayed })
  range(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: RangeBody, @Key() key: RequestKey): Promise<RangeReplayed> {
    return this.replay.range(actor, id, body, key);
  }

  @Post('deliveries/:id/replay')
  @ApiOperation({ summary: 'Send one message again, under the same id' })
  @ApiCreatedResponse({ type: DeliveryReplayed })
  again(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<DeliveryReplayed> {
    return this.replay.execute(actor, id, key);
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End an address for good; its receipts stay' })
  @ApiNoContentResponse()
  end(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.end(actor, id);
  }
}
