import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow, ForKeys } from '#platform/http/allow';
import { Key, Lang, MaybeMe, Me } from '#platform/http/params';
import type { Language, TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import type { OfferMove } from './domain/offer.moves.js';
import { FacetQueries } from './facet.queries.js';
import { ImportLinePage, ImportList, ImportQueries, ImportView } from './import.queries.js';
import { ImportLineQuery, OfferBody, OfferListQuery, OwnOfferListQuery } from './offers.dto.js';
import { OfferQueries } from './offers.queries.js';
import { OfferFacets, OfferMoved, OfferPage, OfferView, OwnOfferPage } from './offers.views.js';
import { ImportOffers } from './use-cases/import-offers.js';
import { MoveOffer } from './use-cases/move-offer.js';
import { WriteOffer } from './use-cases/write-offer.js';

/** Jobs and training sessions of partners. */
@ApiTags('offers')
@Controller('offers')
export class OffersController {
  constructor(
    private readonly queries: OfferQueries,
    private readonly facetQueries: FacetQueries,
    private readonly imports: ImportQueries,
    private readonly write: WriteOffer,
    private readonly move: MoveOffer,
    private readonly importOffers: ImportOffers,
  ) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'Open offers, newest first' })
  @ApiOkResponse({ type: OfferPage })
  list(@Query() query: OfferListQuery): Promise<OfferPage> {
    return this.queries.publicList(query);
  }

  @Get('facets')
  @Allow('public')
  @ApiOperation({ summary: 'What open offers can be narrowed to, with counts' })
  @ApiOkResponse({ type: OfferFacets })
  facets(): Promise<OfferFacets> {
    return this.facetQueries.all();
  }

  @Get('mine')
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:read')
  @ApiOperation({ summary: 'Offers of my organisations' })
  @ApiOkResponse({ type: OwnOfferPage })
  mine(@Me() actor: Actor, @Query() query: OwnOfferListQuery): Promise<OwnOfferPage> {
    return this.queries.own(actor, query);
  }

  @Post('imports')
  @Allow('offers.publish')
  @ForKeys('offers:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'organisationId'],
      properties: {
        file: { type: 'string', format: 'binary' },
        organisationId: { type: 'string' },
        source: { type: 'string' },
        kind: { type: 'string', enum: ['job', 'training'] },
        complete: { type: 'string', enum: ['true'], description: 'The file is the whole list: what it no longer tells goes off line; asks for references' },
        confirmRemoval: { type: 'string', enum: ['true'], description: 'Also when that is many' },
        dryRun: { type: 'string', enum: ['true'], description: 'Tell what would become of it; nothing changes' },
      },
    },
  })
  @ApiOperation({ summary: 'Import a CSV: columns are guessed, good lines go in, the others come back with their reasons' })
  @ApiCreatedResponse({ type: ImportView })
  async importFile(@Me() actor: Actor, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<ImportView> {
    const { name, bytes, fields } = await readUpload(request);
    return this.importOffers.execute(
      actor,
      {
        ...{ organisationId: fields.organisationId ?? '', source: fields.source || 'file', fileName: name, bytes, kind: fields.kind === 'training' ? 'training' : 'job' },
        ...{ complete: fields.complete === 'true', confirmRemoval: fields.confirmRemoval === 'true', dryRun: fields.dryRun === 'true' },
      },
      key,
    );
  }

  @Get('imports')
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:read')
  @ApiOperation({ summary: 'My imports, newest first' })
  @ApiOkResponse({ type: ImportList })
  async importList(@Me() actor: Actor): Promise<ImportList> {
    return { items: await this.imports.list(actor) };
  }

  @Get('imports/:id')
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:read')
  @ApiOperation({ summary: 'What became of an import' })
  @ApiOkResponse({ type: ImportView })
  oneImport(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return this.imports.one(actor, id);
  }

  @Get('imports/:id/lines')
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:read')
  @ApiOperation({ summary: 'Lines of an import with their problems' })
  @ApiOkResponse({ type: ImportLinePage })
  lines(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: ImportLineQuery, @Lang() lang: Language): Promise<ImportLinePage> {
    return this.imports.lines(actor, id, query, lang);
  }

  @Get('imports/:id/rejected.csv')
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="rejected.csv"')
  @ApiOperation({ summary: 'The refused lines as a file, with the reasons, to mend and send again' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  rejected(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Lang() lang: Language): Promise<string> {
    return this.imports.rejectedCsv(actor, id, lang);
  }

  @Post()
  @Allow('offers.publish')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Post an offer' })
  @ApiCreatedResponse({ type: OfferMoved })
  create(@Me() actor: Actor, @Body() body: OfferBody, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.write.create(actor, body, key);
  }

  @Get(':id')
  @Allow('public')
  @ApiOperation({ summary: 'One offer' })
  @ApiOkResponse({ type: OfferView })
  one(@MaybeMe() actor: Actor | undefined, @Param('id', IdPipe) id: string): Promise<OfferView> {
    return this.queries.one(actor, id);
  }

  @Put(':id')
  @Allow('offers.publish')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Change an offer' })
  @ApiOkResponse({ type: OfferMoved })
  change(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: OfferBody): Promise<OfferMoved> {
    return this.write.change(actor, id, body);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Put on line' })
  @ApiOkResponse({ type: OfferMoved })
  publish(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.moveTo(actor, id, 'publish', key);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('offers.review')
  @ApiOperation({ summary: 'Put on line after review' })
  @ApiOkResponse({ type: OfferMoved })
  approve(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.moveTo(actor, id, 'approve', key);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Take off line for a while' })
  @ApiOkResponse({ type: OfferMoved })
  pause(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.moveTo(actor, id, 'pause', key);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Put on line again' })
  @ApiOkResponse({ type: OfferMoved })
  resume(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.moveTo(actor, id, 'resume', key);
  }

  @Post(':id/fill')
  @HttpCode(200)
  @Allow('offers.publish')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'All posts are taken' })
  @ApiOkResponse({ type: OfferMoved })
  fill(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.moveTo(actor, id, 'fill', key);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('offers.publish', 'offers.review')
  @ForKeys('offers:write')
  @ApiOperation({ summary: 'Withdraw the offer' })
  @ApiOkResponse({ type: OfferMoved })
  cancel(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<OfferMoved> {
    return this.moveTo(actor, id, 'cancel', key);
  }

  private moveTo(actor: Actor, id: string, move: OfferMove, key: RequestKey): Promise<OfferMoved> {
    return this.move.execute(actor, id, move, key);
  }
}
