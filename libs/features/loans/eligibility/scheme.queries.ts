import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import { ReferenceQueries, type SchemeAudience, schemeConcerns, type SupportScheme } from '#features/references';
import { assess, type Assessment } from './domain/assess.js';
import type { FactTable } from './domain/expression.js';
import { factsOfProfile, type ToldInProfile } from './domain/profile-facts.js';
import { type Answers, factsOfAnswers, questionFor, questionNames } from './domain/questions.js';
import { schemeGuide } from './domain/scheme-guide.js';
import { factsOfScheme, schemeRules } from './domain/scheme-rules.js';
import type { SchemeLine, SchemeView } from './scheme.views.js';

/** The catalogue of support schemes: what each is, what to do, and whether it may fit somebody. Nothing is kept, nothing is promised. */
@Injectable()
export class SchemeQueries {
  constructor(private readonly references: ReferenceQueries) {}

  /** Open ones first, in the order of axes. */
  async all(audience: SchemeAudience | undefined): Promise<readonly SchemeLine[]> {
    const rows = await this.references.supportSchemes();
    const worth = { active: 0, suspended: 1, closed: 2 } as const;
    return rows
      .filter((scheme) => audience === undefined || schemeConcerns({ ...scheme, state: 'active' }, audience))
      .map((scheme) => ({ ...scheme, assessment: null }))
      .sort((a, b) => worth[a.state as keyof typeof worth] - worth[b.state as keyof typeof worth]);
  }

  /** What may concern one of these audiences, judged by what somebody told in her profile: likely ones first, then those that ask more, then those that do not fit, closed ones last. */
  async judged(told: ToldInProfile, thisYear: number, audiences: readonly SchemeAudience[]): Promise<readonly SchemeLine[]> {
    const facts = factsOfProfile(told, thisYear) as FactTable;
    const rows = (await this.references.supportSchemes()).filter((scheme) => audiences.some((audience) => schemeConcerns({ ...scheme, state: 'active' }, audience)));
    const lines = rows.map((scheme) => ({ ...scheme, assessment: scheme.state === 'closed' ? null : assess(schemeRules(scheme.code), facts, {}) }));
    return lines.sort((a, b) => promise(a) - promise(b));
  }

  /** With the verdict of the rules once anything they ask was answered. Throws NotFound. */
  async one(code: string, answers: Answers): Promise<SchemeView> {
    // only a code that is known goes on to the table
    const known = (await this.references.supportSchemes()).some((one) => one.code === code);
    const scheme = known ? await this.references.scheme(code) : undefined;
    if (!scheme) throw new AppError('NotFound', 'platform.not_found');
    const needed = factsOfScheme(code).map(questionFor);
    const questions = questionNames.filter((question) => needed.includes(question));
    const answered = questions.some((question) => answers[question] !== undefined);
    return { ...scheme, ...schemeGuide(code), questions: scheme.state === 'closed' ? [] : questions, assessment: answered ? this.assessment(scheme, answers) : null };
  }

  private assessment({ code, state }: SupportScheme, answers: Answers): Assessment | null {
    return state === 'closed' ? null : assess(schemeRules(code), factsOfAnswers(answers) as FactTable, {});
  }
}

/** Smaller: more worth a look. */
function promise({ assessment, state }: SchemeLine): number {
  if (!assessment) return 6;
  return { LIKELY: 0, MISSING: 1, UNLIKELY: 4 }[assessment.verdict] + (state === 'active' ? 0 : 2 * Number(assessment.verdict !== 'UNLIKELY'));
}
