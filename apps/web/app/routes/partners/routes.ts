// Pages of partners: their people, keys for their systems, and addresses that are told what happens.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const partnerRoutes: RouteConfigEntry[] = [
  route('agency/town', 'routes/partners/town.tsx'),
  route('agency/keys', 'routes/partners/keys.tsx'),
  route('agency/webhooks', 'routes/partners/webhooks.tsx'),
  route('agency/webhooks/:id', 'routes/partners/webhook.tsx'),
  route('agency/organisations', 'routes/partners/organisations.tsx'),
  route('agency/organisations/:id', 'routes/partners/team.tsx'),
  route('join/:token', 'routes/partners/join.tsx'),
];
