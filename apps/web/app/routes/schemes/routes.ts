// The catalogue of support schemes, for anybody.
import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const schemeRoutes: RouteConfigEntry[] = [route('schemes', 'routes/schemes/list.tsx'), route('schemes/:code', 'routes/schemes/one.tsx')];
