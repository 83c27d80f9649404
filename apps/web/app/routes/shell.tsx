// Frame of every page in one language: header, main, footer. The language is kept in a cookie for the next visit to `/`.
import { useEffect, useRef } from 'react';
import { data, Outlet, useLocation } from 'react-router';
import { Footer, type LabelSource } from '../components/footer';
import { Header } from '../components/header';
import { isLang } from '../i18n';
import { get } from '../lib/api';
import { readMe } from '../lib/me';
import { useTexts } from '../texts';
import type { Route } from './+types/shell';

const YEAR_SECONDS = 31_536_000;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  if (!isLang(params.lang)) throw data(null, { status: 404 });
  const [me, sources] = await Promise.all([readMe(request, context), get<{ items: readonly LabelSource[] }>(context, '/api/references/sources')]);
  const kept = request.headers.get('cookie')?.includes(`lang=${params.lang}`);
  return data({ me, sources: sources.items }, kept ? undefined : { headers: { 'set-cookie': `lang=${params.lang}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax` } });
}
export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export default function Shell({ loaderData }: Route.ComponentProps) {
  const t = useTexts();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true }); // a screen reader hears the new page
    before.current = pathname;
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Header me={loaderData.me} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer sources={loaderData.sources} />
    </>
  );
}
