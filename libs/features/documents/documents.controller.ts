import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import { DocumentQueries } from './documents.queries.js';
import { DocumentMade, MyDocuments } from './documents.views.js';
import { sendPaper } from './send-paper.js';
import { KeepPapers } from './use-cases/keep-papers.js';
import { OpenPaper } from './use-cases/open-paper.js';

/** One's own folder of papers: brought once, used in every file. */
@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly keep: KeepPapers,
    private readonly open: OpenPaper,
  ) {}

  @Get('mine')
  @Allow('documents.keep_own')
  @ApiOperation({ summary: 'My papers, and who opened them' })
  @ApiOkResponse({ type: MyDocuments })
  async mine(@Me() actor: Actor): Promise<MyDocuments> {
    return { items: await this.queries.mine(actor) };
  }

  @Post()
  @Allow('documents.keep_own')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Put a photo or a PDF into my folder: field `code`, file `file`' })
  @ApiCreatedResponse({ type: DocumentMade })
  async add(@Me() actor: Actor, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<DocumentMade> {
    const upload = await readUpload(request);
    return this.keep.add(actor, upload.fields.code ?? '', upload, key);
  }

  @Get(':id/file')
  @Allow('documents.keep_own')
  @ApiOperation({ summary: 'The paper itself, as a download' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sendPaper(reply, await this.open.own(actor, id));
  }

  @Post(':id/erase')
  @HttpCode(200)
  @Allow('documents.keep_own')
  @ApiOperation({ summary: 'Erase a paper for good' })
  @ApiOkResponse({ type: DocumentMade })
  erase(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<DocumentMade> {
    return this.keep.erase(actor, id, key);
  }
}
