import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { CandidaciesModule } from '#features/candidacies';
import { FollowupModule } from '#features/followup';
import { FoundersModule } from '#features/founders';
import { LoansModule } from '#features/loans';
import { MentoringModule } from '#features/mentoring';
import { OffersModule } from '#features/offers';
import { OrganisationsModule } from '#features/organisations';
import { PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { BulkController } from './bulk.controller.js';
import { BulkQueries } from './bulk.queries.js';
import { CandidacyReminderListeners } from './candidacy.listeners.js';
import { ContactReminderListeners } from './contact.listeners.js';
import { FounderReminderListeners } from './founder.listeners.js';
import { MessagesController } from './messages.controller.js';
import { MessageScreens } from './messages.queries.js';
import { NewsListeners } from './news.listeners.js';
import { PushController } from './push.controller.js';
import { ReminderQueries, RemindersController } from './reminders.controller.js';
import { ReminderJobs } from './reminders.jobs.js';
import { ReminderListeners } from './reminders.listeners.js';
import { TemplateQueries } from './template.queries.js';
import { BulkAudience } from './use-cases/bulk-audience.js';
import { ComposeCandidacy } from './use-cases/compose-candidacy.js';
import { ComposeFounder } from './use-cases/compose-founder.js';
import { ComposeContact } from './use-cases/compose-contact.js';
import { ComposeMeeting } from './use-cases/compose-meeting.js';
import { ComposeNews } from './use-cases/compose-news.js';
import { ComposeNudge } from './use-cases/compose-nudge.js';
import { ComposeReminder } from './use-cases/compose-reminder.js';
import { Dispatch } from './use-cases/dispatch.js';
import { KeepWishes } from './use-cases/keep-wishes.js';
import { MessageLedger } from './use-cases/message-ledger.js';
import { PlanAgain } from './use-cases/plan-again.js';
import { PlanReminders } from './use-cases/plan-reminders.js';
import { ReadWishes } from './use-cases/read-wishes.js';
import { PreviewBulk } from './use-cases/preview-bulk.js';
import { RingBrowsers } from './use-cases/ring-browsers.js';
import { SendBulk } from './use-cases/send-bulk.js';
import { SendDueReminders } from './use-cases/send-due-reminders.js';
import { SettleMessage } from './use-cases/settle-message.js';
import { StopTopic } from './use-cases/stop-topic.js';
import { SwitchKind } from './use-cases/switch-kind.js';
import { TakeReceipt } from './use-cases/take-receipt.js';
import { UndoBulk } from './use-cases/undo-bulk.js';
import { WatchJobs } from './use-cases/watch-jobs.js';

@Module({
  imports: [AccountsModule, CandidaciesModule, FollowupModule, FoundersModule, LoansModule, MentoringModule, OffersModule, OrganisationsModule, PeopleModule, ReferencesModule],
  controllers: [BulkController, MessagesController, PushController, RemindersController],
  providers: [
    BulkAudience,
    BulkQueries,
    CandidacyReminderListeners,
    ComposeCandidacy,
    ComposeContact,
    ComposeMeeting,
    ComposeNews,
    ComposeNudge,
    ContactReminderListeners,
    ComposeReminder,
    ComposeFounder,
    Dispatch,
    FounderReminderListeners,
    KeepWishes,
    MessageLedger,
    MessageScreens,
    NewsListeners,
    PlanAgain,
    PlanReminders,
    PreviewBulk,
    ReadWishes,
    ReminderJobs,
    ReminderListeners,
    ReminderQueries,
    RingBrowsers,
    SendBulk,
    SendDueReminders,
    SettleMessage,
    StopTopic,
    SwitchKind,
    TakeReceipt,
    TemplateQueries,
    UndoBulk,
    WatchJobs,
  ],
})
export class RemindersModule {}
