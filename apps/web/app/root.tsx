// The HTML document: language and direction from the address, fonts announced, Mantine with one theme.
import './design/mantine.css';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabic700 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2?url';
import latin400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-400-normal.woff2?url';
import latin700 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-700-normal.woff2?url';
import { DirectionProvider, MantineProvider, mantineHtmlProps } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { ErrorState } from './components/error-state';
import { theme } from './design/theme';
import { dirOf, isLang, LANGS, type Lang, langOf } from './i18n';
import { TextsContext } from './texts';

export const NonceContext = createContext<string | undefined>(undefined);

/** `seed` makes the request keys of the forms on this page: drawn by the server, so hydration finds the same. */
export const loader = ({ request }: Route.LoaderArgs) => ({ lang: langOf(request), origin: new URL(request.url).origin, seed: crypto.randomUUID() });

const preloads = (lang: Lang): string[] => (lang === 'ar' ? [arabic400, arabic700] : [latin400, latin700]);

export function Layout({ children }: { children: ReactNode }) {
  const found = useRouteLoaderData<typeof loader>('root');
  const lang = found?.lang ?? 'ar';
  const nonce = useContext(NonceContext);
  const still = useContext(TextsContext)?.still;
  return (
    <html lang={lang} dir={dirOf(lang)} {...mantineHtmlProps} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#28543a" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {preloads(lang).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
        {found && <Alternates origin={found.origin} />}
        <Meta />
        <Links />
      </head>
      <body>
        <DirectionProvider initialDirection={dirOf(lang)} detectDirection={false}>
          <MantineProvider theme={theme} forceColorScheme="light">
            {children}
          </MantineProvider>
        </DirectionProvider>
        {!still && <ScrollRestoration nonce={nonce} />}
        {!still && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** The same page in the other languages, for search engines. */
function Alternates({ origin }: { origin: string }) {
  const [, segment, ...rest] = useLocation().pathname.split('/');
  if (!isLang(segment)) return null;
  return LANGS.map((lang) => <link key={lang} rel="alternate" hrefLang={lang} href={[origin, lang, ...rest].join('/')} />);
}

export default function Root() {
  return <Outlet />;
}

/** Only for what happens outside of a language's pages; those have their own in routes/frame.tsx. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="outside">
      <ErrorState status={isRouteErrorResponse(error) ? error.status : 500} />
    </main>
  );
}
