// Languages, and the choice among them.
// The language stands in the address (/ar/…, /fr/…), so a page can be linked, kept and indexed.
export const LANGS = ['ar', 'fr', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const isLang = (text: string | undefined): text is Lang => (LANGS as readonly string[]).includes(text ?? '');
export const dirOf = (lang: Lang): 'rtl' | 'ltr' => (lang === 'ar' ? 'rtl' : 'ltr');
/** A language in its own words. */
export const langNames: Readonly<Record<Lang, string>> = { ar: 'العربية', fr: 'Français', en: 'English' };

/** First segment of the path, then the cookie, then Accept-Language, then Arabic. */
export function langOf(request: Request): Lang {
  const segment = pathOf(request).split(/[/?]/)[1];
  if (isLang(segment)) return segment;
  const kept = /(?:^|;\s*)lang=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (isLang(kept)) return kept;
  const asked = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLang) ?? 'ar';
}

/** Path and query of the page, also when the router asks for its data only (`/fr.data?_routes=…`). */
export function pathOf(request: Request): string {
  const url = new URL(request.url);
  const query = new URLSearchParams(url.search);
  query.delete('_routes');
  return url.pathname.replace(/(?:\/_root|\/_)?\.data$/, '') + (query.size > 0 ? `?${query}` : '');
}
