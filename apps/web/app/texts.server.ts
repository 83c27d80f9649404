// All texts, on the server only: features, platform and the web's own words.
import type { i18n } from 'i18next';
import { makeI18n, LANGS, type Lang } from './i18n';
import { namespaceOf } from './texts-urls';

const files = {
  ...import.meta.glob<object>('../../../libs/features/*/texts/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('../../../libs/platform/texts/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('./texts/*.json', { eager: true, import: 'default' }),
};
const of = (lang: Lang): Record<string, object> =>
  Object.fromEntries(Object.entries(files).flatMap(([file, words]) => (file.endsWith(`/${lang}.json`) ? [[namespaceOf(file), words]] : [])));

export const instances = Object.fromEntries(LANGS.map((lang) => [lang, makeI18n(lang, of(lang))])) as Readonly<Record<Lang, i18n>>;
