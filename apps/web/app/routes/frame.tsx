// Refusals and failures of a page are shown in words inside header and footer, with a way out; the status stays what it was.
import { isRouteErrorResponse, Outlet } from 'react-router';
import { ErrorState } from '../components/error-state';
import type { Route } from './+types/frame';

export default function Frame() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorState status={isRouteErrorResponse(error) ? error.status : 500} />;
}
