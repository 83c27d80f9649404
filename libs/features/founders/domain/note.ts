import type { TaskPart } from './task.js';

/** Who reads a note: its author alone, the platform (and its author), or everybody concerned: founder, mentor, platform. */
export const noteAudiences = ['author', 'staff', 'all'] as const;
export type NoteAudience = (typeof noteAudiences)[number];

export const seesNote = (reader: { readonly part: TaskPart; readonly accountId: string }, note: { readonly audience: NoteAudience; readonly authorAccountId: string }): boolean =>
  note.authorAccountId === reader.accountId || note.audience === 'all' || (note.audience === 'staff' && reader.part === 'officer');
