import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Lang, Me } from '#platform/http/params';
import { type Language, languages } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { PaperQueries } from './paper.queries.js';

/** In which language a paper is drawn; that of the caller without it. */
export class PaperQuery {
  @ApiProperty({ required: false, enum: languages }) @IsOptional() @IsIn(languages) readonly lang?: Language;
  @ApiProperty({ required: false, minimum: 0, maximum: 99, default: 0, description: '0: the minutes; 1, 2 …: an addendum' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(99)
  readonly number: number = 0;
}

const pdf = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;
const named = (bytes: Buffer, name: string): StreamableFile => new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${name}.pdf"` });

/** Letters, minutes and the pack of a session as PDF. */
@ApiTags('loans')
@ApiProduces('application/pdf')
@Controller('loans/committee')
export class PaperController {
  constructor(private readonly papers: PaperQueries) {}

  @Get('files/:id/letter')
  @Allow('loans.read_all', 'loans.read_own')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'The letter of the last decision that was told' })
  @ApiOkResponse(pdf)
  async letter(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: PaperQuery, @Lang() lang: Language): Promise<StreamableFile> {
    return named(await this.papers.letter(actor, id, query.lang ?? lang), 'decision');
  }

  @Get('sessions/:id/minutes')
  @Allow('loans.convene', 'loans.decide')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'The minutes of a session, or an addendum' })
  @ApiOkResponse(pdf)
  async minutes(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: PaperQuery, @Lang() lang: Language): Promise<StreamableFile> {
    return named(await this.papers.minutes(actor, id, query.number, query.lang ?? lang), 'minutes');
  }

  @Get('sessions/:id/pack')
  @Allow('loans.convene', 'loans.decide')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ summary: 'The pack: agenda and one page per file, with the reader’s name across' })
  @ApiOkResponse(pdf)
  async pack(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: PaperQuery, @Lang() lang: Language): Promise<StreamableFile> {
    return named(await this.papers.pack(actor, id, query.lang ?? lang), 'pack');
  }
}
