import type { ReferenceQueries } from '#features/references';
import { centimes, toDecimal } from '#kernel/money';
import type { Language } from '#platform/http/request';
import type { ImportChange } from './domain/import-changes.js';

/** A change with names for codes and dirhams for centimes. */
export type CodeNames = (change: ImportChange) => ImportChange;
interface Named {
  readonly code: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** Reads only the tables whose codes stand in these changes. */
export async function namesOf(references: ReferenceQueries, changes: readonly ImportChange[], lang: Language): Promise<CodeNames> {
  const tables: Readonly<Partial<Record<ImportChange['field'], () => Promise<readonly Named[]>>>> = {
    occupationCode: () => references.occupations(),
    sectorCode: () => references.sectors(),
    communeCode: () => references.communes(),
    educationCode: () => references.educationLevels(),
  };
  const labels = new Map<string, string>();
  for (const field of new Set(changes.map((change) => change.field))) for (const { code, label } of (await tables[field]?.()) ?? []) labels.set(`${field} ${code}`, label[lang]);
  const shown = (field: ImportChange['field'], value: string | null): string | null => {
    if (value === null) return null;
    return field === 'salaryMin' || field === 'salaryMax' ? toDecimal(centimes(BigInt(value))) : (labels.get(`${field} ${value}`) ?? value);
  };
  return ({ field, before, after }) => ({ field, before: shown(field, before), after: shown(field, after) });
}
