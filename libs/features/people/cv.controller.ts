import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { type Language, languages } from '#platform/http/request';
import { asPdf } from '#platform/http/pdf-reply';
import { IdPipe } from '#platform/http/validation';
import { type CvLanguage, cvLanguages } from './cv-document.js';
import { CvPapers } from './cv-papers.js';

export class CvQuery {
  @ApiProperty({ required: false, enum: cvLanguages, default: 'fr' }) @IsOptional() @IsIn(cvLanguages) readonly lang?: CvLanguage;
}

export class ResumeQuery {
  @ApiProperty({ required: false, enum: languages, default: 'fr' }) @IsOptional() @IsIn(languages) readonly lang?: Language;
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

  @Get(':id/resume.json')
  @Allow('people.read', 'profile.keep')
  @ApiProduces('application/json')
  @ApiOperation({ summary: 'The same as a JSON Resume, to take elsewhere' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async resume(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() { lang = 'fr' }: ResumeQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { name, bytes } = await this.papers.resume(actor, id, lang);
    void reply.header('content-type', 'application/json; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`);
    return bytes;
  }
}
