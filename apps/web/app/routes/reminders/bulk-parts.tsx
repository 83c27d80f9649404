// What pages of messages to many people have in common.
import { Facts } from '../../components/facts';
import { count } from '../../lib/format';
import { useLang, useTexts } from '../../texts';

export const lists = ['late', 'papers', 'people'] as const;
export type ListName = (typeof lists)[number];
export type BulkCounts = readonly { readonly why: string; readonly count: number }[];

/** What became of a message to many. */
export interface BulkView {
  readonly id: string;
  readonly list: ListName;
  readonly template: string;
  readonly askedBy: string | null;
  readonly askedAt: string;
  readonly leavesAt: string;
  readonly undoneAt: string | null;
  readonly reached: number;
  readonly waiting: number;
  readonly sent: number;
  readonly others: number;
  readonly unreached: BulkCounts;
}

/** Who gets nothing, and why. */
export function Unreached({ counts }: { readonly counts: BulkCounts }) {
  const t = useTexts('reminders');
  const lang = useLang();
  return <Facts facts={counts.map(({ why, count: n }) => ({ label: t(`bulk.whys.${why}`), value: <bdi>{count(n, lang)}</bdi> }))} />;
}
