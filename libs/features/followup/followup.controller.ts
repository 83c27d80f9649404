import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ContactBody, LightBody, ReportBody, ReportListQuery } from './followup.dto.js';
import { FollowupScreens } from './followup.screens.js';
import { FirmList, FirmPlanView, Kept, LateContactList, ReportList, ReportView, SilentMentorList } from './followup.views.js';
import { ReadReports } from './read-reports.js';
import { HaveContact } from './use-cases/have-contact.js';
import { TellLight } from './use-cases/tell-light.js';
import { WriteReport } from './use-cases/write-report.js';

/** Planned contacts of young firms, and the reports of their mentors. */
@ApiTags('followup')
@Controller('followup')
export class FollowupController {
  constructor(
    private readonly screens: FollowupScreens,
    private readonly reading: ReadReports,
    private readonly write: WriteReport,
    private readonly tell: TellLight,
    private readonly have: HaveContact,
  ) {}

  @Get('firms')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Firms that I follow, or my own: next meeting, what is due' })
  @ApiOkResponse({ type: FirmList })
  firms(@Me() actor: Actor): Promise<FirmList> {
    return this.screens.firms(actor);
  }

  @Get('firms/:id')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'The plan of one firm, by its loan' })
  @ApiOkResponse({ type: FirmPlanView })
  plan(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<FirmPlanView> {
    return this.screens.plan(actor, id);
  }

  @Get('reports')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Reports that I may read, newest talk first' })
  @ApiOkResponse({ type: ReportList })
  reports(@Me() actor: Actor, @Query() query: ReportListQuery): Promise<ReportList> {
    return this.reading.list(actor, query);
  }

  @Post('reports')
  @Allow('mentoring.mentor')
  @ApiOperation({ summary: 'Tell how a firm does. The Idempotency-Key made on the phone lets a report arrive once, however late it comes' })
  @ApiCreatedResponse({ type: Kept })
  report(@Me() actor: Actor, @Body() body: ReportBody, @Key() key: RequestKey): Promise<Kept> {
    return this.write.execute(actor, body, key);
  }

  @Get('reports/:id')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'One report' })
  @ApiOkResponse({ type: ReportView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReportView> {
    return this.reading.one(actor, id);
  }

  @Post('reports/:id/light')
  @HttpCode(200)
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'How the founder sees her firm after this talk' })
  @ApiOkResponse({ type: Kept })
  light(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: LightBody, @Key() key: RequestKey): Promise<Kept> {
    return this.tell.execute(actor, id, body.light, key);
  }

  @Get('late')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Contacts whose day is over, longest ago first' })
  @ApiOkResponse({ type: LateContactList })
  late(@Query() query: PageQuery): Promise<LateContactList> {
    return this.screens.late(query);
  }

  @Get('silent')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Mentors without a report for 45 days' })
  @ApiOkResponse({ type: SilentMentorList })
  silent(@Query() query: PageQuery): Promise<SilentMentorList> {
    return this.screens.silent(query);
  }

  @Post('contacts/:id/have')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'A contact of the officer was had' })
  @ApiOkResponse({ type: Kept })
  had(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ContactBody, @Key() key: RequestKey): Promise<Kept> {
    return this.have.execute(actor, id, body.note, key);
  }
}
