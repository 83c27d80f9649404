import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { lexiconOf } from '#kernel/lexicon';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import { decodeText } from '#platform/files/decode-text';
import { importKey } from '../domain/import-people.js';
import type { ProfileFields } from '../domain/profile.js';
import { isResume, pieceFaults, readResume, type ReadResume, type ResumeItem, type ResumeWords, takeItems } from '../domain/resume.js';
import { PersonEntity } from '../entities/person.entity.js';
import { peopleErrors } from '../people.errors.js';
import { profileChanged } from '../people.events.js';
import { columnsOf, profileIn, writeLists } from '../person-rows.js';
import { CheckProfile } from './check-profile.js';

/** A CV as JSON is a few kilobytes; more is no CV. */
const MOST_BYTES = 256 * 1024;
const atFile = (code: string) => [{ path: 'file', code: `people.${code}` }];

/** A JSON Resume of elsewhere becomes part of the profile: first shown, then taken piece by piece. */
@Injectable()
export class TakeResume {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly check: CheckProfile,
  ) {}

  /** What the file would add or change; nothing is written. Throws people.profile_first, resume_too_large, resume_unreadable, resume_not_one. */
  async read(actor: Actor, bytes: Buffer): Promise<ReadResume> {
    const file = parse(bytes);
    const profile = await this.db.transaction((tx) => profileIn(tx, ownPerson(actor)));
    return readResume(file, profile, await this.words(), Number(this.clock.today().slice(0, 4)));
  }

  /** Writes what the person said yes to. Throws people.profile_first, people.resume_piece_wrong, people.profile_wrong with the faults at the paths of the profile. */
  async take(actor: Actor, items: readonly ResumeItem[], key: RequestKey): Promise<{ readonly personId: string }> {
    const personId = ownPerson(actor);
    const faults = pieceFaults(items);
    if (faults.length > 0) throw peopleErrors.resume_piece_wrong({}, faults);
    const known = await this.check.known();
    return this.db.once(key, async (tx) => {
      const person = await tx.lock(PersonEntity, personId);
      const profile: ProfileFields = takeItems(await profileIn(tx, personId), items);
      this.check.assertGoodFor(known, profile);
      await tx.change(person, { ...columnsOf(profile, person.phone), updatedAt: this.clock.now() });
      await writeLists(tx, personId, profile);
      await tx.record(profileChanged(personId, actor));
      return { personId };
    });
  }

  private async words(): Promise<ResumeWords> {
    const { references } = this;
    const [communes, levels, languages, skills] = await Promise.all([references.communes(), references.educationLevels(), references.languages(), references.skills()]);
    const lexicon = (
      rows: readonly { readonly code: string; readonly label: { readonly ar: string; readonly fr: string; readonly en: string }; readonly aliases?: readonly string[] }[],
    ) =>
      lexiconOf(
        rows.map(({ code, label, aliases }) => ({ code, words: [label.ar, label.fr, label.en, ...(aliases ?? [])] })),
        importKey,
      );
    return { communes: lexicon(communes), educationLevels: lexicon(levels), languages: lexicon(languages), skills: lexicon(skills) };
  }
}

function ownPerson({ personId }: Actor): string {
  if (!personId) throw peopleErrors.profile_first();
  return personId;
}

function parse(bytes: Buffer): unknown {
  if (bytes.length > MOST_BYTES) throw peopleErrors.resume_too_large({}, atFile('resume_too_large'));
  const text = decodeText(bytes)?.replace(/^\ufeff/, '');
  let file: unknown;
  try {
    file = JSON.parse(text ?? '');
  } catch {
    throw peopleErrors.resume_unreadable({}, atFile('resume_unreadable'));
  }
  if (!isResume(file)) throw peopleErrors.resume_not_one({}, atFile('resume_not_one'));
  return file;
}
