// `/` sends the visitor to the own language; Vary keeps caches from mixing visitors.
import { redirect } from 'react-router';
import { langOf } from '../i18n';
import type { Route } from './+types/index';

export const loader = ({ request }: Route.LoaderArgs) => redirect(`/${langOf(request)}`, { headers: { vary: 'cookie, accept-language' } });
