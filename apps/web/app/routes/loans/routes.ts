// Pages of honour loans: the founder's, the officer's, the committee's, the treasurer's.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const loanRoutes: RouteConfigEntry[] = [
  route('loan', 'routes/loans/home.tsx'),
  route('loan/new', 'routes/loans/new.tsx'),
  route('loan/:id', 'routes/loans/file.tsx'),
  route('loan/:id/edit', 'routes/loans/edit.tsx'),
  route('loan/loans/:id', 'routes/loans/schedule.tsx'),
  route('officer', 'routes/officer/queue.tsx'),
  route('officer/applications/:id', 'routes/officer/file.tsx'),
  route('committee', 'routes/committee/queue.tsx'),
  route('committee/applications/:id', 'routes/committee/file.tsx'),
  route('treasury', 'routes/treasury/loans.tsx'),
  route('treasury/loans/:id', 'routes/treasury/loan.tsx'),
];
