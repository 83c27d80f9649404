import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type SchemeAudience, schemeAudiences } from '#features/references';
import { Allow } from '#platform/http/allow';
import { AnswersQuery } from './eligibility.dto.js';
import { SchemeQueries } from './scheme.queries.js';
import { SchemeLines, SchemeView } from './scheme.views.js';

export class SchemeListQuery {
  @ApiProperty({ required: false, enum: schemeAudiences }) @IsOptional() @IsIn(schemeAudiences) readonly audience?: SchemeAudience;
}

/** Support schemes for anybody who looks. */
@ApiTags('loans')
@Controller('loans/schemes')
export class SchemeController {
  constructor(private readonly queries: SchemeQueries) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'Every scheme that we know of, open ones first' })
  @ApiOkResponse({ type: SchemeLines })
  async list(@Query() { audience }: SchemeListQuery): Promise<SchemeLines> {
    return { items: await this.queries.all(audience) };
  }

  @Get(':code')
  @Allow('public')
  @ApiOperation({ summary: 'One scheme: rules, steps, papers, source; and whether it may fit, by a few answers. Never a decision.' })
  @ApiOkResponse({ type: SchemeView })
  one(@Param('code') code: string, @Query() answers: AnswersQuery): Promise<SchemeView> {
    return this.queries.one(code, answers);
  }
}
