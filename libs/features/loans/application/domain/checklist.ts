import { type Centimes, fromDecimal, ZERO } from '#kernel/money';

export const paperStages = ['submit', 'committee', 'disbursement'] as const;
export type PaperStage = (typeof paperStages)[number];

/** What a file must hold besides words: `atLeast` papers of this kind, by this stage. Nothing here stops sending: who has no papers yet is still heard. */
export interface WantedPaper {
  readonly code: 'ID_CIN' | 'CV' | 'DIPLOMA' | 'RESID' | 'LETTER' | 'QUOTE' | 'LEASE' | 'AUTH' | 'NEGCERT' | 'REGIST' | 'RIB' | 'BANKOK' | 'CONTRIB' | 'INSUR' | 'PAYMEANS';
  readonly stage: PaperStage;
  readonly mandatory: boolean;
  readonly atLeast: number;
}

export interface PaperFacts {
  /** Things to buy, each its price. */
  readonly investments: readonly Centimes[];
  readonly bankLoan: Centimes;
  readonly ownContribution: Centimes;
  readonly premises: boolean;
  /** The product wants a cover for death and disability. */
  readonly insurance: boolean;
}

/** Above this price three quotes are compared (handbook 1.3). */
export const THREE_QUOTES_ABOVE = fromDecimal('20000.00');

const quotesFor = (price: Centimes): number => (price > THREE_QUOTES_ABOVE ? 3 : price > ZERO ? 1 : 0);

/** Papers of a file in the order in which they are needed (handbook 1.3). */
export function papersWanted({ investments, bankLoan, ownContribution, premises, insurance }: PaperFacts): readonly WantedPaper[] {
  const quotes = investments.reduce((all, price) => all + quotesFor(price), 0);
  const wanted = (code: WantedPaper['code'], stage: PaperStage, mandatory = true, atLeast = 1): WantedPaper => ({ code, stage, mandatory, atLeast });
  return [
    wanted('ID_CIN', 'submit'),
    wanted('RESID', 'submit'),
    wanted('CV', 'submit', false),
    wanted('DIPLOMA', 'submit', false),
    wanted('LETTER', 'submit', false),
    ...(quotes > 0 ? [wanted('QUOTE', 'submit', true, quotes)] : []),
    ...(premises ? [wanted('LEASE', 'submit')] : []),
    ...(bankLoan > ZERO ? [wanted('BANKOK', 'committee')] : []),
    wanted('AUTH', 'disbursement', false),
    wanted('NEGCERT', 'disbursement', false),
    wanted('REGIST', 'disbursement'),
    wanted('RIB', 'disbursement'),
    ...(ownContribution > ZERO ? [wanted('CONTRIB', 'disbursement')] : []),
    ...(insurance ? [wanted('INSUR', 'disbursement')] : []),
    wanted('PAYMEANS', 'disbursement'),
  ];
}

export const paperStates = ['missing', 'in_folder', 'to_check', 'refused', 'expired', 'accepted'] as const;
export type PaperState = (typeof paperStates)[number];

/** A paper of the file as the checklist counts it; a paper that is out of date counts no more, whatever was said of it. */
export interface CountedPaper {
  readonly state: 'to_check' | 'accepted' | 'refused';
  readonly expired?: boolean;
}

/** Where one kind of paper stands: enough accepted; else enough in hand to be checked; else out of date or refused ones to be brought again; else what the folder already holds. */
export function standingOf(wanted: WantedPaper, attached: readonly CountedPaper[], inFolder: number): PaperState {
  const count = (state: string): number => attached.filter((one) => one.state === state && !one.expired).length;
  if (count('accepted') >= wanted.atLeast) return 'accepted';
  if (count('accepted') + count('to_check') >= wanted.atLeast) return 'to_check';
  if (attached.some(({ state, expired }) => expired && state !== 'refused')) return 'expired';
  if (attached.some(({ state }) => state === 'refused')) return 'refused';
  return inFolder > 0 ? 'in_folder' : 'missing';
}

/** A kind of paper that has to be asked for: how many, why, and what the officer wrote at the last refusal. */
export interface Lacking {
  readonly code: WantedPaper['code'];
  readonly lacks: number;
  readonly reason: 'missing' | 'refused' | 'expired';
  readonly words: string;
}

/** What to ask for of one kind, or undefined when enough is in hand, checked or not. */
export function lackOf(wanted: WantedPaper, attached: readonly (CountedPaper & { readonly reason: string })[]): Lacking | undefined {
  const lacks = wanted.atLeast - attached.filter(({ state, expired }) => state !== 'refused' && !expired).length;
  if (lacks <= 0) return undefined;
  const refused = attached.filter(({ state }) => state === 'refused').at(-1);
  return {
    code: wanted.code,
    lacks,
    reason: attached.some(({ state, expired }) => expired && state !== 'refused') ? 'expired' : refused ? 'refused' : 'missing',
    words: refused?.reason ?? '',
  };
}
