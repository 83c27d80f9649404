// Names of fields, and which pages belong together.
import type { Translate } from '../texts';

export const startParts = ['project', 'loan'] as const;
export const sectionParts = ['person', 'idea', 'market', 'offer', 'place', 'means', 'legal', 'supply', 'calendar', 'jobs', 'risks', 'effects'] as const;
export const tableParts = ['needs', 'resources', 'result', 'cash', 'working_capital', 'household'] as const;
const all = [...startParts, ...sectionParts, ...tableParts] as const;

/** The page after this one; undefined after the last. */
export const partAfter = (part: string): string | undefined => all[all.findIndex((one) => one === part) + 1];

const numbered = /^(\D+)(\d+)$/;
/** `rent2` is the rent of year 2, `weight7` the strength of month 7. */
export function yearOf(name: string): number | undefined {
  const [, base, n] = numbered.exec(name) ?? [];
  return base && base !== 'weight' ? Number(n) : undefined;
}
export function fieldName(name: string, t: Translate): string {
  const [, base = name, n] = numbered.exec(name) ?? [];
  return base === 'weight' ? t('screen.page.month', { n: n ?? '' }) : t(`fields.${base}`);
}

const helped = ['path', 'idea', 'customers', 'demand', 'offer', 'means', 'legalForm', 'physical', 'monthly'];
export const fieldHelp = (name: string, t: Translate): string | undefined => (helped.includes(name) ? t(`help.${name}`) : undefined);

/** On which page an obstacle of the file is mended, and at which field. */
const placeOfFile: Readonly<Record<string, readonly [string, string]>> = {
  ...{ sectorCode: ['project', 'values.sectorCode'], communeCode: ['project', 'values.communeCode'], legalForm: ['project', 'values.legalForm'] },
  ...{ firmAgeMonths: ['project', 'values.firmCreatedOn'], activity: ['project', 'values.sectorCode'] },
  ...{ amount: ['loan', 'values.amount'], termMonths: ['loan', 'values.termMonths'], deferralMonths: ['loan', 'values.deferralMonths'] },
  ...{ needs: ['needs', 'lines'], physicalInvestment: ['needs', 'lines'], ownContribution: ['resources', 'lines'] },
};
/** undefined: it is mended elsewhere, in the profile. */
export function placeOf(field: string): { readonly part: string; readonly at: string; readonly name: string } | undefined {
  const [, part = '', rest = ''] = /^plan\.(\w+)\.(.+)$/.exec(field) ?? [];
  if (part) return { part, at: rest.startsWith('lines') ? rest : `values.${rest}`, name: rest.split('.').at(-1) ?? '' };
  const found = placeOfFile[field];
  return found ? { part: found[0], at: found[1], name: found[1].split('.').at(-1) ?? '' } : undefined;
}

export const figuresOn: Readonly<Record<string, readonly string[]>> = {
  loan: ['instalment', 'physical_share'],
  needs: ['gap', 'physical_share', 'own_share'],
  resources: ['gap', 'own_share', 'opening_cash'],
  result: ['result_1', 'result_2', 'result_3', 'break_even', 'self_financing', 'yearly_instalments'],
  cash: ['opening_cash', 'lowest_cash'],
  working_capital: ['working_capital'],
  household: ['household', 'instalment'],
};
export const checksOn: Readonly<Record<string, readonly string[]>> = {
  loan: ['F02', 'F07'],
  needs: ['F01', 'F02', 'F03', 'F04'],
  resources: ['F01', 'F03', 'F04', 'F05'],
  result: ['F08', 'F09', 'F10'],
  cash: ['F06'],
  household: ['F07'],
};
