import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow, FromOutside } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { KindList, MessagePage, ReceiptBody, SettleBody, Settled, StopBody, StopView, SwitchBody, WishesBody, WishesView } from './messages.dto.js';
import { MessageScreens } from './messages.queries.js';
import { TemplateQueries } from './template.queries.js';
import { MessageWords, TemplateList, TemplateQuery } from './template.views.js';
import { KeepWishes } from './use-cases/keep-wishes.js';
import { SettleMessage } from './use-cases/settle-message.js';
import { StopTopic } from './use-cases/stop-topic.js';
import { SwitchKind } from './use-cases/switch-kind.js';
import { TakeReceipt } from './use-cases/take-receipt.js';

/** How messages come to people, and what became of them. */
@ApiTags('reminders')
@Controller('reminders')
export class MessagesController {
  constructor(
    private readonly screens: MessageScreens,
    private readonly keepWishes: KeepWishes,
    private readonly settle: SettleMessage,
    private readonly switchKind: SwitchKind,
    private readonly takeReceipt: TakeReceipt,
    private readonly stopTopic: StopTopic,
    private readonly words: TemplateQueries,
  ) {}

  @Get('mine')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Messages to me: sent, waiting, kept back' })
  @ApiOkResponse({ type: MessagePage })
  mine(@Me() actor: Actor, @Query() query: PageQuery): Promise<MessagePage> {
    return this.screens.mine(actor.accountId, query);
  }

  @Get('wishes')
  @Allow('signed_in')
  @ApiOperation({ summary: 'How messages come to me' })
  @ApiOkResponse({ type: WishesView })
  wishes(@Me() actor: Actor): Promise<WishesView> {
    return this.screens.wishes(actor.accountId);
  }

  @Put('wishes')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Say how messages come to me: pause, several in one, topics by channel' })
  @ApiOkResponse({ type: WishesView })
  async change(@Me() actor: Actor, @Body() body: WishesBody, @Key() key: RequestKey): Promise<WishesView> {
    await this.keepWishes.execute(actor, body, key);
    return this.screens.wishes(actor.accountId);
  }

  @Get('trouble')
  @Allow('reminders.read_all')
  @ApiOperation({ summary: 'Messages that did not arrive, or may not have' })
  @ApiOkResponse({ type: MessagePage })
  trouble(@Query() query: PageQuery): Promise<MessagePage> {
    return this.screens.trouble(query);
  }

  @Get('people/:id')
  @Allow('reminders.read_all')
  @ApiOperation({ summary: 'What was sent to a person, waits or was kept back, and why' })
  @ApiOkResponse({ type: MessagePage })
  person(@Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<MessagePage> {
    return this.screens.of(id, query);
  }

  @Get('kinds')
  @Allow('system.watch')
  @ApiOperation({ summary: 'Every kind of message: whether it leaves, and how many wait' })
  @ApiOkResponse({ type: KindList })
  kinds(): Promise<KindList> {
    return this.screens.kinds();
  }

  @Put('kinds/:kind')
  @Allow('system.watch')
  @ApiOperation({ summary: 'Stop a kind of message, rehearse it, or let it leave again' })
  @ApiOkResponse({ type: KindList })
  async kind(@Me() actor: Actor, @Param('kind') kind: string, @Body() body: SwitchBody, @Key() key: RequestKey): Promise<KindList> {
    MessageScreens.assertKind(kind);
    await this.switchKind.execute(actor, kind, body, key);
    return this.screens.kinds();
  }

  @Get('templates')
  @Allow('system.watch')
  @ApiOperation({ summary: 'Every message with sample values: by mail and as a text message, with its parts' })
  @ApiOkResponse({ type: TemplateList })
  templates(@Query() { lang }: TemplateQuery): TemplateList {
    return this.words.all(lang);
  }

  @Get(':id/words')
  @Allow('signed_in')
  @ApiOperation({ summary: 'A message in its words: to its recipient, and to staff who watch messages' })
  @ApiOkResponse({ type: MessageWords })
  read(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<MessageWords> {
    return this.words.words(actor, id);
  }

  @Post('stop')
  @HttpCode(200)
  @Allow('public')
  @ApiOperation({ summary: 'Stop messages like the one that the link came with' })
  @ApiOkResponse({ type: StopView })
  stop(@Body() { token }: StopBody, @Key() key: RequestKey): Promise<StopView> {
    return this.stopTopic.execute(token, key);
  }

  @Post('receipts')
  @HttpCode(204)
  @FromOutside()
  @Allow('public')
  @ApiOperation({ summary: 'A provider of text messages tells what became of one; signed' })
  async receipt(@Body() body: ReceiptBody, @Headers('x-signature') signature?: string): Promise<void> {
    await this.takeReceipt.execute(body, signature);
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Allow('reminders.read_all')
  @ApiOperation({ summary: 'Decide about a message in trouble: again, it did arrive, or no longer needed' })
  @ApiOkResponse({ type: Settled })
  decide(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { as }: SettleBody, @Key() key: RequestKey): Promise<Settled> {
    return this.settle.execute(actor, id, as, key);
  }
}
