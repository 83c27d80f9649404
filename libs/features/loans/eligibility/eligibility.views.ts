import { ApiProperty } from '@nestjs/swagger';
import { Label } from '#features/references';
import { type Level, levels, type Outcome, type RuleResult, type Verdict, verdicts } from './domain/assess.js';
import type { Told } from './domain/expression.js';
import { type Paper, paperCodes, type PaperCode } from './domain/to-bring.js';
import { ProductView } from './product.views.js';

const told = { type: Object, nullable: true } as const;

/** One rule and how it came out. Amounts are decimal MAD; words of the rule under `eligibility:rules.<id>`. */
export class RuleResultView implements RuleResult {
  @ApiProperty({ example: 'E01' }) readonly id: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ enum: levels }) readonly level: Level;
  @ApiProperty({ enum: ['pass', 'fail', 'missing'] }) readonly outcome: Outcome;
  @ApiProperty(told) readonly value: Told | null;
  @ApiProperty(told) readonly limit: Told | null;
  @ApiProperty({ ...told, description: 'By how much it holds; negative: by how much it fails' }) readonly margin: Told | null;
  @ApiProperty({ type: [String], description: 'Facts that would decide it' }) readonly missingFacts: readonly string[];
}
/** An answer with the version of the rules that gave it; never a decision. */
export class AssessmentView {
  @ApiProperty() readonly ruleSet: string;
  @ApiProperty({ example: '2026-11' }) readonly version: string;
  @ApiProperty({ enum: verdicts }) readonly verdict: Verdict;
  @ApiProperty({ type: [RuleResultView] }) readonly results: readonly RuleResultView[];
}
export class PaperView implements Paper {
  @ApiProperty({ enum: paperCodes }) readonly code: PaperCode;
  @ApiProperty({ enum: ['submit', 'before_money'] }) readonly stage: Paper['stage'];
}
/** Another product of ours by the same answers. */
export class ProductAnswer {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty({ type: AssessmentView }) readonly assessment: AssessmentView;
}
/** A scheme of a partner: its verdict, or that it takes nobody now. */
export class SchemeAnswer {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty({ type: Label }) readonly summary: Label;
  @ApiProperty({ enum: ['active', 'suspended', 'closed'] }) readonly state: string;
  @ApiProperty({ type: AssessmentView, nullable: true, description: 'null for what is closed' }) readonly assessment: AssessmentView | null;
  @ApiProperty() readonly source: string;
  @ApiProperty({ format: 'date', description: 'When we last read the source' }) readonly checkedOn: string;
  @ApiProperty({ enum: ['high', 'medium', 'low'] }) readonly certainty: string;
}
/** The first look: nothing of it is kept. */
export class EligibilityView {
  @ApiProperty({ type: ProductView, description: 'The product that fits best' }) readonly product: ProductView;
  @ApiProperty({ type: AssessmentView }) readonly assessment: AssessmentView;
  @ApiProperty({ type: [String], description: 'Questions still open, by name' }) readonly open: readonly string[];
  @ApiProperty({ type: [PaperView] }) readonly papers: readonly PaperView[];
  @ApiProperty({ type: [ProductAnswer] }) readonly others: readonly ProductAnswer[];
  @ApiProperty({ type: [SchemeAnswer] }) readonly schemes: readonly SchemeAnswer[];
  @ApiProperty({ example: '2026-11 · honour_loan 1', description: 'Rules and product by which this was answered' }) readonly answeredBy: string;
}
