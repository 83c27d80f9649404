// What the API says about a plan.
import type { Named } from '../loans/views';

export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'long' | 'money' | 'count' | 'day' | 'choice' | 'sector' | 'commune';
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly most: number;
}
export interface Fault {
  /** `amount`, `lines.0.amount`, `lines`. */
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface PlanPage {
  readonly part: string;
  readonly own: boolean;
  readonly required: boolean;
  readonly state: 'blank' | 'begun' | 'done';
  readonly version: number;
  readonly changedAt: string | null;
  /** null when the reader wrote last. */
  readonly changedBy: Named | null;
  readonly values: Readonly<Record<string, string>>;
  readonly lines: readonly Readonly<Record<string, string>>[];
  readonly fields: readonly Field[];
  readonly line: readonly Field[];
  readonly mostLines: number;
  readonly faults: readonly Fault[];
}
export interface Figure {
  readonly code: string;
  /** null: not enough is written yet. */
  readonly amount: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface RuleResult {
  readonly id: string;
  readonly level: 'BLOCK' | 'WARN' | 'INFO';
  readonly outcome: 'pass' | 'fail' | 'missing';
  readonly value: string | number | boolean | null;
  readonly limit: string | number | boolean | null;
  readonly margin: string | number | boolean | null;
}
export interface CashMonth {
  readonly month: number;
  readonly opening: string;
  readonly in: string;
  readonly out: string;
  readonly loans: string;
  readonly end: string;
}
export interface PlanYear {
  readonly year: number;
  readonly turnover: string;
  readonly purchases: string;
  readonly fixed: string;
  readonly wear: string;
  readonly result: string;
  readonly draw: string;
  readonly selfFinancing: string;
}
export interface PlanLine {
  readonly kind: string | null;
  readonly label: string;
  readonly amount: string;
  readonly physical?: boolean;
  readonly supplier?: string;
}
export interface PlanTables {
  readonly needs: readonly PlanLine[];
  readonly resources: readonly PlanLine[];
  readonly loans: string;
  readonly needsTotal: string;
  readonly resourcesTotal: string;
  readonly gap: string;
  readonly physical: string;
  readonly years: readonly PlanYear[];
  readonly cash: readonly CashMonth[];
}
export interface Founder {
  readonly name: Named;
  readonly me: boolean;
  readonly active: boolean;
  readonly amount: string | null;
  readonly termMonths: number | null;
  readonly instalment: string | null;
}
interface Progress {
  readonly done: number;
  readonly all: number;
}
export interface PlanView {
  readonly applicationId: string;
  readonly projectTitle: string;
  readonly productCode: string;
  readonly mayWrite: boolean;
  /** For whom the reader types; null: for nobody else. */
  readonly writingFor: { readonly ar: string; readonly latin: string } | null;
  readonly locked: { readonly n: number; readonly hash: string; readonly at: string } | null;
  readonly progress: { readonly sections: Progress; readonly required: Progress };
  readonly pages: readonly PlanPage[];
  readonly founders: readonly Founder[];
  readonly tables: PlanTables;
  readonly figures: readonly Figure[];
  readonly assessment: { readonly version: string; readonly results: readonly RuleResult[] };
}
export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'accepted' | 'withdrawn' | 'expired';
  readonly expiresAt: string;
}
