import type { Reader } from '#platform/database/tx';
import { applicationErrors } from './application.errors.js';
import { yesCovers } from './domain/counter.js';

interface OfFile {
  readonly id: string;
  readonly projectId: string | null;
  readonly personId: string;
}
export interface SaidYes {
  readonly kind: 'code' | 'paper';
  readonly at: Date;
  /** It still covers everything that is written. */
  readonly covers: boolean;
}

/** The latest yes of the person to what was typed, and whether anything was written after it. */
export async function saidYes(from: Reader, file: OfFile): Promise<SaidYes | undefined> {
  const yes = await from.one<{ kind: 'code' | 'paper'; at: Date }>(
    'select kind, used_at as at from assisted_yes where application_id = $1 and used_at is not null order by used_at desc, id limit 1',
    [file.id],
  );
  if (!yes) return undefined;
  const written = await from.one<{ at: Date | null }>('select max(changed_at) as at from plan_page where project_id = $1 and (person_id is null or person_id = $2)', [
    file.projectId,
    file.personId,
  ]);
  return { ...yes, covers: yesCovers(yes.at, written?.at ?? null) };
}

/** What somebody typed is sent only after the person said yes to exactly that. Throws application.yes_missing. */
export async function assertSaidYes(from: Reader, file: OfFile): Promise<void> {
  if (!(await saidYes(from, file))?.covers) throw applicationErrors.yes_missing();
}
