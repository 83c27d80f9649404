import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { type MentorState, mentorStates } from './domain/mentor.js';
import { DeclineBody, MeetingBody, MentorBody } from './mentoring.dto.js';
import { MentoringQueries, type MentorshipView, type ProposalView } from './mentoring.queries.js';
import { AnswerProposal } from './use-cases/answer-proposal.js';
import { PlanMeeting } from './use-cases/plan-meeting.js';
import { SaveMentor } from './use-cases/save-mentor.js';

class MentorStateBody {
  @IsIn(mentorStates) readonly state: MentorState;
}
class MentorListQuery {
  @IsOptional() @IsIn(mentorStates) readonly state?: MentorState;
}

/** Mentors, proposals, mentorships, meetings. */
@ApiTags('mentoring')
@Controller('mentoring')
export class MentoringController {
  constructor(
    private readonly queries: MentoringQueries,
    private readonly saveMentor: SaveMentor,
    private readonly answer: AnswerProposal,
    private readonly planMeeting: PlanMeeting,
  ) {}

  @Get('me')
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'My profile as a mentor' })
  async me(@Me() actor: Actor): Promise<{ mentor: object | null }> {
    return { mentor: await this.queries.mentorOf(actor) };
  }

  @Put('me')
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Say in what I can help' })
  save(@Me() actor: Actor, @Body() body: MentorBody): Promise<{ id: string; state: string }> {
    return this.saveMentor.execute(actor, body);
  }

  @Get('mentors')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Mentors with their load' })
  async mentors(@Query() query: MentorListQuery): Promise<{ items: readonly object[] }> {
    return { items: await this.queries.mentors(query.state) };
  }

  @Post('mentors/:id/state')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Make a mentor active, pause, end' })
  state(@Param('id', IdPipe) id: string, @Body() body: MentorStateBody): Promise<{ id: string; state: string }> {
    return this.saveMentor.setState(id, body.state);
  }

  @Get('proposals')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Proposals to me as mentor or as founder, with their reasons' })
  async proposals(@Me() actor: Actor): Promise<{ items: readonly ProposalView[] }> {
    return { items: await this.queries.proposalsOf(actor) };
  }

  @Post('proposals/:id/accept')
  @HttpCode(200)
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Take this young firm' })
  accept(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<{ id: string; mentorshipId: string }> {
    return this.answer.accept(actor, id, key);
  }

  @Post('proposals/:id/decline')
  @HttpCode(200)
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Not this one' })
  decline(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: DeclineBody, @Key() key: RequestKey): Promise<{ id: string }> {
    return this.answer.decline(actor, id, body.reason, key);
  }

  @Get('mentorships')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'My mentorships with their meetings' })
  async mentorships(@Me() actor: Actor): Promise<{ items: readonly MentorshipView[] }> {
    return { items: await this.queries.mentorshipsOf(actor) };
  }

  @Post('mentorships/:id/meetings')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Plan a meeting' })
  meet(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MeetingBody, @Key() key: RequestKey): Promise<{ id: string }> {
    return this.planMeeting.execute(actor, id, body, key);
  }
}
