import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { AbsenceBody, DeclineBody, MentorBody, MentorListQuery, MentorStateBody, TieBody } from './mentoring.dto.js';
import { MentoringScreens } from './mentoring.screens.js';
import { MentorList, MentorSaved, MentorshipList, MyMentorProfile, ProposalAccepted, ProposalDeclined, ProposalList } from './mentoring.views.js';
import { AnswerProposal } from './use-cases/answer-proposal.js';
import { ForbidPair } from './use-cases/forbid-pair.js';
import { KeepAbsence } from './use-cases/keep-absence.js';
import { MoveMentor } from './use-cases/move-mentor.js';
import { ReplaceMentor } from './use-cases/replace-mentor.js';
import { SaveMentor } from './use-cases/save-mentor.js';

/** Mentors, proposals, mentorships. */
@ApiTags('mentoring')
@Controller('mentoring')
export class MentoringController {
  constructor(
    private readonly screens: MentoringScreens,
    private readonly saveMentor: SaveMentor,
    private readonly moveMentor: MoveMentor,
    private readonly answer: AnswerProposal,
    private readonly absence: KeepAbsence,
    private readonly forbid: ForbidPair,
    private readonly replaceMentor: ReplaceMentor,
  ) {}

  @Get('me')
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'My profile as a mentor' })
  @ApiOkResponse({ type: MyMentorProfile })
  async me(@Me() actor: Actor): Promise<MyMentorProfile> {
    return { mentor: await this.screens.mentorOf(actor) };
  }

  @Put('me')
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Say in what I can help' })
  @ApiOkResponse({ type: MentorSaved })
  save(@Me() actor: Actor, @Body() body: MentorBody): Promise<MentorSaved> {
    return this.saveMentor.execute(actor, body);
  }

  @Get('mentors')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Mentors with their load' })
  @ApiOkResponse({ type: MentorList })
  async mentors(@Query() query: MentorListQuery): Promise<MentorList> {
    return { items: await this.screens.mentors(query.state) };
  }

  @Post('mentors/:id/state')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Make a mentor active, pause, end' })
  @ApiOkResponse({ type: MentorSaved })
  state(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MentorStateBody, @Key() key: RequestKey): Promise<MentorSaved> {
    return this.moveMentor.execute(actor, id, body.state, key);
  }

  @Post('mentors/:id/ties')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Tell what forbids a pair: family, bank officer of the file, supplier, customer, ban' })
  @ApiOkResponse({ type: ProposalDeclined })
  tie(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TieBody, @Key() key: RequestKey): Promise<ProposalDeclined> {
    return this.forbid.execute(actor, id, body, key);
  }

  @Post('me/absences')
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Say when I am away: nobody new is proposed then' })
  @ApiCreatedResponse({ type: ProposalDeclined })
  away(@Me() actor: Actor, @Body() body: AbsenceBody): Promise<ProposalDeclined> {
    return this.absence.execute(actor, body);
  }

  @Get('proposals')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Proposals to me as mentor or as founder, with their reasons' })
  @ApiOkResponse({ type: ProposalList })
  async proposals(@Me() actor: Actor): Promise<ProposalList> {
    return { items: await this.screens.proposalsOf(actor) };
  }

  @Post('proposals/:id/accept')
  @HttpCode(200)
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Take this young firm: the founder is asked then' })
  @ApiOkResponse({ type: ProposalDeclined })
  accept(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<ProposalDeclined> {
    return this.answer.accept(actor, id, key);
  }

  @Post('proposals/:id/confirm')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Say yes to the mentor who took my firm' })
  @ApiOkResponse({ type: ProposalAccepted })
  confirm(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<ProposalAccepted> {
    return this.answer.confirm(actor, id, key);
  }

  @Post('proposals/:id/decline')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Not this one: mentor or founder, without blame' })
  @ApiOkResponse({ type: ProposalDeclined })
  decline(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: DeclineBody, @Key() key: RequestKey): Promise<ProposalDeclined> {
    return this.answer.decline(actor, id, body.reason, key);
  }

  @Get('mentorships')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'My mentorships with their meetings' })
  @ApiOkResponse({ type: MentorshipList })
  async mentorships(@Me() actor: Actor): Promise<MentorshipList> {
    return { items: await this.screens.mentorshipsOf(actor) };
  }

  @Post('mentorships/:id/replace')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Ask for another mentor: once, without a reason' })
  @ApiOkResponse({ type: ProposalDeclined })
  replace(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<ProposalDeclined> {
    return this.replaceMentor.execute(actor, id, key);
  }
}
