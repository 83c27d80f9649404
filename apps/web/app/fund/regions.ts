// Regions to choose from.
import type { RouterContextProvider } from 'react-router';
import type { Lang } from '../i18n';
import { get } from '../lib/api';
import { inLang } from '../lib/format';
import type { Coded } from '../lib/profile';
import type { Region } from './fund-rules-fields';

export async function readRegions(context: Readonly<RouterContextProvider>, lang: Lang): Promise<readonly Region[]> {
  const { items } = await get<{ items: readonly Coded[] }>(context, '/api/references/regions');
  return items.map(({ code, label }) => ({ value: code, label: inLang(label, lang) })).sort((a, b) => a.label.localeCompare(b.label, lang));
}
