// Pages about who may ask for a loan: the first look for anybody, people to call back, the products.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const eligibilityRoutes: RouteConfigEntry[] = [
  route('eligibility', 'routes/eligibility/look.tsx'),
  route('eligibility/call-me', 'routes/eligibility/call.tsx'),
  route('eligibility/loans', 'routes/eligibility/offered.tsx'),
  route('officer/leads', 'routes/eligibility/leads.tsx'),
  route('officer/applications/:id/findings', 'routes/eligibility/findings.tsx'),
  route('products', 'routes/eligibility/products.tsx'),
  route('products/new', 'routes/eligibility/draft.tsx', { id: 'new-product' }),
  route('products/:code', 'routes/eligibility/product.tsx'),
  route('products/:code/draft', 'routes/eligibility/draft.tsx'),
];
