// The profile: an overview, and one short page for each part of it.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const sectionNames = ['you', 'wishes', 'skills', 'studies', 'experience', 'availability'] as const;

export const peopleRoutes: RouteConfigEntry[] = [
  route('claim', 'routes/people/claim.tsx'),
  route('papers', 'routes/people/papers.tsx'),
  route('profile', 'routes/people/profile.tsx'),
  route('profile/adaptation', 'routes/people/adaptation.tsx'),
  route('profile/proposals', 'routes/people/signals.tsx'),
  route('profile/resume', 'routes/people/resume.tsx'),
  route('profile/you', 'routes/people/you.tsx'),
  route('profile/venture', 'routes/people/venture.tsx'),
  route('profile/wishes', 'routes/people/wishes.tsx'),
  route('profile/skills', 'routes/people/skills.tsx'),
  route('profile/studies', 'routes/people/studies.tsx'),
  route('profile/experience', 'routes/people/experience.tsx'),
  route('profile/availability', 'routes/people/availability.tsx'),
  // the same parts, written by an officer for somebody at the counter
  ...sectionNames.map((name) => route(`officer/people/:id/profile/${name}`, `routes/people/${name}.tsx`, { id: `officer-person-${name}` })),
  route('officer/people', 'routes/officer/people.tsx'),
  route('officer/people/duplicates', 'routes/officer/duplicates.tsx'),
  route('officer/people/merges', 'routes/officer/merges.tsx'),
  route('officer/people/:id', 'routes/officer/person.tsx'),
  route('officer/people/:id/venture', 'routes/officer/person-venture.tsx'),
  route('officer/people/:id/openings', 'routes/officer/person-openings.tsx'),
  route('officer/people/:id/gap', 'routes/officer/person-gap.tsx'),
  route('officer/people/:id/offers', 'routes/officer/person-offers.tsx'),
  route('officer/people/:id/offers/:offerId', 'routes/officer/person-apply.tsx'),
];
