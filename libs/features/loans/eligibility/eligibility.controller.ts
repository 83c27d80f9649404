import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/http/allow';
import { AnswersQuery } from './eligibility.dto.js';
import { EligibilityQueries } from './eligibility.queries.js';
import { EligibilityView } from './eligibility.views.js';

/** "May I?" for anybody: a few answers in, rules in words out; nothing is kept. */
@ApiTags('loans')
@Controller('loans/eligibility')
export class EligibilityController {
  constructor(private readonly queries: EligibilityQueries) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'First look by a few answers: each rule by name, what to bring, what else may fit. Never a decision.' })
  @ApiOkResponse({ type: EligibilityView })
  answer(@Query() answers: AnswersQuery): Promise<EligibilityView> {
    return this.queries.answer(answers);
  }
}
