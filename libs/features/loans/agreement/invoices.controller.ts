import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import { sendPaper } from '#features/documents';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import { InvoiceQueries } from './invoices.queries.js';
import { CheckInvoiceBody, HandInInvoiceBody, InvoiceMade, InvoicesView } from './invoices.views.js';
import { HandInInvoice } from './use-cases/hand-in-invoice.js';

/** Invoices after each part of the money: due within ninety days. */
@ApiTags('loans')
@Controller('loans/:id/invoices')
export class InvoicesController {
  constructor(
    private readonly queries: InvoiceQueries,
    private readonly handIn: HandInInvoice,
  ) {}

  @Get()
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Parts of the money that left, and the invoices of each' })
  @ApiOkResponse({ type: InvoicesView })
  list(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<InvoicesView> {
    return this.queries.of(actor, id);
  }

  @Post()
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'Hand in an invoice of one’s folder' })
  @ApiCreatedResponse({ type: InvoiceMade })
  attach(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: HandInInvoiceBody, @Key() key: RequestKey): Promise<InvoiceMade> {
    return this.handIn.attach(actor, id, body.orderId, body.documentId, key);
  }

  @Post('bring')
  @Allow('loans.read_own')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Photograph an invoice and hand it in at once: field `orderId`, file `file`' })
  @ApiCreatedResponse({ type: InvoiceMade })
  async bring(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<InvoiceMade> {
    const upload = await readUpload(request);
    return this.handIn.bring(actor, id, new IdPipe().transform(upload.fields.orderId ?? '', { type: 'custom' }), upload, key);
  }

  @Get(':paperId/file')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'The invoice, for the officer; its owner sees who opened it' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Param('paperId', IdPipe) paperId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sendPaper(reply, await this.queries.paper(actor, id, paperId));
  }

  @Post(':paperId/check')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Accept an invoice, or refuse it with a reason' })
  @ApiOkResponse({ type: InvoiceMade })
  check(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('paperId', IdPipe) paperId: string,
    @Body() body: CheckInvoiceBody,
    @Key() key: RequestKey,
  ): Promise<InvoiceMade> {
    return this.handIn.check(actor, id, paperId, body, key);
  }
}
