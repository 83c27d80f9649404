import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { EndProductBody, NewProductBody, ProductBody, ProductQuery } from './product.dto.js';
import { ProductQueries } from './product.queries.js';
import { KeptProducts, ProductList, ProductView, VersionList, VersionMade } from './product.views.js';
import { KeepProduct } from './use-cases/keep-product.js';
import { PublishProduct } from './use-cases/publish-product.js';

/** A code such as `honour_loan`; what cannot be one exists for nobody. */
function codeOf(text: string): string {
  if (!/^[a-z][a-z0-9_]{2,39}$/.test(text)) throw new AppError('NotFound', 'platform.not_found');
  return text;
}

/** Loan products: what is offered today, for everybody; their versions, for who keeps them. */
@ApiTags('loans')
@Controller('loans')
export class ProductController {
  constructor(
    private readonly products: ProductQueries,
    private readonly keep: KeepProduct,
    private readonly publishing: PublishProduct,
  ) {}

  @Get('product')
  @Allow('public')
  @ApiOperation({ summary: 'Conditions of the honour loan in force, or of the product named' })
  @ApiOkResponse({ type: ProductView })
  product(@Query() { code }: ProductQuery): Promise<ProductView> {
    return this.products.current(code);
  }

  @Get('products')
  @Allow('public')
  @ApiOperation({ summary: 'All products in force today' })
  @ApiOkResponse({ type: ProductList })
  async offered(): Promise<ProductList> {
    return { items: await this.products.offered() };
  }

  @Get('products/kept')
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Every product, also drafts and ended ones' })
  @ApiOkResponse({ type: KeptProducts })
  async kept(): Promise<KeptProducts> {
    return { items: await this.products.kept() };
  }

  @Post('products')
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Draft the first version of a new product' })
  @ApiCreatedResponse({ type: VersionMade })
  invent(@Me() actor: Actor, @Body() { code, ...body }: NewProductBody, @Key() key: RequestKey): Promise<VersionMade> {
    return this.keep.begin(actor, code, body, key, true);
  }

  @Get('products/:code/versions')
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Versions of one product, newest first, with what each changes' })
  @ApiOkResponse({ type: VersionList })
  async versions(@Param('code') code: string): Promise<VersionList> {
    return { items: await this.products.versions(codeOf(code)) };
  }

  @Post('products/:code/versions')
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Draft the next version' })
  @ApiCreatedResponse({ type: VersionMade })
  begin(@Me() actor: Actor, @Param('code') code: string, @Body() body: ProductBody, @Key() key: RequestKey): Promise<VersionMade> {
    return this.keep.begin(actor, codeOf(code), body, key);
  }

  @Put('products/:code/draft')
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Change the draft' })
  @ApiOkResponse({ type: VersionMade })
  change(@Me() actor: Actor, @Param('code') code: string, @Body() body: ProductBody): Promise<VersionMade> {
    return this.keep.change(actor, codeOf(code), body);
  }

  @Delete('products/:code/draft')
  @HttpCode(204)
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Throw the draft away' })
  @ApiNoContentResponse()
  drop(@Me() actor: Actor, @Param('code') code: string): Promise<void> {
    return this.keep.drop(actor, codeOf(code));
  }

  @Post('products/:code/publish')
  @HttpCode(200)
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Publish the draft: from its first day on it binds, and never changes again' })
  @ApiOkResponse({ type: VersionMade })
  publish(@Me() actor: Actor, @Param('code') code: string, @Key() key: RequestKey): Promise<VersionMade> {
    return this.publishing.publish(actor, codeOf(code), key);
  }

  @Post('products/:code/end')
  @HttpCode(200)
  @Allow('loans.keep_products')
  @ApiOperation({ summary: 'Set the last day on which somebody may start with this product' })
  @ApiOkResponse({ type: VersionMade })
  end(@Me() actor: Actor, @Param('code') code: string, @Body() body: EndProductBody, @Key() key: RequestKey): Promise<VersionMade> {
    return this.publishing.end(actor, codeOf(code), body.endsOn, key);
  }
}
