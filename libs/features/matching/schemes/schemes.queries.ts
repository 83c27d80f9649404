import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor, has } from '#kernel/permissions';
import { SchemeQueries } from '#features/loans';
import { PeopleQueries, type Profile } from '#features/people';
import type { SchemeAudience } from '#features/references';
import { assertVisible } from '#platform/http/allow';
import type { SchemesForPerson } from './schemes.views.js';

const nothingTold = { birthYear: null, educationCode: null, venture: null, wishes: [] } satisfies Partial<Profile>;
type Told = Pick<Profile, 'birthYear' | 'educationCode' | 'venture' | 'wishes'>;

/** Which support schemes may fit somebody, and why the others do not: judged by the rules of the catalogue from what the profile says. */
@Injectable()
export class SchemeMatches {
  constructor(
    private readonly schemes: SchemeQueries,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<SchemesForPerson> {
    const profile = actor.personId ? await this.people.profileFor(actor.personId) : undefined;
    return this.answer(profile ?? nothingTold, { founder: has(actor, 'founder'), job_seeker: has(actor, 'job_seeker') });
  }

  /** For staff. Throws NotFound for nobody's id. */
  async ofPerson(personId: string): Promise<SchemesForPerson> {
    const profile = await this.people.profileFor(personId);
    assertVisible(profile !== undefined);
    return this.answer(profile!, { founder: false, job_seeker: false });
  }

  /** Who has a project is a founder, who has none or has wishes looks for work; `roles` says so too. */
  private async answer(told: Told, roles: Readonly<Record<SchemeAudience, boolean>>): Promise<SchemesForPerson> {
    const founder = roles.founder || told.venture !== null;
    const seeker = roles.job_seeker || told.wishes.length > 0 || !founder;
    const audiences = [...(founder ? (['founder'] as const) : []), ...(seeker ? (['job_seeker'] as const) : [])];
    const { birthYear, educationCode, venture } = told;
    const thisYear = Number(this.clock.today().slice(0, 4));
    const lines = await this.schemes.judged({ birthYear, educationCode, ventureStage: venture?.stage ?? null }, thisYear, audiences);
    const fits = (line: (typeof lines)[number]): boolean => line.assessment !== null && line.assessment.verdict !== 'UNLIKELY';
    return { fits: lines.filter(fits), others: lines.filter((line) => !fits(line)) };
  }
}
