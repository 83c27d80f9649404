import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { FileQueries } from './file.queries.js';
import { ConsentBody, FirmListQuery, NoteBody, PlanBody, PlanEndBody, TaskBody, TaskStateBody } from './founders.dto.js';
import { FirmPage, FounderFileView, Kept, TaskPage } from './founders.views.js';
import { LightQueries } from './light.queries.js';
import { TaskQueries } from './task.queries.js';
import { EndTask } from './use-cases/end-task.js';
import { KeepConsent } from './use-cases/keep-consent.js';
import { KeepNote } from './use-cases/keep-note.js';
import { MovePlan } from './use-cases/move-plan.js';
import { WriteTask } from './use-cases/write-task.js';

/** The file of a founder: everything on one page, for herself, her mentor and the officers. */
@ApiTags('founders')
@Controller('founders')
export class FoundersController {
  constructor(
    private readonly files: FileQueries,
    private readonly lights: LightQueries,
    private readonly tasks: TaskQueries,
    private readonly writeTask: WriteTask,
    private readonly endTask: EndTask,
    private readonly notes: KeepNote,
    private readonly consent: KeepConsent,
    private readonly plans: MovePlan,
  ) {}

  @Get()
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Firms by their light, with the reasons' })
  @ApiOkResponse({ type: FirmPage })
  firms(@Query() query: FirmListQuery): Promise<FirmPage> {
    return this.lights.list(query);
  }

  @Get('tasks')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'What I have to do, the first day first' })
  @ApiOkResponse({ type: TaskPage })
  mine(@Me() actor: Actor, @Query() query: PageQuery): Promise<TaskPage> {
    return this.tasks.mine(actor, query);
  }

  @Get('me')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'My own file' })
  @ApiOkResponse({ type: FounderFileView })
  own(@Me() actor: Actor): Promise<FounderFileView> {
    if (!actor.personId) throw new AppError('NotFound', 'platform.not_found');
    return this.files.of(actor, actor.personId);
  }

  @Put('me/consent')
  @Allow('mentoring.read_own')
  @ApiOperation({ summary: 'Let my mentor see the amounts of my loan, or no longer' })
  @ApiOkResponse({ type: Kept })
  consents(@Me() actor: Actor, @Body() body: ConsentBody, @Key() key: RequestKey): Promise<Kept> {
    return this.consent.execute(actor, body.given, key);
  }

  @Get(':id')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'The file of a founder, as far as I may see it' })
  @ApiOkResponse({ type: FounderFileView })
  file(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<FounderFileView> {
    return this.files.of(actor, id);
  }

  @Post(':id/tasks')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Ask somebody in this file to do something until a day' })
  @ApiCreatedResponse({ type: Kept })
  task(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TaskBody, @Key() key: RequestKey): Promise<Kept> {
    return this.writeTask.execute(actor, id, body, key);
  }

  @Post('tasks/:id/state')
  @HttpCode(200)
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'A task is done, not to be done, or open again' })
  @ApiOkResponse({ type: Kept })
  taskState(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TaskStateBody, @Key() key: RequestKey): Promise<Kept> {
    return this.endTask.execute(actor, id, body.state, key);
  }

  @Post(':id/notes')
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Write a note: for me, for the platform, for everybody concerned' })
  @ApiCreatedResponse({ type: Kept })
  note(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: NoteBody, @Key() key: RequestKey): Promise<Kept> {
    return this.notes.write(actor, id, body, key);
  }

  @Post('notes/:id/take-back')
  @HttpCode(200)
  @Allow('mentoring.read_own', 'mentoring.coordinate')
  @ApiOperation({ summary: 'Take my note back: its words are gone' })
  @ApiOkResponse({ type: Kept })
  takeBack(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Kept> {
    return this.notes.takeBack(actor, id, key);
  }

  @Post(':id/plan')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Begin an action plan: its measures become tasks' })
  @ApiOkResponse({ type: Kept })
  begin(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PlanBody, @Key() key: RequestKey): Promise<Kept> {
    return this.plans.begin(actor, id, body, key);
  }

  @Post(':id/plan/end')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'An action plan is carried out, or comes to nothing' })
  @ApiOkResponse({ type: Kept })
  end(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PlanEndBody, @Key() key: RequestKey): Promise<Kept> {
    return this.plans.end(actor, id, body, key);
  }
}
