import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import { ApplicationMade, Moved } from './application.views.js';
import { AssistanceView, AssistBody, BeginBody, CodeSent, OrientationOf, OrientBody, ReceiveBody, YesCodeBody } from './counter.dto.js';
import { CounterQueries } from './counter.queries.js';
import { AskYes } from './use-cases/ask-yes.js';
import { AssistFile } from './use-cases/assist-file.js';
import { ReceivePerson } from './use-cases/receive-person.js';

/** At the counter: somebody is received, oriented, or helped to write. */
@ApiTags('loans')
@Controller('loans')
export class CounterController {
  constructor(
    private readonly queries: CounterQueries,
    private readonly assist: AssistFile,
    private readonly yes: AskYes,
    private readonly receive: ReceivePerson,
  ) {}

  @Post('assisted')
  @Allow('loans.assist')
  @ApiOperation({ summary: 'Begin a file for somebody who said yes aloud' })
  @ApiCreatedResponse({ type: ApplicationMade })
  begin(@Me() actor: Actor, @Body() body: AssistBody, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.assist.begin(actor, body, body, body.projectTitle.trim(), key);
  }

  @Post('orientations')
  @Allow('loans.assist')
  @ApiOperation({ summary: 'Receive somebody: from a phone number that was left, or at the counter' })
  @ApiCreatedResponse({ type: ApplicationMade })
  open(@Me() actor: Actor, @Body() body: ReceiveBody, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.receive.open(actor, body, body, body.wish.trim(), body.leadId, key);
  }

  @Get('applications/:id/orientation')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'What was wished and where the person was sent' })
  @ApiOkResponse({ type: OrientationOf })
  async orientation(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<OrientationOf> {
    return { orientation: await this.queries.orientation(actor, id) };
  }

  @Post('applications/:id/begin')
  @HttpCode(200)
  @Allow('loans.apply', 'loans.instruct')
  @ApiOperation({ summary: 'From the reception to a draft' })
  @ApiOkResponse({ type: Moved })
  toDraft(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: BeginBody, @Key() key: RequestKey): Promise<Moved> {
    return this.receive.begin(actor, id, body.assist, key);
  }

  @Post('applications/:id/orient')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Send somebody to the service that fits' })
  @ApiOkResponse({ type: Moved })
  orient(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: OrientBody, @Key() key: RequestKey): Promise<Moved> {
    return this.receive.orient(actor, id, body.outcome, body.advice, key);
  }

  @Get('applications/:id/assistance')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Who typed, which consent was said aloud, and whether the person said yes to what is written' })
  @ApiOkResponse({ type: AssistanceView })
  assistance(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<AssistanceView> {
    return this.queries.assistance(actor, id);
  }

  @Post('applications/:id/assistance/code')
  @HttpCode(200)
  @Allow('loans.assist')
  @ApiOperation({ summary: 'Send the person a code that says yes to what was typed' })
  @ApiOkResponse({ type: CodeSent })
  code(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CodeSent> {
    return this.yes.sendCode(actor, id, key);
  }

  @Post('applications/:id/assistance/confirm')
  @HttpCode(200)
  @Allow('loans.assist')
  @ApiOperation({ summary: 'The code that the person read out' })
  @ApiOkResponse({ type: ApplicationMade })
  confirm(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: YesCodeBody, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.yes.byCode(actor, id, body.code, key);
  }

  @Post('applications/:id/assistance/statement')
  @HttpCode(200)
  @Allow('loans.assist')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'The signed statement of somebody without a phone: field `witness`, file `file`' })
  @ApiOkResponse({ type: ApplicationMade })
  async statement(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.yes.onPaper(actor, id, await readUpload(request), key);
  }

  @Post('applications/:id/assistance/end')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'I write alone from now on' })
  @ApiOkResponse({ type: ApplicationMade })
  end(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.assist.end(actor, id, key);
  }
}
