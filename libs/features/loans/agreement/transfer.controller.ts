import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Lang, Me } from '#platform/http/params';
import { asPdf } from '#platform/http/pdf-reply';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { OrderBody, PaperQuery } from './agreement.dto.js';
import { CalendarLinkView, LinksRevoked, OrderMoved } from './agreement.views.js';
import { CalendarQueries } from './calendar.queries.js';
import { TransferFile } from './transfer-file.js';
import { CalendarLinks } from './use-cases/calendar-links.js';
import { TransferOrders } from './use-cases/transfer-orders.js';

/** Orders of transfer, and the calendar of payments on paper and in phones. */
@ApiTags('loans')
@Controller('loans')
export class TransferController {
  constructor(
    private readonly orders: TransferOrders,
    private readonly file: TransferFile,
    private readonly calendar: CalendarQueries,
    private readonly links: CalendarLinks,
  ) {}

  @Get('transfers.csv')
  @Allow('loans.disburse')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="transfers.csv"')
  @ApiOperation({ summary: 'Approved orders as a file for the bank' })
  @ApiOkResponse({ schema: { type: 'string' } })
  csv(@Me() actor: Actor): Promise<string> {
    return this.file.csv(actor);
  }

  @Get('calendar/:token')
  @Allow('public')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({ summary: 'The days to pay, under a secret address' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(@Param('token') token: string, @Lang() lang: Language): Promise<string> {
    return this.calendar.ofPerson(await this.links.personOf(token.replace(/\.ics$/, '')), lang);
  }

  @Post('calendar-links')
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'A new secret address for the calendar; the old one ends' })
  @ApiOkResponse({ type: CalendarLinkView })
  link(@Me() actor: Actor): Promise<CalendarLinkView> {
    return this.links.make(actor);
  }

  @Post('calendar-links/revoke')
  @HttpCode(200)
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'Ends the secret address' })
  @ApiOkResponse({ type: LinksRevoked })
  revoke(@Me() actor: Actor, @Key() key: RequestKey): Promise<LinksRevoked> {
    return this.links.revoke(actor, key);
  }

  @Post('orders/:id/approve')
  @HttpCode(200)
  @Allow('loans.approve_transfer')
  @ApiOperation({ summary: 'The second pair of eyes on an order' })
  @ApiOkResponse({ type: OrderMoved })
  approve(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OrderMoved> {
    return this.orders.approve(actor, id, key);
  }

  @Post('orders/:id/cancel')
  @HttpCode(200)
  @Allow('loans.approve_transfer')
  @ApiOperation({ summary: 'Takes an order back before the money left' })
  @ApiOkResponse({ type: OrderMoved })
  cancel(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OrderMoved> {
    return this.orders.cancel(actor, id, key);
  }

  @Post(':id/orders')
  @Allow('loans.disburse')
  @ApiOperation({ summary: 'Prepares an order of transfer, whole or in parts' })
  @ApiOkResponse({ type: OrderMoved })
  prepare(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: OrderBody, @Key() key: RequestKey): Promise<OrderMoved> {
    return this.orders.prepare(actor, id, body.lines, key);
  }

  @Get(':id/schedule.pdf')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The days to pay on paper' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() { lang = 'ar' }: PaperQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return asPdf(await this.calendar.onPaper(actor, id, lang), reply);
  }

  @Get(':id/calendar.ics')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="tiwizi.ics"')
  @ApiOperation({ summary: 'The days to pay, to take over into a calendar' })
  @ApiOkResponse({ schema: { type: 'string' } })
  ics(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Lang() lang: Language): Promise<string> {
    return this.calendar.ofLoan(actor, id, lang);
  }
}
