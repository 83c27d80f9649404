// What the form lets choose from, in the language of the page: few communes first, the rest by name.
import { get } from '../lib/api';
import { inLang } from '../lib/format';
import type { Lang } from '../i18n';
import type { Label } from './views';

interface Coded {
  readonly code: string;
  readonly label: Label;
}
interface Commune extends Coded {
  readonly provinceCode: string | null;
  readonly kind: 'urban' | 'rural' | 'city';
}
interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface Choices {
  readonly sectors: readonly Coded[];
  readonly near: readonly Choice[];
  readonly far: readonly Choice[];
}

const HOME_PROVINCE = '09.273';

/** Cities outside of the region are left out: the loan is for projects in it, and the API says so for any other. */
export async function readChoices(context: Parameters<typeof get>[0], lang: Lang): Promise<Choices> {
  const [sectors, communes] = await Promise.all([
    get<{ items: readonly Coded[] }>(context, '/api/references/sectors'),
    get<{ items: readonly Commune[] }>(context, '/api/references/communes'),
  ]);
  const named = communes.items
    .filter(({ kind }) => kind !== 'city')
    .map(({ code, label, provinceCode }) => ({ value: code, label: inLang(label, lang), near: provinceCode === HOME_PROVINCE }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
  const choice = ({ value, label }: Choice): Choice => ({ value, label });
  return { sectors: sectors.items, near: named.filter(({ near }) => near).map(choice), far: named.filter(({ near }) => !near).map(choice) };
}
