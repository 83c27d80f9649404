import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { OpenFirm } from './use-cases/open-firm.js';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class FirmBody {
  @ApiProperty({ required: false, maxLength: 120, description: 'One of the two names is enough' })
  @Transform(trimmed)
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly nameFr: string = '';
  @ApiProperty({ required: false, maxLength: 120 }) @Transform(trimmed) @IsOptional() @IsString() @MaxLength(120) readonly nameAr: string = '';
}
export class FirmView {
  @ApiProperty({ description: 'The money of a loan is out: the firm may post jobs' }) readonly financed: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The organisation that posts for it' }) readonly organisationId: string | null;
}
export class FirmOpened {
  @ApiProperty() readonly id: string;
}

/** The firm of a founder whose loan was paid out, as an employer. */
@ApiTags('loans')
@Controller('loans/own-firm')
export class FirmController {
  constructor(private readonly firm: OpenFirm) {}

  @Get()
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'Whether my firm may post jobs' })
  @ApiOkResponse({ type: FirmView })
  look(@Me() actor: Actor): Promise<FirmView> {
    return this.firm.look(actor);
  }

  @Post()
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'My firm becomes an employer that posts jobs, once the money is out' })
  @ApiCreatedResponse({ type: FirmOpened })
  open(@Me() actor: Actor, @Body() { nameFr, nameAr }: FirmBody, @Key() key: RequestKey): Promise<FirmOpened> {
    return this.firm.execute(actor, { fr: nameFr, ar: nameAr }, key);
  }
}
