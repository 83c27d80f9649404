// Applying for offers, and following what becomes of it.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const candidacyRoutes: RouteConfigEntry[] = [
  route('offers/:id/apply', 'routes/candidacies/apply.tsx'),
  route('candidacies', 'routes/candidacies/mine.tsx'),
  route('candidacies/:id', 'routes/candidacies/one.tsx'),
  route('agency/offers/:id/candidates', 'routes/candidacies/received.tsx'),
  route('agency/candidates', 'routes/candidacies/inbox.tsx'),
  route('candidates/:id', 'routes/candidacies/candidate.tsx'),
  route('officer/candidacies', 'routes/candidacies/forward.tsx'),
];
