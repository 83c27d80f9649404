import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { IsLocalDate } from '#platform/http/validators';
import { type CallInMove, callInMoves } from './domain/call-in.js';
import { CallIn } from './use-cases/call-in.js';

export class NoticeBody {
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly servedOn: LocalDate;
  @ApiProperty({ minimum: 15, maximum: 30, description: 'Days to mend' }) @IsInt() @Min(15) @Max(30) readonly cureDays: number;
  @ApiProperty({ description: 'Proof of delivery: receipt of the post, report of the bailiff' }) @IsString() @MinLength(3) @MaxLength(200) readonly proof: string;
}
export class CallInBody {
  @ApiProperty({ enum: callInMoves }) @IsIn(callInMoves) readonly move: CallInMove;
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(500) readonly reason: string;
}

/** When nothing else helps: notice, all is due, court, the end of the loss. */
@ApiTags('loans')
@Controller('loans')
export class CallInController {
  constructor(private readonly callIn: CallIn) {}

  @Post(':id/notices')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Record a formal notice with its proof and its days to mend' })
  @ApiCreatedResponse({ schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } })
  notice(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: NoticeBody, @Key() key: RequestKey): Promise<{ id: string }> {
    return this.callIn.notice(actor, id, body, key);
  }

  @Post(':id/call-in')
  @HttpCode(200)
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Make all of the loan due after the days to mend, go to court, or close a loss' })
  @ApiOkResponse({ schema: { type: 'object', properties: { state: { type: 'string' } }, required: ['state'] } })
  move(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: CallInBody, @Key() key: RequestKey): Promise<{ state: string }> {
    return this.callIn.move(actor, id, body.move, body.reason, key);
  }
}
