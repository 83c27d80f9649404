// How young firms are followed: reports, meetings, plan, and the officer's desk.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const followupRoutes: RouteConfigEntry[] = [
  route('mentor/report/:id', 'routes/followup/report.tsx'),
  route('mentorships/:id/book', 'routes/followup/book.tsx'),
  route('firms/:id', 'routes/followup/firm.tsx'),
  route('reports/:id', 'routes/followup/one-report.tsx'),
  route('calendar', 'routes/followup/calendar.tsx'),
  route('officer/followup', 'routes/followup/desk.tsx'),
];
