import { type NextStep, urgency } from '#kernel/next-step';

/** An organisation's offers as its start page needs them. `import`: the newest file that has lines to mend. */
export interface PublisherFacts {
  readonly published: number;
  readonly drafts: number;
  readonly all: number;
  readonly import: { readonly id: string; readonly refused: number } | undefined;
}

/** What its own offers ask of an organisation. */
export function publisherSteps({ published, drafts, all, import: file }: PublisherFacts): NextStep[] {
  if (all === 0 && !file) return [{ code: 'offers.publish_first', kind: 'act', urgency: urgency.due }];
  return [
    ...(file ? [{ code: 'offers.mend_import', kind: 'act', urgency: urgency.begun, id: file.id, facts: { count: file.refused } } as const] : []),
    ...(drafts > 0 ? [{ code: 'offers.finish_drafts', kind: 'act', urgency: urgency.begun, facts: { count: drafts } } as const] : []),
    ...(published > 0
      ? [{ code: 'offers.on_line', kind: 'note', urgency: urgency.useful, facts: { count: published } } as const]
      : [{ code: 'offers.publish_again', kind: 'act', urgency: urgency.missing } as const]),
  ];
}

/** What the review asks: offers that somebody must look at before they are public. */
export const reviewSteps = (waiting: number): NextStep[] => (waiting > 0 ? [{ code: 'offers.review', kind: 'act', urgency: urgency.missing, facts: { count: waiting } }] : []);

/** Offers that may be one wait for somebody who says so; the younger of two is out of sight meanwhile. */
export const twinSteps = (waiting: number): NextStep[] => (waiting > 0 ? [{ code: 'offers.settle_twins', kind: 'act', urgency: urgency.missing, facts: { count: waiting } }] : []);

/** A list that could not be pulled again and again, and was paused: mend the address, then resume. */
export const feedSteps = (failing: readonly { readonly id: string }[]): NextStep[] =>
  failing.map(({ id }) => ({ code: 'offers.feed_paused', kind: 'act', urgency: urgency.due, id }));
