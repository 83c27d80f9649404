// Pages about late loans and the figures of all loans; and the borrower's own word.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const arrearsRoutes: RouteConfigEntry[] = [
  route('arrears', 'routes/arrears/work.tsx'),
  route('arrears/ladder', 'routes/arrears/ladder.tsx'),
  route('arrears/loans/:id', 'routes/arrears/one.tsx'),
  route('fund/portfolio', 'routes/arrears/portfolio.tsx'),
  route('fund/portfolio/rows', 'routes/arrears/rows.tsx'),
  route('loan/loans/:id/tell', 'routes/arrears/tell.tsx'),
];
