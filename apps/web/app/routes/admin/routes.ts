// Pages of those who keep the platform: accounts, organisations, matching.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const adminRoutes: RouteConfigEntry[] = [
  route('admin', 'routes/admin/admin.tsx'),
  route('admin/runs', 'routes/admin/runs.tsx'),
  route('admin/accounts', 'routes/admin/accounts.tsx'),
  route('admin/organisations', 'routes/admin/organisations.tsx'),
  route('admin/organisations/:id', 'routes/admin/organisation.tsx'),
];
