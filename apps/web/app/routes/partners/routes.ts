// Pages for the systems of partners: keys, and addresses that are told what happens.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const partnerRoutes: RouteConfigEntry[] = [
  route('agency/keys', 'routes/partners/keys.tsx'),
  route('agency/webhooks', 'routes/partners/webhooks.tsx'),
  route('agency/webhooks/:id', 'routes/partners/webhook.tsx'),
];
