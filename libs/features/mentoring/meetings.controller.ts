import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { MeetingCalendar } from './meeting-calendar.js';
import { MeetingTimes } from './meeting-times.js';
import { CancelBody, MeetingBody, MoveBody } from './meetings.dto.js';
import { FeedEnded, FeedMade, FeedState, FreeTimes, MeetingChanged } from './meetings.views.js';
import { MeetingPlanned } from './mentoring.views.js';
import { CloseMeeting } from './use-cases/close-meeting.js';
import { MeetingFeed } from './use-cases/meeting-feed.js';
import { MoveMeeting } from './use-cases/move-meeting.js';
import { PlanMeeting } from './use-cases/plan-meeting.js';

/** Meetings of mentor and founder: free times, booking, and their calendar. */
@ApiTags('mentoring')
@Controller('mentoring')
export class MeetingsController {
  constructor(
    private readonly times: MeetingTimes,
    private readonly plan: PlanMeeting,
    private readonly change: MoveMeeting,
    private readonly close: CloseMeeting,
    private readonly feeds: MeetingFeed,
    private readonly calendar: MeetingCalendar,
  ) {}

  @Get('mentorships/:id/times')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Free times of the mentor in the next three weeks' })
  @ApiOkResponse({ type: FreeTimes })
  free(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<FreeTimes> {
    return this.times.free(actor, id);
  }

  @Post('mentorships/:id/meetings')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Plan a meeting' })
  @ApiCreatedResponse({ type: MeetingPlanned })
  meet(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MeetingBody, @Key() key: RequestKey): Promise<MeetingPlanned> {
    return this.plan.execute(actor, id, body, key);
  }

  @Post('meetings/:id/move')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Another time, or another place' })
  @ApiOkResponse({ type: MeetingChanged })
  move(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MoveBody, @Key() key: RequestKey): Promise<MeetingChanged> {
    return this.change.move(actor, id, body, key);
  }

  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Call a meeting off; the other is told' })
  @ApiOkResponse({ type: MeetingChanged })
  cancel(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: CancelBody, @Key() key: RequestKey): Promise<MeetingChanged> {
    return this.change.cancel(actor, id, body, key);
  }

  @Post('meetings/:id/hold')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'It was held (the mentor’s word; a report says so, too)' })
  @ApiOkResponse({ type: MeetingChanged })
  hold(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<MeetingChanged> {
    return this.close.execute(actor, id, 'hold_meeting', key);
  }

  @Post('meetings/:id/miss')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'The founder did not come (the mentor’s word)' })
  @ApiOkResponse({ type: MeetingChanged })
  miss(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<MeetingChanged> {
    return this.close.execute(actor, id, 'miss_meeting', key);
  }

  @Get('calendar')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Whether there is a secret address for my calendar' })
  @ApiOkResponse({ type: FeedState })
  async feedState(@Me() actor: Actor): Promise<FeedState> {
    return { madeAt: await this.feeds.madeAt(actor) };
  }

  @Post('calendar')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'A new secret address for my calendar; the old one ends' })
  @ApiCreatedResponse({ type: FeedMade })
  makeFeed(@Me() actor: Actor): Promise<FeedMade> {
    return this.feeds.make(actor);
  }

  @Post('calendar/revoke')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Ends the secret address' })
  @ApiOkResponse({ type: FeedEnded })
  endFeed(@Me() actor: Actor, @Key() key: RequestKey): Promise<FeedEnded> {
    return this.feeds.revoke(actor, key);
  }

  @Get('calendar/:token')
  @Allow('public')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'My meetings for a calendar, under a secret address' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(@Param('token') token: string, @Lang() lang: Language): Promise<string> {
    return this.calendar.feedOf(await this.feeds.ownerOf(token.replace(/\.ics$/, '')), lang);
  }
}
