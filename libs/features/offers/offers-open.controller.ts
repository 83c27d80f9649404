import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Allow } from '#platform/http/allow';
import { Lang } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { OpenFormats } from './open-formats.js';

export class AddressQuery {
  @ApiProperty({ required: false, minimum: 1, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000) readonly part: number = 1;
}
export class OfferAddress {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly publishedAt: Date;
}
export class OfferAddresses {
  @ApiProperty({ type: [OfferAddress] }) readonly items: readonly OfferAddress[];
  @ApiProperty({ description: 'In how many parts the list comes' }) readonly parts: number;
}

/** Open offers for machines: search engines and calendars. */
@ApiTags('offers')
@Controller('offers')
export class OffersOpenController {
  constructor(private readonly formats: OpenFormats) {}

  @Get('addresses')
  @Allow('public')
  @ApiOperation({ summary: 'Every open offer with the day it went on line, for a sitemap; in parts of 5,000' })
  @ApiOkResponse({ type: OfferAddresses })
  addresses(@Query() { part }: AddressQuery): Promise<OfferAddresses> {
    return this.formats.addresses(part);
  }

  @Get(':id/sessions.ics')
  @Allow('public')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="sessions.ics"')
  @ApiOperation({ summary: 'The sessions of a training and its last day of registration, to take over into a calendar' })
  @ApiOkResponse({ schema: { type: 'string' } })
  sessions(@Param('id', IdPipe) id: string, @Lang() lang: Language): Promise<string> {
    return this.formats.calendar(id, lang);
  }
}
