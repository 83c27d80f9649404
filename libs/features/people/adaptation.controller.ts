import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ADAPTATION_LENGTH, type Audience, audiences } from './domain/adaptation.js';
import { TellAdaptation } from './use-cases/tell-adaptation.js';

export class AdaptationBody {
  @ApiProperty({ maxLength: ADAPTATION_LENGTH, example: 'Un poste assis' }) @IsString() @MaxLength(ADAPTATION_LENGTH) readonly words: string;
  @ApiProperty({ enum: audiences, isArray: true, description: 'Who may read it; nobody when empty' })
  @IsArray()
  @ArrayMaxSize(audiences.length)
  @IsIn(audiences, { each: true })
  readonly audiences: Audience[];
  @ApiProperty({ description: 'The yes to keep it for this purpose' }) @IsBoolean() readonly consent: boolean;
}
export class OwnAdaptation {
  @ApiProperty({ type: String, nullable: true }) readonly words: string | null;
  @ApiProperty({ enum: audiences, isArray: true }) readonly audiences: readonly Audience[];
}
export class SharedAdaptation {
  @ApiProperty({ type: String, nullable: true, description: 'Null: nothing told, or not for staff' }) readonly words: string | null;
}

/** What somebody needs to work; only with consent, only for whom she names. */
@ApiTags('people')
@Controller('people')
export class AdaptationController {
  constructor(private readonly adaptation: TellAdaptation) {}

  @Get('me/adaptation')
  @Allow('profile.keep')
  @ApiOperation({ summary: 'What I told about what I need to work' })
  @ApiOkResponse({ type: OwnAdaptation })
  async own(@Me() actor: Actor): Promise<OwnAdaptation> {
    const told = await this.adaptation.own(actor);
    return { words: told?.words ?? null, audiences: told?.audiences ?? [] };
  }

  @Put('me/adaptation')
  @HttpCode(204)
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Tell what I need to work, and who may read it' })
  @ApiNoContentResponse()
  async tell(@Me() actor: Actor, @Body() { words, audiences: whom, consent }: AdaptationBody, @Key() key: RequestKey): Promise<void> {
    await this.adaptation.tell(actor, words.trim(), whom, consent, key);
  }

  @Post('me/adaptation/withdraw')
  @HttpCode(204)
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Take it back: the words are gone at once' })
  @ApiNoContentResponse()
  async withdraw(@Me() actor: Actor, @Key() key: RequestKey): Promise<void> {
    await this.adaptation.withdraw(actor, key);
  }

  @Get(':id/adaptation')
  @Allow('people.read')
  @ApiOperation({ summary: 'What somebody needs to work, when staff may read it; each reading is on record' })
  @ApiOkResponse({ type: SharedAdaptation })
  async shared(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<SharedAdaptation> {
    return { words: await this.adaptation.forStaff(actor, id) };
  }
}
