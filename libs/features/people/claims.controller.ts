import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { PersonSaved } from './people.views.js';
import { ClaimPerson } from './use-cases/claim-person.js';

export class ClaimBody {
  @ApiProperty({ example: 'ABCD-EFGH-JKMN' }) @IsString() @MinLength(4) @MaxLength(40) readonly code: string;
}
export class ClaimMade {
  @ApiProperty({ description: 'Told once' }) readonly code: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}

/** A profile that an officer wrote goes over to the person it is about. */
@ApiTags('people')
@Controller('people')
export class ClaimsController {
  constructor(private readonly claim: ClaimPerson) {}

  @Post('claims')
  @HttpCode(200)
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Take over the profile that was written for me, with the code from the counter' })
  @ApiOkResponse({ type: PersonSaved })
  take(@Me() actor: Actor, @Body() body: ClaimBody, @Key() key: RequestKey): Promise<PersonSaved> {
    return this.claim.take(actor, body.code, key);
  }

  @Post(':id/claim-codes')
  @Allow('people.enter')
  @ApiOperation({ summary: 'A code for somebody without account, to be printed or read out' })
  @ApiCreatedResponse({ type: ClaimMade })
  issue(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<ClaimMade> {
    return this.claim.issue(actor, id, key);
  }
}
