import { type Content, type Fault, faultsOf, isBlank, nothing } from './content.js';
import { ownParts, type PlanPart, planParts, requiredParts, sectionParts } from './parts.js';

export type Pages = Readonly<Partial<Record<PlanPart, Content>>>;
export interface Founder {
  readonly personId: string;
  /** Asks for a loan or has one on this project: then it counts among the resources. */
  readonly active: boolean;
  /** `loan`, `person`, `household`. */
  readonly pages: Pages;
}
/** One project as written: the pages that all founders share, and those of each. */
export interface Plan {
  readonly shared: Pages;
  readonly founders: readonly Founder[];
}

/** A page as this founder reads it. */
export function pageOf(plan: Plan, personId: string, name: PlanPart): Content {
  const pages = ownParts.includes(name) ? plan.founders.find((one) => one.personId === personId)?.pages : plan.shared;
  return pages?.[name] ?? nothing;
}

export type PageState = 'blank' | 'begun' | 'done';
export function stateOfPage(name: PlanPart, content: Content): PageState {
  if (isBlank(content)) return 'blank';
  return faultsOf(name, content).length === 0 ? 'done' : 'begun';
}

/** How far the pages are: done, and in all. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}
export interface PlanProgress {
  readonly sections: Progress;
  /** Pages without which the plan cannot be sent. */
  readonly required: Progress;
}

export function progressOf(plan: Plan, personId: string): PlanProgress {
  const of = (names: readonly PlanPart[]): Progress => ({ done: names.filter((name) => stateOfPage(name, pageOf(plan, personId, name)) === 'done').length, all: names.length });
  return { sections: of(sectionParts), required: of(requiredParts) };
}

/** A fault with the page it is on. */
export interface PageFault extends Fault {
  readonly part: PlanPart;
}

/** Everything on the pages of this founder that is not in order, with its page. A page that may stay blank has no fault while it is blank. */
export const planFaults = (plan: Plan, personId: string): readonly PageFault[] =>
  planParts.flatMap((part) => {
    const content = pageOf(plan, personId, part);
    return isBlank(content) && !requiredParts.includes(part) ? [] : faultsOf(part, content).map((fault) => ({ part, ...fault }));
  });
