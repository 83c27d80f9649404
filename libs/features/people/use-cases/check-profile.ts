import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { FieldError } from '#kernel/errors';
import { ReferenceQueries } from '#features/references';
import type { ProfileFields } from '../domain/profile.js';
import { type KnownCodes, profileFaults } from '../domain/profile-rules.js';
import { peopleErrors } from '../people.errors.js';

/** Holds a profile against the rules and the reference tables. */
@Injectable()
export class CheckProfile {
  constructor(
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** Throws people.profile_wrong with every fault at its path; `more` are faults found before. */
  async assertGood(profile: ProfileFields, more: readonly FieldError[] = []): Promise<void> {
    this.assertGoodFor(await this.known(), profile, more);
  }

  /** The same with codes that were read before: inside a transaction nothing is asked of the pool. */
  assertGoodFor(known: KnownCodes, profile: ProfileFields, more: readonly FieldError[] = []): void {
    const faults = [...more, ...profileFaults(profile, known, this.clock.today())];
    if (faults.length > 0) throw peopleErrors.profile_wrong({}, faults);
  }

  /** The codes of the reference tables. */
  async known(): Promise<KnownCodes> {
    const { references } = this;
    const [communes, educationLevels, languages, skills, occupations, sectors] = (
      await Promise.all([references.communes(), references.educationLevels(), references.languages(), references.skills(), references.occupations(), references.sectors()])
    ).map((rows) => new Set(rows.map(({ code }) => code)));
    return { communes: communes!, educationLevels: educationLevels!, languages: languages!, skills: skills!, occupations: occupations!, sectors: sectors! };
  }
}
