// Every page of a language stands inside the shell (header, footer) and the frame (errors); each is a chunk of its own.
import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';
import { accountRoutes } from './routes/accounts/routes';
import { adminRoutes } from './routes/admin/routes';
import { candidacyRoutes } from './routes/candidacies/routes';
import { charterRoutes } from './routes/charters/routes';
import { founderRoutes } from './routes/founders/routes';
import { eligibilityRoutes } from './routes/eligibility/routes';
import { arrearsRoutes } from './routes/arrears/routes';
import { followupRoutes } from './routes/followup/routes';
import { fundRoutes } from './routes/fund/routes';
import { holidayRoutes } from './routes/holidays/routes';
import { loanRoutes } from './routes/loans/routes';
import { myRoutes } from './routes/my/routes';
import { partnerRoutes } from './routes/partners/routes';
import { schemeRoutes } from './routes/schemes/routes';
import { offerRoutes } from './routes/offers/routes';
import { peopleRoutes } from './routes/people/routes';
import { reminderRoutes } from './routes/reminders/routes';

export default [
  index('routes/index.tsx'),
  route('robots.txt', 'routes/robots.ts'),
  route('sitemap.xml', 'routes/sitemap.ts', { id: 'sitemap-index' }),
  route('sitemap/:part.xml', 'routes/sitemap.ts'),
  route(':lang', 'routes/shell.tsx', [
    layout('routes/frame.tsx', [
      index('routes/home.tsx'),
      route('sign-out', 'routes/sign-out.tsx'),
      ...accountRoutes,
      ...adminRoutes,
      ...candidacyRoutes,
      ...charterRoutes,
      ...eligibilityRoutes,
      ...arrearsRoutes,
      ...founderRoutes,
      ...followupRoutes,
      ...fundRoutes,
      ...holidayRoutes,
      ...loanRoutes,
      ...myRoutes,
      ...offerRoutes,
      ...schemeRoutes,
      ...partnerRoutes,
      ...peopleRoutes,
      ...reminderRoutes,
      route('*', 'routes/not-found.tsx'),
    ]),
  ]),
] satisfies RouteConfig;
