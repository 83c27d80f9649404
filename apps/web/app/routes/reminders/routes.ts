// Messages: one's own with one's wishes, those of a person for staff, those in trouble, kinds for administrators.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const reminderRoutes: RouteConfigEntry[] = [
  route('messages', 'routes/reminders/mine.tsx'),
  route('messages/stop', 'routes/reminders/stop.tsx'),
  route('messages/trouble', 'routes/reminders/trouble.tsx'),
  route('officer/people/:id/messages', 'routes/reminders/person.tsx'),
  route('officer/remind', 'routes/reminders/bulk.tsx'),
  route('officer/remind/past', 'routes/reminders/bulk-past.tsx'),
  route('officer/remind/:id', 'routes/reminders/bulk-one.tsx'),
  route('messages/:id', 'routes/reminders/words.tsx'),
  route('admin/messages', 'routes/reminders/kinds.tsx'),
  route('admin/schedule', 'routes/reminders/schedule.tsx'),
  route('admin/messages/templates', 'routes/reminders/templates.tsx'),
];
