import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language, TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import { EnteredBody, PeopleListQuery, ProfileBody } from './people.dto.js';
import { PeopleQueries } from './people.queries.js';
import { MyProfile, NextSteps, PeopleImportReport, PeoplePage, PersonSaved, ProfileView } from './people.views.js';
import { EnterPerson } from './use-cases/enter-person.js';
import { ImportPeople } from './use-cases/import-people.js';
import { SaveProfile } from './use-cases/save-profile.js';

/** Profiles. */
@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly saveProfile: SaveProfile,
    private readonly enterPerson: EnterPerson,
    private readonly importPeople: ImportPeople,
  ) {}

  @Get('me/profile')
  @Allow('profile.keep')
  @ApiOperation({ summary: 'My profile; null until the first one is saved' })
  @ApiOkResponse({ type: MyProfile })
  async mine(@Me() actor: Actor): Promise<MyProfile> {
    return { profile: await this.queries.mine(actor) };
  }

  @Put('me/profile')
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Save my profile as a whole' })
  @ApiOkResponse({ type: PersonSaved })
  save(@Me() actor: Actor, @Body() body: ProfileBody): Promise<PersonSaved> {
    return this.saveProfile.execute(actor, body);
  }

  @Get('me/next-steps')
  @Allow('profile.keep')
  @ApiOperation({ summary: 'What to tell next, most useful first' })
  @ApiOkResponse({ type: NextSteps })
  nextSteps(@Me() actor: Actor): Promise<NextSteps> {
    return this.queries.nextSteps(actor);
  }

  @Get()
  @Allow('people.read')
  @ApiOperation({ summary: 'People, newest change first; search forgives spelling' })
  @ApiOkResponse({ type: PeoplePage })
  list(@Query() query: PeopleListQuery): Promise<PeoplePage> {
    return this.queries.list(query);
  }

  @Post()
  @Allow('people.enter')
  @ApiOperation({ summary: 'Enter somebody who has no account' })
  @ApiCreatedResponse({ type: PersonSaved })
  enter(@Me() actor: Actor, @Body() body: EnteredBody, @Key() key: RequestKey): Promise<PersonSaved> {
    return this.enterPerson.execute(actor, body, key);
  }

  @Post('imports')
  @HttpCode(200)
  @Allow('people.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOperation({ summary: 'Import a CSV: columns are guessed, good lines go in, the others come back with their reasons' })
  @ApiOkResponse({ type: PeopleImportReport })
  async importFile(@Me() actor: Actor, @Req() request: TiwiziRequest, @Lang() lang: Language): Promise<PeopleImportReport> {
    return this.importPeople.execute(actor, (await readUpload(request)).bytes, lang);
  }

  @Get(':id')
  @Allow('people.read', 'profile.keep')
  @ApiOperation({ summary: 'One person: oneself, or anybody for the staff' })
  @ApiOkResponse({ type: ProfileView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<ProfileView> {
    return this.queries.one(actor, id);
  }

  @Put(':id')
  @Allow('people.enter')
  @ApiOperation({ summary: 'Correct a person' })
  @ApiOkResponse({ type: PersonSaved })
  change(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: EnteredBody): Promise<PersonSaved> {
    return this.enterPerson.change(actor, id, body);
  }
}
