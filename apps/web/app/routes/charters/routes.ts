// The charter of a mentorship: one page for each of the three who sign, and the officer's list.
import { route } from '@react-router/dev/routes';

export const charterRoutes = [
  route('my/charters/:id', 'routes/charters/one.tsx', { id: 'charter-founder' }),
  route('mentor/charters/:id', 'routes/charters/one.tsx', { id: 'charter-mentor' }),
  route('officer/charters', 'routes/charters/list.tsx'),
  route('officer/charters/:id', 'routes/charters/one.tsx', { id: 'charter-officer' }),
];
