// All texts, on the server only: features, platform and the web's own words.
import { Dictionary } from '../../../libs/kernel/dictionary.js';
import { LANGS, type Lang } from './i18n';
import { namespaceOf } from './texts-urls';

const files = {
  ...import.meta.glob<object>('../../../libs/features/*/texts/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('../../../libs/features/*/*/texts/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('../../../libs/platform/texts/*.json', { eager: true, import: 'default' }),
  ...import.meta.glob<object>('./texts/*.json', { eager: true, import: 'default' }),
};
const of = (lang: Lang): Record<string, object> =>
  Object.fromEntries(Object.entries(files).flatMap(([file, words]) => (file.endsWith(`/${lang}.json`) ? [[namespaceOf(file), words]] : [])));

export const dictionaries = Object.fromEntries(LANGS.map((lang) => [lang, new Dictionary(lang, of(lang))])) as Readonly<Record<Lang, Dictionary>>;
