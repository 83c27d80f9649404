import { BulkReminderEntity } from './entities/bulk-reminder.entity.js';
import { MessageMuteEntity, MessageWishEntity, ReminderSwitchEntity } from './entities/message-wish.entity.js';
import { PushSubscriptionEntity } from './entities/push-subscription.entity.js';
import { ReminderEntity } from './entities/reminder.entity.js';

export { RemindersModule } from './reminders.module.js';
export { planAgainJob, sendDueJob, watchJobsJob } from './reminders.jobs.js';
export const reminderEntities = [BulkReminderEntity, MessageMuteEntity, MessageWishEntity, PushSubscriptionEntity, ReminderEntity, ReminderSwitchEntity];
