import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { asPdf } from '#platform/http/pdf-reply';
import { IdPipe } from '#platform/http/validation';
import { type CvLanguage, cvLanguages } from './cv-document.js';
import { CvPapers } from './cv-papers.js';

export class CvQuery {
  @ApiProperty({ required: false, enum: cvLanguages, default: 'fr' }) @IsOptional() @IsIn(cvLanguages) readonly lang?: CvLanguage;
}

/** The profile as a paper for employers. */
@ApiTags('people')
@Controller('people')
export class CvController {
  constructor(private readonly papers: CvPapers) {}

  @Get(':id/cv.pdf')
  @Allow('people.read', 'profile.keep')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The CV: one’s own, or anybody’s for the staff' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async cv(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() { lang = 'fr' }: CvQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return asPdf(await this.papers.cv(actor, id, lang), reply);
  }
}
