// Addresses of the text files: a namespace in one language is one file that the browser keeps for ever.
import type { Lang } from './i18n';

const urls = {
  ...import.meta.glob<string>('../../../libs/features/*/texts/*.json', { eager: true, query: '?url&no-inline', import: 'default' }),
  ...import.meta.glob<string>('../../../libs/features/*/*/texts/*.json', { eager: true, query: '?url&no-inline', import: 'default' }),
  ...import.meta.glob<string>('../../../libs/platform/texts/*.json', { eager: true, query: '?url&no-inline', import: 'default' }),
  ...import.meta.glob<string>('./texts/*.json', { eager: true, query: '?url&no-inline', import: 'default' }),
};

/** `…/libs/features/loans/texts/ar.json` is `loans`; the web's own file is `web`. */
export const namespaceOf = (file: string): string => /\/([\w-]+)\/texts\/\w+\.json$/.exec(file)?.[1] ?? 'web';

const byName = new Map(Object.entries(urls).map(([file, url]) => [`${namespaceOf(file)}/${file.slice(-7, -5)}`, url]));

export const textsUrl = (namespace: string, lang: Lang): string | undefined => byName.get(`${namespace}/${lang}`);
/** Namespaces whose file is at one of these addresses. */
export const namespacesAt = (addresses: readonly string[], lang: Lang): string[] =>
  [...byName].flatMap(([name, url]) => (name.endsWith(`/${lang}`) && addresses.some((address) => address.endsWith(url)) ? [name.slice(0, -3)] : []));
