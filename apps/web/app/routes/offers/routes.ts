// Pages of offers, matches, agencies and mentors.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const offerRoutes: RouteConfigEntry[] = [
  route('offers', 'routes/offers/list.tsx'),
  route('offers/widget', 'routes/offers/widget.ts'),
  route('offers/embed', 'routes/offers/embed.tsx'),
  route('offers/feed/:format', 'routes/offers/feed.ts'),
  route('offers/twins', 'routes/offers/twins.tsx'),
  route('offers/:id', 'routes/offers/one.tsx'),
  route('saved', 'routes/offers/kept.tsx'),
  route('matches', 'routes/offers/matches.tsx'),
  route('agency/offers', 'routes/agency/offers.tsx'),
  route('agency/offers/new', 'routes/agency/new-offer.tsx'),
  route('agency/offers/:id', 'routes/agency/offer.tsx'),
  route('agency/offers/:id/edit', 'routes/agency/edit-offer.tsx'),
  route('agency/import', 'routes/agency/import.tsx'),
  route('agency/feeds', 'routes/agency/feeds.tsx'),
  route('agency/feeds/:id', 'routes/agency/feed.tsx'),
  route('agency/import/sample.csv', 'routes/agency/sample.ts'),
  route('agency/import/:id', 'routes/agency/import-result.tsx'),
  route('agency/import/:id/rejected.csv', 'routes/agency/rejected.ts'),
  route('officer/offers', 'routes/officer/offers.tsx'),
  route('officer/mentors', 'routes/officer/mentors.tsx'),
  route('mentor', 'routes/mentor/mentor.tsx'),
  route('mentor/profile', 'routes/mentor/profile.tsx'),
  route('my/mentor', 'routes/mentor/my-mentor.tsx'),
];
