/** What the officer proposes to the committee. */
export const opinions = ['favourable', 'with_reservations', 'unfavourable'] as const;
export type Opinion = (typeof opinions)[number];
/** Parts of the synthesis note; two pages in all (handbook 1.2). */
export const noteParts = ['person', 'project', 'market', 'finances', 'risks'] as const;
export type NotePart = (typeof noteParts)[number];
export const PART_LEAST = 10;
export const PART_MOST = 1200;

export const recordKinds = ['interview', 'visit', 'expert'] as const;
export type RecordKind = (typeof recordKinds)[number];
/** What a visit looks at. */
export const visitPoints = ['place_exists', 'neighbours_asked', 'equipment_seen', 'competitors_seen', 'access_safe'] as const;

export interface Note {
  readonly person: string;
  readonly project: string;
  readonly market: string;
  readonly finances: string;
  readonly risks: string;
  readonly opinion: Opinion | null;
  readonly amount: bigint | null;
  readonly termMonths: number | null;
}
/** What a study holds so far. */
export interface Study {
  readonly note: Note | undefined;
  readonly meetings: number;
  readonly ownScore: boolean;
}
export const gapCodes = ['person', 'project', 'market', 'finances', 'risks', 'opinion', 'amount', 'termMonths', 'meeting', 'score'] as const;
export type Gap = (typeof gapCodes)[number];

/** What is still missing before the file may go to the second reader, in the order of the page. */
export function gapsOf({ note, meetings, ownScore }: Study): Gap[] {
  return [
    ...noteParts.filter((part) => (note?.[part].trim().length ?? 0) < PART_LEAST),
    ...(note?.opinion ? [] : (['opinion'] as const)),
    ...(note?.amount ? [] : (['amount'] as const)),
    ...(note?.termMonths ? [] : (['termMonths'] as const)),
    ...(meetings > 0 ? [] : (['meeting'] as const)),
    ...(ownScore ? [] : (['score'] as const)),
  ];
}
