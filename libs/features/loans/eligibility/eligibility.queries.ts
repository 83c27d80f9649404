import { Injectable } from '@nestjs/common';
import { loanErrors } from '../loans.errors.js';
import { ReferenceQueries } from '#features/references';
import { assess, type Assessment } from './domain/assess.js';
import type { FactTable } from './domain/expression.js';
import type { LoanFacts } from './domain/facts.js';
import { firstLook } from './domain/loan-rules.js';
import { type Answers, factsOfAnswers, firstLookQuestions, questionFor } from './domain/questions.js';
import { schemeRules } from './domain/scheme-rules.js';
import { toBring } from './domain/to-bring.js';
import type { LoanProductEntity } from './entities/loan-product.entity.js';
import type { EligibilityView, SchemeAnswer } from './eligibility.views.js';
import { ProductQueries } from './product.queries.js';
import { productViewOf } from './product.views.js';

interface Looked {
  readonly product: LoanProductEntity;
  readonly assessment: Assessment;
}
const worth = { LIKELY: 0, MISSING: 1, UNLIKELY: 2 } as const;
const verdictOrder = (a: Assessment | null, b: Assessment | null): number => (a ? worth[a.verdict] : 3) - (b ? worth[b.verdict] : 3);

/** Our own loan is the answer above the list, not a line of it. */
const OWN = 'smi_loan';

/** Answers "may I?" before any account. Reads rules and tables, writes nothing. */
@Injectable()
export class EligibilityQueries {
  constructor(
    private readonly products: ProductQueries,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws loans.no_product when nothing is on offer. */
  async answer(answers: Answers): Promise<EligibilityView> {
    const facts = factsOfAnswers(answers);
    const looked = (await this.products.rowsInForce()).map((product) => ({ product, assessment: firstLook(facts, product) }));
    const best = [...looked].sort((a, b) => verdictOrder(a.assessment, b.assessment))[0];
    if (!best) throw loanErrors.no_product();
    return {
      product: productViewOf(best.product),
      assessment: best.assessment,
      open: openIn(best.assessment),
      papers: toBring(facts, best.product),
      others: looked
        .filter((one) => one !== best)
        .map(({ product, assessment }) => ({ code: product.code, label: { ar: product.labelAr, fr: product.labelFr, en: product.labelEn }, assessment })),
      schemes: await this.schemes(facts),
      answeredBy: answeredBy(best),
    };
  }

  /** What may fit first; what is closed last, and said to be so. */
  private async schemes(facts: LoanFacts): Promise<readonly SchemeAnswer[]> {
    const rows = await this.references.schemesForFounders();
    return rows
      .filter(({ code }) => code !== OWN)
      .map(({ code, label, summary, state, source, checkedOn, certainty }) => ({
        ...{ code, label, summary, state, source, checkedOn, certainty },
        assessment: state === 'closed' ? null : assess(schemeRules(code), facts as FactTable, {}),
      }))
      .sort((a, b) => verdictOrder(a.assessment, b.assessment) || Number(a.state !== 'active') - Number(b.state !== 'active'));
  }
}

/** Questions whose answer could still change something, in the order they are asked. */
function openIn(assessment: Assessment): readonly string[] {
  const asked = new Set(assessment.results.flatMap(({ missingFacts }) => missingFacts.map(questionFor)));
  return firstLookQuestions.filter((question) => asked.has(question));
}

export const answeredBy = ({ product, assessment }: Looked): string => `${assessment.version} · ${product.code} ${product.version}`;
