import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Moved } from '../application/application.views.js';
import { AbsenceBody, DeskQuery, HandOverBody } from './desk.dto.js';
import { DeskQueries } from './desk.queries.js';
import { AbsenceKept, DeskPage, FileDesk, Handed, TeamView } from './desk.views.js';
import { HandOver } from './use-cases/hand-over.js';
import { KeepAbsence } from './use-cases/keep-absence.js';
import { TakeFile } from './use-cases/take-file.js';

/** Who works on which file, and who is away. */
@ApiTags('loans')
@Controller('loans')
export class DeskController {
  constructor(
    private readonly queries: DeskQueries,
    private readonly files: TakeFile,
    private readonly handing: HandOver,
    private readonly absences: KeepAbsence,
  ) {}

  @Get('desk')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Files that wait for officers, by deadline: mine, of nobody, all' })
  @ApiOkResponse({ type: DeskPage })
  list(@Me() actor: Actor, @Query() query: DeskQuery): Promise<DeskPage> {
    return this.queries.list(actor, query);
  }

  @Get('desk/team')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Officers with their files in hand and their absences' })
  @ApiOkResponse({ type: TeamView })
  team(@Me() actor: Actor): Promise<TeamView> {
    return this.queries.team(actor);
  }

  @Post('desk/absences')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Write down from when to when somebody is away' })
  @ApiCreatedResponse({ type: AbsenceKept })
  absence(@Me() actor: Actor, @Body() body: AbsenceBody, @Key() key: RequestKey): Promise<AbsenceKept> {
    return this.absences.execute(actor, body, key);
  }

  @Post('desk/absences/:id/end')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Back since today' })
  @ApiOkResponse({ type: AbsenceKept })
  back(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<AbsenceKept> {
    return this.absences.end(actor, id, key);
  }

  @Get('applications/:id/desk')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Who works on this file' })
  @ApiOkResponse({ type: FileDesk })
  ofFile(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<FileDesk> {
    return this.queries.ofFile(actor, id);
  }

  @Post('applications/:id/instruct')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Take a file at the door and begin its study' })
  @ApiOkResponse({ type: Moved })
  instruct(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Moved> {
    return this.files.instruct(actor, id, key);
  }

  @Post('applications/:id/take')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Take a file that nobody works on, or whose officer is away' })
  @ApiOkResponse({ type: Handed })
  take(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Handed> {
    return this.files.execute(actor, id, key);
  }

  @Post('applications/:id/hand-over')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Hand a file to a colleague, with a reason' })
  @ApiOkResponse({ type: Handed })
  handOver(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { toAccountId, reason }: HandOverBody, @Key() key: RequestKey): Promise<Handed> {
    return this.handing.execute(actor, id, toAccountId, reason, key);
  }
}
