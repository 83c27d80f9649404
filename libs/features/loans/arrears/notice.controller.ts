import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { asPdf } from '#platform/http/pdf-reply';
import { IdPipe } from '#platform/http/validation';
import { PaperQuery } from '../agreement/agreement.dto.js';
import { NoticeLetter } from './notice-letter.js';

export class NoticeLetterQuery extends PaperQuery {
  @ApiProperty({ required: false, minimum: 15, maximum: 30, description: 'Days to mend, before the notice is recorded' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(15)
  @Max(30)
  readonly cureDays?: number;
}

/** The formal notice as a letter. */
@ApiTags('loans')
@Controller('loans')
export class NoticeController {
  constructor(private readonly letter: NoticeLetter) {}

  @Get(':id/notice-letter.pdf')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The formal notice on paper: for staff before it is served, for the borrower afterwards' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { lang = 'ar', cureDays }: NoticeLetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return asPdf(await this.letter.execute(actor, id, lang, cureDays), reply);
  }
}
