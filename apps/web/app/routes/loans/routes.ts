// Pages of honour loans: the founder's, the officer's, the committee's, the treasurer's.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const loanRoutes: RouteConfigEntry[] = [
  route('loan', 'routes/loans/home.tsx'),
  route('loan/new', 'routes/loans/new.tsx'),
  route('loan/:id', 'routes/loans/file.tsx'),
  route('loan/join', 'routes/loans/join.tsx'),
  route('loan/:id/edit', 'routes/loans/edit.tsx'),
  route('loan/:id/edit/:part', 'routes/loans/plan-page.tsx'),
  route('loan/:id/founders', 'routes/loans/founders.tsx'),
  route('loan/:id/plan', 'routes/loans/plan.tsx'),
  route('loan/loans/:id', 'routes/loans/schedule.tsx'),
  route('loan/loans/:id/agreement', 'routes/loans/agreement.tsx'),
  route('officer/loans', 'routes/officer/loans.tsx'),
  route('officer/loans/:id', 'routes/officer/loan.tsx'),
  route('officer', 'routes/officer/queue.tsx'),
  route('officer/applications/:id', 'routes/officer/file.tsx'),
  route('officer/sessions', 'routes/officer/sessions.tsx'),
  route('officer/sessions/:id', 'routes/officer/session.tsx'),
  route('officer/seats', 'routes/officer/seats.tsx'),
  route('committee', 'routes/committee/home.tsx'),
  route('committee/seat', 'routes/committee/seat.tsx'),
  route('committee/reservations', 'routes/committee/reservations.tsx'),
  route('committee/sessions/:id', 'routes/committee/session.tsx'),
  route('committee/items/:id', 'routes/committee/item.tsx'),
  route('treasury', 'routes/treasury/loans.tsx'),
  route('treasury/loans/:id', 'routes/treasury/loan.tsx'),
];
