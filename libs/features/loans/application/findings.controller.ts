import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { findable, type FindingFact } from './domain/findings.js';
import { RecordFindings } from './use-cases/record-findings.js';

const answer =
  (fact: FindingFact): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ required: false, enum: findable[fact] })(target, property);
    IsOptional()(target, property);
    IsIn(findable[fact])(target, property);
  };

/** What was found out; what is left out stays as it was. */
export class FindingsBody implements Partial<Record<FindingFact, string>> {
  @answer('resident') readonly resident?: string;
  @answer('activity') readonly activity?: string;
  @answer('mainActivity') readonly mainActivity?: string;
}

/** Facts that only a person can find out. */
@ApiTags('loans')
@Controller('loans/applications')
export class FindingsController {
  constructor(private readonly record: RecordFindings) {}

  @Post(':id/findings')
  @HttpCode(204)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Record what was found out about a file: residence, activity, main activity' })
  @ApiNoContentResponse()
  find(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: FindingsBody, @Key() key: RequestKey): Promise<void> {
    return this.record.execute(actor, id, body, key);
  }
}
