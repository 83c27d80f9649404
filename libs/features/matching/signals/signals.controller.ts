import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { dayOf } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { KeepSignalConsent } from './use-cases/keep-signal-consent.js';

class SignalCounts {
  @ApiProperty({ description: 'Lists that I saw' }) readonly shown: number;
  @ApiProperty({ description: 'Offers of them that I opened' }) readonly opened: number;
  @ApiProperty() readonly applied: number;
  @ApiProperty({ description: 'Answers that I got' }) readonly decided: number;
}
export class SignalConsentView {
  @ApiProperty() readonly allowed: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly since: LocalDate | null;
  @ApiProperty({ type: SignalCounts, description: 'How much is kept of me' }) readonly kept: SignalCounts;
}
export class SignalConsentBody {
  @ApiProperty({ description: 'No deletes all that was noted' }) @IsBoolean() readonly allowed: boolean;
}

/** The yes or no to note what becomes of proposals. */
@ApiTags('matching')
@Controller('matching/consent')
export class SignalsController {
  constructor(private readonly consent: KeepSignalConsent) {}

  @Get()
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Whether it is noted which proposals I see, open and apply for, and how much is kept' })
  @ApiOkResponse({ type: SignalConsentView })
  async mine(@Me() actor: Actor): Promise<SignalConsentView> {
    const { since, kept } = await this.consent.mine(actor);
    return { allowed: since !== null, since: since && dayOf(since), kept };
  }

  @Put()
  @HttpCode(204)
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Allow it, or take it back: all that was noted is deleted' })
  @ApiNoContentResponse()
  async keep(@Me() actor: Actor, @Body() { allowed }: SignalConsentBody, @Key() key: RequestKey): Promise<void> {
    await this.consent.execute(actor, allowed, key);
  }
}
