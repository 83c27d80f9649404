// Pages of accounts: becoming known, signing in, the own account.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const accountRoutes: RouteConfigEntry[] = [
  route('sign-up', 'routes/accounts/sign-up.tsx'),
  route('sign-up/confirm', 'routes/accounts/confirm.tsx'),
  route('sign-in', 'routes/accounts/sign-in.tsx'),
  route('forgot', 'routes/accounts/forgot.tsx'),
  route('forgot/confirm', 'routes/accounts/new-password.tsx'),
  route('account', 'routes/accounts/account.tsx'),
  route('demo/outbox', 'routes/accounts/outbox.tsx'),
];
