// Addresses of the pages, in one place.
import type { Lang } from '../i18n';

export const toSignIn = (lang: Lang, next: string): string => `/${lang}/sign-in?next=${encodeURIComponent(next)}`;

/** Where to go after sign-in: a path of this site only, else the visitor's own start page. */
export function safeNext(next: string | null | undefined, lang: Lang): string {
  return next && /^\/(ar|fr|en)(\/[\w\-./%]*)?(\?[\w\-.=&%+]*)?$/.test(next) && !next.includes('//') ? next : `/${lang}/my`;
}

/** Hands on where to go after sign-in. */
export const withNext = (path: string, next: string | null | undefined): string => (next ? `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}` : path);

/** The same page in another language, with its query. */
export const inLanguage = (lang: Lang, pathname: string, search: string): string => `/${lang}${pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '')}${search}`;

/** The same list on another page. */
export function toPage(pathname: string, search: string, page: number): string {
  const query = new URLSearchParams(search);
  query.set('page', String(page));
  query.delete('done');
  return `${pathname}?${query}`;
}

/** A masked address in a query: only what can be one is shown again. */
export const MASKED = /^[\p{L}\p{N}+•.@_ -]{3,90}$/u;
