import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { DuplicateQueries, DuplicatesPage, MergesPage } from './duplicates.queries.js';
import { PersonSaved } from './people.views.js';
import { MergePeople } from './use-cases/merge-people.js';
import { SetDuplicateAside } from './use-cases/set-duplicate-aside.js';
import { UndoMerge } from './use-cases/undo-merge.js';

export class MergeBody {
  @ApiProperty({ description: 'Who stays' }) @IsUUID() readonly keptId: string;
  @ApiProperty({ description: 'Whose rows follow' }) @IsUUID() readonly goneId: string;
}
export class MergeMade {
  @ApiProperty() readonly mergeId: string;
}
export class DuplicateSettled {
  @ApiProperty() readonly id: string;
}

/** Persons that are here twice. */
@ApiTags('people')
@Controller('people')
export class DuplicatesController {
  constructor(
    private readonly queries: DuplicateQueries,
    private readonly merging: MergePeople,
    private readonly setAside: SetDuplicateAside,
    private readonly undoing: UndoMerge,
  ) {}

  @Get('duplicates')
  @Allow('people.merge')
  @ApiOperation({ summary: 'Pairs that may be one person, longest waiting first' })
  @ApiOkResponse({ type: DuplicatesPage })
  list(@Query() query: PageQuery): Promise<DuplicatesPage> {
    return this.queries.duplicates(query);
  }

  @Post('duplicates/:id/set-aside')
  @HttpCode(200)
  @Allow('people.merge')
  @ApiOperation({ summary: 'These two are not one person' })
  @ApiOkResponse({ type: DuplicateSettled })
  aside(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<DuplicateSettled> {
    return this.setAside.execute(actor, id, key);
  }

  @Get('merges')
  @Allow('people.merge')
  @ApiOperation({ summary: 'Who was joined to whom, newest first' })
  @ApiOkResponse({ type: MergesPage })
  merges(@Query() query: PageQuery): Promise<MergesPage> {
    return this.queries.merges(query);
  }

  @Post('merges')
  @HttpCode(200)
  @Allow('people.merge')
  @ApiOperation({ summary: 'Two are one: the rows of one follow to the other' })
  @ApiOkResponse({ type: MergeMade })
  merge(@Me() actor: Actor, @Body() { keptId, goneId }: MergeBody, @Key() key: RequestKey): Promise<MergeMade> {
    return this.merging.execute(actor, keptId, goneId, key);
  }

  @Post('merges/:id/undo')
  @HttpCode(200)
  @Allow('people.merge')
  @ApiOperation({ summary: 'They were two after all: each gets back what was its own' })
  @ApiOkResponse({ type: PersonSaved })
  undo(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<PersonSaved> {
    return this.undoing.execute(actor, id, key);
  }
}
