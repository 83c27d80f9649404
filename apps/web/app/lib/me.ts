// Who is signed in, for header and pages.
import type { RouterContextProvider } from 'react-router';
import { useRouteLoaderData } from 'react-router';
import { getIfThere } from './api';

export interface Me {
  readonly accountId: string;
  /** Name on the acts of staff; people's own names live in their profile. */
  readonly displayName: string | null;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly language: string;
}

/** Whether a session cookie came along; whether it is still good, only the API knows. */
export const hasSession = (request: Request): boolean => /(?:^|;\s*)(?:__Host-)?sid=/.test(request.headers.get('cookie') ?? '');

/** null for a visitor; asks the API only when a session cookie came along. */
export async function readMe(request: Request, context: Readonly<RouterContextProvider>): Promise<Me | null> {
  if (!hasSession(request)) return null;
  return (await getIfThere<Me>(context, '/api/accounts/me')) ?? null;
}

export const useMe = (): Me | null => useRouteLoaderData<{ me: Me | null }>('routes/shell')?.me ?? null;
