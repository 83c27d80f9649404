import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Moved } from '../application/application.views.js';
import { ContestBody, IneligibleBody, NoteBody, RecordBody, ScoreBody, SendBackBody } from './instruction.dto.js';
import { InstructionScreens } from './instruction.queries.js';
import { IneligibilityAnswer, NoteWritten, RecordMade, Scored, StudyView } from './instruction.views.js';
import { FourEyes } from './use-cases/four-eyes.js';
import { Ineligible } from './use-cases/ineligible.js';
import { WriteStudy } from './use-cases/write-study.js';

/** The study of a file: note, meetings, blind scores, four eyes, and rules that exclude. */
@ApiTags('loans')
@Controller('loans/applications/:id')
export class InstructionController {
  constructor(
    private readonly screens: InstructionScreens,
    private readonly write: WriteStudy,
    private readonly eyes: FourEyes,
    private readonly rules: Ineligible,
  ) {}

  @Get('study')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'The study of a file; scores of others only with one’s own' })
  @ApiOkResponse({ type: StudyView })
  study(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<StudyView> {
    return this.screens.study(actor, id);
  }

  @Put('study/note')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Writes the synthesis note, whole or in parts' })
  @ApiOkResponse({ type: NoteWritten })
  note(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: NoteBody, @Key() key: RequestKey): Promise<NoteWritten> {
    return this.write.note(actor, id, body, key);
  }

  @Post('study/records')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'An interview, a visit or the word of an expert' })
  @ApiOkResponse({ type: RecordMade })
  record(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { place = '', who = '', seen = [], ...body }: RecordBody, @Key() key: RequestKey): Promise<RecordMade> {
    return this.write.meeting(actor, id, { ...body, place, who, seen }, key);
  }

  @Post('study/scores')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'One’s own score, given before seeing those of others' })
  @ApiOkResponse({ type: Scored })
  score(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ScoreBody, @Key() key: RequestKey): Promise<Scored> {
    return this.write.score(actor, id, body.lines, key);
  }

  @Post('propose')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Hands the whole study to a second reader' })
  @ApiOkResponse({ type: Moved })
  propose(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Moved> {
    return this.eyes.propose(actor, id, key);
  }

  @Post('present')
  @HttpCode(200)
  @Allow('loans.review')
  @ApiOperation({ summary: 'The second reader hands the file to the committee' })
  @ApiOkResponse({ type: Moved })
  present(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Moved> {
    return this.eyes.present(actor, id, key);
  }

  @Post('send-back')
  @HttpCode(200)
  @Allow('loans.review')
  @ApiOperation({ summary: 'The second reader gives the file back with a reason' })
  @ApiOkResponse({ type: Moved })
  sendBack(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: SendBackBody, @Key() key: RequestKey): Promise<Moved> {
    return this.eyes.sendBack(actor, id, body.reason, key);
  }

  @Get('ineligibility')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Why the rules exclude the file, and until when one may answer' })
  @ApiOkResponse({ type: IneligibilityAnswer })
  async why(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<IneligibilityAnswer> {
    return { ineligibility: await this.screens.ineligibility(actor, id) };
  }

  @Post('declare-ineligible')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Confirms that rules exclude the file, and explains it' })
  @ApiOkResponse({ type: Moved })
  declare(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: IneligibleBody, @Key() key: RequestKey): Promise<Moved> {
    return this.rules.declare(actor, id, body.explanation, key);
  }

  @Post('contest')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'The applicant answers with new facts' })
  @ApiOkResponse({ type: Moved })
  contest(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ContestBody, @Key() key: RequestKey): Promise<Moved> {
    return this.rules.contest(actor, id, body.facts, key);
  }
}
