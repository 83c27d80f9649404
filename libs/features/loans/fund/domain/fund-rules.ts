import type { LocalDate } from '#kernel/calendar';

/** What an earmark allows (handbook 1.9): some money is for equipment only, for auto-entrepreneurs only, for one region, for some years. */
export interface FundRules {
  readonly onlyEquipment: boolean;
  readonly onlyAutoEntrepreneurs: boolean;
  readonly regionCode: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** What a file is about, as far as earmarks ask; `undefined`: not known. */
export interface FileForFund {
  readonly amount: bigint;
  readonly physicalInvestment: bigint;
  readonly legalForm: string | undefined;
  readonly regionCode: string | undefined;
}

export const fundObstacles = ['not_yet_open', 'over', 'other_region', 'more_than_equipment', 'not_auto_entrepreneur'] as const;
export type FundObstacle = (typeof fundObstacles)[number];

/** All that keeps a file out of a fund on a day. What is not known does not fit a fund that asks for it. */
export function fundObstaclesOf(rules: FundRules, file: FileForFund, day: LocalDate): FundObstacle[] {
  return [
    ...(rules.validFrom !== null && day < rules.validFrom ? (['not_yet_open'] as const) : []),
    ...(rules.validTo !== null && day > rules.validTo ? (['over'] as const) : []),
    ...(rules.regionCode !== null && file.regionCode !== rules.regionCode ? (['other_region'] as const) : []),
    ...(rules.onlyEquipment && file.amount > file.physicalInvestment ? (['more_than_equipment'] as const) : []),
    ...(rules.onlyAutoEntrepreneurs && file.legalForm !== 'auto_entrepreneur' ? (['not_auto_entrepreneur'] as const) : []),
  ];
}
