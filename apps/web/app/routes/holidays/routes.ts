// Days off: the year, one day with its history, a new one.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const holidayRoutes: RouteConfigEntry[] = [
  route('holidays', 'routes/holidays/year.tsx'),
  route('holidays/new', 'routes/holidays/new.tsx'),
  route('holidays/:id', 'routes/holidays/one.tsx'),
];
