// The profile: an overview, and one short page for each part of it.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const peopleRoutes: RouteConfigEntry[] = [
  route('claim', 'routes/people/claim.tsx'),
  route('papers', 'routes/people/papers.tsx'),
  route('profile', 'routes/people/profile.tsx'),
  route('profile/adaptation', 'routes/people/adaptation.tsx'),
  route('profile/resume', 'routes/people/resume.tsx'),
  route('profile/you', 'routes/people/you.tsx'),
  route('profile/venture', 'routes/people/venture.tsx'),
  route('profile/wishes', 'routes/people/wishes.tsx'),
  route('profile/skills', 'routes/people/skills.tsx'),
  route('profile/studies', 'routes/people/studies.tsx'),
  route('profile/experience', 'routes/people/experience.tsx'),
  route('profile/availability', 'routes/people/availability.tsx'),
  route('officer/people', 'routes/officer/people.tsx'),
  route('officer/people/duplicates', 'routes/officer/duplicates.tsx'),
  route('officer/people/merges', 'routes/officer/merges.tsx'),
  route('officer/people/:id', 'routes/officer/person.tsx'),
];
