// Pages of the fund manager: the fund, its figures, what is late.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const fundRoutes: RouteConfigEntry[] = [
  route('fund', 'routes/fund/overview.tsx'),
  route('fund/files', 'routes/fund/files.tsx'),
  route('fund/new', 'routes/fund/new.tsx'),
  route('fund/simulator', 'routes/fund/simulator.tsx'),
  route('fund/of/:code', 'routes/fund/one.tsx'),
];
