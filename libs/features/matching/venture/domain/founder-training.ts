import { lengthOf, type Located, type Traveller, type Way, wayTo } from '../../gap/domain/gap.js';

export type Stage = 'idea' | 'started' | 'registered';

/** What a founder needs most at each stage, as skills that trainings give: first to see clearly, then to sell and count, then to run a firm. */
export const skillsOfStage = {
  idea: ['entrepreneurship_basics', 'market_study', 'business_plan', 'business_creation_steps'],
  started: ['business_creation_steps', 'sales_techniques', 'bookkeeping', 'invoicing', 'cash_flow', 'digital_marketing'],
  registered: ['cash_flow', 'tax_returns', 'budgeting', 'marketing_plan', 'digital_marketing', 'e_commerce_management', 'supplier_negotiation'],
} as const satisfies Record<Stage, readonly string[]>;

/** Functions in which an adviser helps most at each stage (mentoring, mentorFunctions). */
export const functionsOfStage = {
  idea: ['marketing', 'legal', 'finance'],
  started: ['sales', 'finance', 'digital'],
  registered: ['finance', 'people', 'purchasing', 'sales'],
} as const satisfies Record<Stage, readonly string[]>;

/** An open training against a venture: the skills it gives among those of the stage, and whether it teaches the trade. */
export interface VentureTraining extends Located {
  readonly gives: readonly string[];
  readonly sameOccupation: boolean;
  readonly sameSector: boolean;
}
export interface Founder extends Traveller {
  readonly stage: Stage;
  readonly skills: ReadonlySet<string>;
}
export interface FounderTraining {
  readonly id: string;
  readonly way: Way;
  /** Whole points, the sum of the parts. */
  readonly score: number;
  readonly parts: { readonly skills: number; readonly trade: number; readonly distance: number };
  readonly gives: readonly string[];
  readonly trade: 'occupation' | 'sector' | null;
}

/** Points, in sum 100: each skill of the stage that is not there yet, the trade itself or its sector, the way. Version `venture-1`. */
export const ventureWeights = { skill: 20, skills: 50, occupation: 30, sector: 10, distance: 20, anywhere: 10 } as const;

/** Trainings within reach that give something to a founder at this stage: best first, then the nearest, then by id. */
export function trainingsForVenture(trainings: readonly VentureTraining[], founder: Founder): FounderTraining[] {
  return trainings.flatMap((training) => scored(training, founder) ?? []).sort((a, b) => b.score - a.score || lengthOf(a.way) - lengthOf(b.way) || (a.id < b.id ? -1 : 1));
}

function scored(training: VentureTraining, founder: Founder): FounderTraining | undefined {
  const way = wayTo(founder, training);
  if (way === 'unknown' || lengthOf(way) > founder.radiusKm) return undefined;
  const given = new Set(training.gives);
  const gives = skillsOfStage[founder.stage].filter((skill) => given.has(skill) && !founder.skills.has(skill));
  const trade = training.sameOccupation ? 'occupation' : training.sameSector ? 'sector' : null;
  if (gives.length === 0 && trade === null) return undefined;
  const parts = {
    skills: Math.min(ventureWeights.skills, ventureWeights.skill * gives.length),
    trade: trade === null ? 0 : ventureWeights[trade],
    distance:
      way === 'none'
        ? ventureWeights.anywhere
        : founder.radiusKm === 0
          ? ventureWeights.distance
          : Math.floor((ventureWeights.distance * (founder.radiusKm - way)) / founder.radiusKm),
  };
  return { id: training.id, way, parts, gives, trade, score: parts.skills + parts.trade + parts.distance };
}
