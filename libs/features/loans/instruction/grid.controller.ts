import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { standingOf } from '../eligibility/domain/product-version.js';
import { GridBody } from './grid.dto.js';
import { gridVersions } from './grid.rows.js';
import { GridKept, GridVersionList } from './grid.views.js';
import { KeepGrid } from './use-cases/keep-grid.js';

/** Versions of the scoring grid. */
@ApiTags('loans')
@Controller('loans/grids')
export class GridController {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly keep: KeepGrid,
  ) {}

  @Get()
  @Allow('loans.keep_products', 'loans.instruct')
  @ApiOperation({ summary: 'Versions of the scoring grid, newest first' })
  @ApiOkResponse({ type: GridVersionList })
  async list(): Promise<GridVersionList> {
    const today = this.clock.today();
    const versions = await gridVersions(this.db);
    const counted = await this.db.query<{ id: string; n: number }>(
      'select grid_id as id, count(*)::int as n from loan_application where grid_id is not null group by grid_id order by grid_id',
    );
    const files = new Map(counted.map(({ id, n }) => [id, n]));
    return {
      items: versions.map((one) => ({
        version: one.version,
        standing: standingOf(one, versions, today),
        validFrom: one.validFrom,
        lines: one.lines,
        files: files.get(one.id) ?? 0,
      })),
      today,
    };
  }

  @Put('draft')
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Write the draft of the next version' })
  @ApiOkResponse({ type: GridKept })
  write(@Me() actor: Actor, @Body() body: GridBody): Promise<GridKept> {
    return this.keep.write(actor, body);
  }

  @Delete('draft')
  @HttpCode(204)
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Throw the draft away' })
  @ApiNoContentResponse()
  drop(@Me() actor: Actor): Promise<void> {
    return this.keep.drop(actor);
  }

  @Post('draft/publish')
  @HttpCode(200)
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Publish the draft: it binds from its first day on, and never changes again' })
  @ApiOkResponse({ type: GridKept })
  publish(@Me() actor: Actor, @Key() key: RequestKey): Promise<GridKept> {
    return this.keep.publish(actor, key);
  }
}
