import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { NeedBody } from '#features/mentoring';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { MentorRoundsScreens } from './mentor-rounds.screens.js';
import { NeedList, RoundKept, RoundList, RoundPublished, RoundView } from './mentor-rounds.views.js';
import { MentorRounds } from './use-cases/mentor-rounds.js';
import { TellNeed } from './use-cases/tell-need.js';

/** Who needs a mentor, and rounds that find the best pairs for all at once. */
@ApiTags('mentoring')
@Controller('mentoring')
export class MentorRoundsController {
  constructor(
    private readonly screens: MentorRoundsScreens,
    private readonly rounds: MentorRounds,
    private readonly need: TellNeed,
  ) {}

  @Get('needs')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Firms for which a mentor was advised: what they need and where they stand' })
  @ApiOkResponse({ type: NeedList })
  async needs(): Promise<NeedList> {
    return { items: await this.screens.needs() };
  }

  @Put('needs/:id')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Write down what the firm behind this loan needs' })
  @ApiOkResponse({ type: RoundKept })
  tell(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: NeedBody, @Key() key: RequestKey): Promise<RoundKept> {
    return this.need.execute(actor, id, body, key);
  }

  @Get('rounds')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Rounds, the last one first' })
  @ApiOkResponse({ type: RoundList })
  async list(): Promise<RoundList> {
    return { items: await this.screens.rounds() };
  }

  @Post('rounds')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Try a round: nobody is asked anything' })
  @ApiCreatedResponse({ type: RoundKept })
  draft(@Me() actor: Actor, @Key() key: RequestKey): Promise<RoundKept> {
    return this.rounds.draft(actor, key);
  }

  @Get('rounds/:id')
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Pairs with their reasons, who stays without and why, fairness, exposure, the price of stability' })
  @ApiOkResponse({ type: RoundView })
  one(@Param('id', IdPipe) id: string): Promise<RoundView> {
    return this.screens.round(id);
  }

  @Post('rounds/:id/publish')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Propose the pairs that still hold' })
  @ApiOkResponse({ type: RoundPublished })
  publish(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<RoundPublished> {
    return this.rounds.publish(actor, id, key);
  }

  @Post('rounds/:id/discard')
  @HttpCode(200)
  @Allow('mentoring.coordinate')
  @ApiOperation({ summary: 'Throw a draft away' })
  @ApiOkResponse({ type: RoundKept })
  discard(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<RoundKept> {
    return this.rounds.discard(actor, id, key);
  }
}
