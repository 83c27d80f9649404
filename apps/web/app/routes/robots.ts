// What search engines may read. Written here because the sitemap must be named with the whole address.
import { LANGS } from '../i18n';
import type { Route } from './+types/robots';

export function loader({ request }: Route.LoaderArgs) {
  const lines = ['User-agent: *', ...LANGS.map((lang) => `Disallow: /${lang}/my`), 'Allow: /', `Sitemap: ${new URL('/sitemap.xml', request.url).href}`];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
