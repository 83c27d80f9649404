import { Injectable } from '@nestjs/common';
import { allowedMoves } from '#kernel/moves';
import { LoanQueries } from '#features/loans';
import { type FullName, MentorFactsQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { MentorRound } from './domain/mentor-round.js';
import { matchingErrors } from './matching.errors.js';
import { roundMoves, type RoundState } from './domain/round.moves.js';
import type { NeedView, RoundFirmView, RoundLine, RoundMentorView, RoundView } from './mentor-rounds.views.js';

interface Row {
  readonly id: string;
  readonly state: RoundState;
  readonly made_at: Date;
  readonly result: MentorRound;
}
const nobody: FullName = { ar: '', latin: '' };
const lineOf = ({ id, state, made_at, result }: Row): RoundLine => ({ id, state, madeAt: made_at.toISOString(), pairs: result.pairs.length, unmatched: result.unmatched.length });

/** Screens of needs and rounds. */
@Injectable()
export class MentorRoundsScreens {
  constructor(
    private readonly db: Db,
    private readonly loans: LoanQueries,
    private readonly mentoring: MentorFactsQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Those who look come first, then those asked, then those who have a mentor; the longest waiting first. */
  async needs(): Promise<readonly NeedView[]> {
    const loans = await this.loans.advisedMentor();
    const ids = loans.map(({ id }) => id);
    const people = loans.map(({ personId }) => personId);
    const [stages, needs, names, projects] = await Promise.all([this.mentoring.stages(ids), this.mentoring.needs(ids), this.people.namesOf(people), this.loans.projectsOf(people)]);
    const lines = loans.map(({ id, personId }) => {
      const need = needs.get(id);
      const { functions = [], slots = [], sexWish = 'any', note = '' } = need ?? {};
      const project = projects.get(personId)?.title ?? '';
      return { loanId: id, name: names.get(personId) ?? nobody, project, stage: stages.get(id) ?? ('looking' as const), told: need !== undefined, functions, slots, sexWish, note };
    });
    const order = ['looking', 'asked', 'mentored'];
    return lines.sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  }

  async rounds(): Promise<readonly RoundLine[]> {
    return (await this.db.query<Row>('select id, state, made_at, result from mentor_round order by made_at desc, id limit 50')).map(lineOf);
  }

  /** Throws NotFound. */
  async round(id: string): Promise<RoundView> {
    const row = await this.db.one<Row>('select id, state, made_at, result from mentor_round where id = $1', [id]);
    if (!row) throw matchingErrors.no_such_round();
    const { result } = row;
    const [firm, mentor] = await Promise.all([this.firms(), this.mentors(result.exposure.map(({ mentorId }) => mentorId))]);
    return {
      ...lineOf(row),
      ...{ total: result.total, proven: result.proven, bySex: result.bySex, byPlace: result.byPlace, stable: result.stable },
      matched: result.pairs.map((pair) => ({ firm: firm(pair.loanId), mentor: mentor(pair.mentorId), score: pair.score, parts: pair.reasons.parts })),
      without: result.unmatched.map((one) => ({ firm: firm(one.loanId), full: one.full.map(mentor), blocks: one.blocks })),
      unknown: result.unknown.map(({ fact, of, id: about }) => ({ fact, of, name: of === 'firm' ? firm(about).name : mentor(about).name })),
      exposure: result.exposure.map(({ mentorId, ...rest }) => ({ mentor: mentor(mentorId), ...rest })),
      allowedMoves: allowedMoves(roundMoves, row.state, 'coordinator'),
    };
  }

  private async firms(): Promise<(loanId: string) => RoundFirmView> {
    const lines = new Map((await this.needs()).map(({ loanId, name, project }) => [loanId, { loanId, name, project }]));
    return (loanId) => lines.get(loanId) ?? { loanId, name: nobody, project: '' };
  }

  private async mentors(ids: readonly string[]): Promise<(mentorId: string) => RoundMentorView> {
    const known = await this.mentoring.headlines(ids);
    const names = await this.people.namesOf([...known.values()].map(({ personId }) => personId));
    return (mentorId) => ({ mentorId, name: names.get(known.get(mentorId)?.personId ?? '') ?? nobody });
  }
}
