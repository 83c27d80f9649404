import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FieldError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow, ForKeys } from '#platform/http/allow';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { BulkAnswer, BulkBody, BulkCloseAnswer, BulkCloseBody, BulkItem, type ItemFault } from './bulk.dto.js';
import { closeOutcomes, countsOf, itemOutcomes } from './domain/bulk.js';
import { CloseOffers } from './use-cases/close-offers.js';
import { UpsertOffers } from './use-cases/upsert-offers.js';

/** Offers of a partner's system, many at once. */
@ApiTags('offers')
@ApiExtraModels(BulkItem)
@Controller('offers/bulk')
@Allow('offers.publish')
@ForKeys('offers:write')
export class OfferBulkController {
  constructor(
    private readonly upsert: UpsertOffers,
    private readonly close: CloseOffers,
    private readonly texts: Texts,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Post or change up to 1,000 offers by their references; a result for each' })
  @ApiOkResponse({ type: BulkAnswer })
  async offers(@Me() actor: Actor, @Body() body: BulkBody, @Key() key: RequestKey, @Lang() lang: Language): Promise<BulkAnswer> {
    const items = (await this.upsert.execute(actor, body, key)).map((item) => this.inWords(item, lang));
    return { dryRun: isTrial(actor, body), ...countsOf(itemOutcomes, items), items };
  }

  @Post('close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close up to 1,000 offers by their references; a result for each' })
  @ApiOkResponse({ type: BulkCloseAnswer })
  async closings(@Me() actor: Actor, @Body() body: BulkCloseBody, @Key() key: RequestKey, @Lang() lang: Language): Promise<BulkCloseAnswer> {
    const items = (await this.close.execute(actor, body, key)).map((item) => this.inWords(item, lang));
    return { dryRun: isTrial(actor, body), ...countsOf(closeOutcomes, items), items };
  }

  private inWords<T extends { readonly faults: readonly FieldError[]; readonly notes: readonly FieldError[] }>(
    item: T,
    lang: Language,
  ): Omit<T, 'faults' | 'notes'> & { readonly faults: ItemFault[]; readonly notes: ItemFault[] } {
    const say = ({ path, code, params = {} }: FieldError): ItemFault => ({ path, code, params, message: this.texts.error(lang, code, params) });
    return { ...item, faults: item.faults.map(say), notes: item.notes.map(say) };
  }
}

/** A call with a sandbox key changes nothing either, and says so. */
const isTrial = (actor: Actor, { dryRun }: { readonly dryRun: boolean }): boolean => dryRun || actor.key?.kind === 'sandbox';
