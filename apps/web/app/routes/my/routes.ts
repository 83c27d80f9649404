import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const myRoutes: RouteConfigEntry[] = [route('my', 'routes/my/my.tsx')];
