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
import { PaperQueries } from './papers.queries.js';
import { AttachBody, CheckPaperBody, PaperMade, PapersView } from './papers.views.js';
import { HandInPaper } from './use-cases/hand-in-paper.js';

/** The papers of a file: which are wanted, handing in, checking. */
@ApiTags('loans')
@Controller('loans/applications/:id/papers')
export class PapersController {
  constructor(
    private readonly queries: PaperQueries,
    private readonly handIn: HandInPaper,
  ) {}

  @Get()
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Papers that the file wants, and where each stands' })
  @ApiOkResponse({ type: PapersView })
  list(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<PapersView> {
    return this.queries.of(actor, id);
  }

  @Post()
  @Allow('loans.apply', 'loans.assist')
  @ApiOperation({ summary: 'Hand in a paper of one’s folder' })
  @ApiCreatedResponse({ type: PaperMade })
  attach(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AttachBody, @Key() key: RequestKey): Promise<PaperMade> {
    return this.handIn.attach(actor, id, body.documentId, key);
  }

  @Post('bring')
  @Allow('loans.apply', 'loans.assist')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Photograph a paper and hand it in at once: field `code`, file `file`' })
  @ApiCreatedResponse({ type: PaperMade })
  async bring(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<PaperMade> {
    const upload = await readUpload(request);
    return this.handIn.bring(actor, id, upload.fields.code ?? '', upload, key);
  }

  @Get(':paperId/file')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'The paper, for the officer; its owner sees who opened it' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Param('paperId', IdPipe) paperId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sendPaper(reply, await this.queries.paper(actor, id, paperId));
  }

  @Post(':paperId/check')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Accept a paper, or refuse it with a reason' })
  @ApiOkResponse({ type: PaperMade })
  check(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Param('paperId', IdPipe) paperId: string, @Body() body: CheckPaperBody, @Key() key: RequestKey): Promise<PaperMade> {
    return this.handIn.check(actor, id, paperId, body, key);
  }
}
