import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { LoansModule } from '#features/loans';
import { MentoringModule } from '#features/mentoring';
import { OffersModule } from '#features/offers';
import { PeopleModule } from '#features/people';
import { ReminderQueries, RemindersController } from './reminders.controller.js';
import { ReminderJobs } from './reminders.jobs.js';
import { ReminderListeners } from './reminders.listeners.js';
import { ComposeReminder } from './use-cases/compose-reminder.js';
import { PlanReminders } from './use-cases/plan-reminders.js';
import { SendDueReminders } from './use-cases/send-due-reminders.js';

@Module({
  imports: [AccountsModule, LoansModule, MentoringModule, OffersModule, PeopleModule],
  controllers: [RemindersController],
  providers: [ComposeReminder, PlanReminders, ReminderJobs, ReminderListeners, ReminderQueries, SendDueReminders],
})
export class RemindersModule {}
