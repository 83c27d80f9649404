import { ApiProperty } from '@nestjs/swagger';
import { AssessmentView } from '../eligibility/eligibility.views.js';
import { contentFaults, type ContentFault, type Fault, type Line } from './domain/content.js';
import type { Explained } from './domain/explained.js';
import { fieldKinds, type FieldKind, type FieldSpec, planParts, type PlanPart } from './domain/parts.js';
import type { PageState, PlanProgress, Progress } from './domain/plan.js';

const text = { type: String, nullable: true } as const;
const money = { example: '50000.00', description: 'Decimal MAD' } as const;
const maybeMoney = { type: String, nullable: true, ...money } as const;
const texts = { type: Object, additionalProperties: { type: 'string' } } as const;

export class FieldView implements FieldSpec {
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: fieldKinds }) readonly kind: FieldKind;
  @ApiProperty() readonly required: boolean;
  @ApiProperty({ type: [String] }) readonly choices: readonly string[];
  @ApiProperty() readonly most: number;
}
export class FaultView implements Fault {
  @ApiProperty({ example: 'lines.0.amount' }) readonly path: string;
  @ApiProperty({ enum: contentFaults }) readonly code: ContentFault;
  @ApiProperty({ type: Object }) readonly params: Fault['params'];
}
export class PersonNameView {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
/** One page with what it asks for and what stands on it. */
export class PageView {
  @ApiProperty({ enum: planParts }) readonly part: PlanPart;
  @ApiProperty({ description: 'Written by each founder alone' }) readonly own: boolean;
  @ApiProperty({ description: 'Without it the application cannot be sent' }) readonly required: boolean;
  @ApiProperty({ enum: ['blank', 'begun', 'done'] }) readonly state: PageState;
  @ApiProperty({ description: 'To be sent back with a change; 0 while nothing is written' }) readonly version: number;
  @ApiProperty({ ...text, format: 'date-time' }) readonly changedAt: string | null;
  @ApiProperty({ type: PersonNameView, nullable: true, description: 'A co-founder or somebody of the staff who wrote last; null when it was the reader' })
  readonly changedBy: PersonNameView | null;
  @ApiProperty(texts) readonly values: Readonly<Record<string, string>>;
  @ApiProperty({ type: [Object] }) readonly lines: readonly Line[];
  @ApiProperty({ type: [FieldView] }) readonly fields: readonly FieldView[];
  @ApiProperty({ type: [FieldView], description: 'Fields of one line of the table; none when it has no table' }) readonly line: readonly FieldView[];
  @ApiProperty() readonly mostLines: number;
  @ApiProperty({ type: [FaultView] }) readonly faults: readonly FaultView[];
}

class AmountLine {
  @ApiProperty({ type: String, nullable: true }) readonly kind: string | null;
  @ApiProperty() readonly label: string;
  @ApiProperty(money) readonly amount: string;
}
export class NeedView extends AmountLine {
  @ApiProperty() readonly physical: boolean;
  @ApiProperty() readonly supplier: string;
  @ApiProperty() readonly quote: string;
}
export class ResourceView extends AmountLine {
  @ApiProperty(money) readonly monthly: string;
}
/** Amounts in decimal MAD. */
export class YearView {
  @ApiProperty() readonly year: number;
  @ApiProperty(money) readonly turnover: string;
  @ApiProperty(money) readonly purchases: string;
  @ApiProperty(money) readonly margin: string;
  @ApiProperty(money) readonly fixed: string;
  @ApiProperty({ ...money, description: 'What the things bought lose in worth' }) readonly wear: string;
  @ApiProperty(money) readonly result: string;
  @ApiProperty(money) readonly draw: string;
  @ApiProperty(money) readonly selfFinancing: string;
}
export class CashMonthView {
  @ApiProperty() readonly month: number;
  @ApiProperty(money) readonly opening: string;
  @ApiProperty({ ...money, description: 'Sales and what else comes in' }) readonly in: string;
  @ApiProperty({ ...money, description: 'Purchases, costs, draw and what else goes out, without loans' }) readonly out: string;
  @ApiProperty({ ...money, description: 'Instalments of the honour loans and of the bank' }) readonly loans: string;
  @ApiProperty(money) readonly end: string;
}
/** A figure with the words `plan:figures.<code>` that tell how it comes about from its numbers. */
export class ExplainedView implements Explained {
  @ApiProperty() readonly code: Explained['code'];
  @ApiProperty({ ...maybeMoney, description: 'null: not enough is written yet' }) readonly amount: string | null;
  @ApiProperty({ type: Object }) readonly params: Explained['params'];
}
export class FounderView {
  @ApiProperty({ type: PersonNameView }) readonly name: PersonNameView;
  @ApiProperty({ description: 'The reader' }) readonly me: boolean;
  @ApiProperty({ description: 'Has an application or a loan on this project' }) readonly active: boolean;
  @ApiProperty({ ...maybeMoney }) readonly amount: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly termMonths: number | null;
  @ApiProperty({ ...maybeMoney, description: 'Each month, by the rules of the product' }) readonly instalment: string | null;
}
export class TablesView {
  @ApiProperty({ type: [NeedView] }) readonly needs: readonly NeedView[];
  @ApiProperty({ type: [ResourceView] }) readonly resources: readonly ResourceView[];
  @ApiProperty({ ...money, description: 'Honour loans of all founders' }) readonly loans: string;
  @ApiProperty(money) readonly needsTotal: string;
  @ApiProperty(money) readonly resourcesTotal: string;
  @ApiProperty({ ...money, description: 'Needs less resources' }) readonly gap: string;
  @ApiProperty(money) readonly physical: string;
  @ApiProperty({ type: [YearView] }) readonly years: readonly YearView[];
  @ApiProperty({ type: [CashMonthView] }) readonly cash: readonly CashMonthView[];
}
class ProgressView implements Progress {
  @ApiProperty() readonly done: number;
  @ApiProperty() readonly all: number;
}
class PlanProgressView implements PlanProgress {
  @ApiProperty({ type: ProgressView }) readonly sections: ProgressView;
  @ApiProperty({ type: ProgressView }) readonly required: ProgressView;
}
export class LockedView {
  @ApiProperty() readonly n: number;
  @ApiProperty({ description: 'SHA-256 of the plan as it was sent' }) readonly hash: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}
/** The plan of one application: its pages, what is computed from them, and how the rules see it. */
export class PlanView {
  @ApiProperty() readonly applicationId: string;
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty() readonly productCode: string;
  @ApiProperty() readonly mayWrite: boolean;
  @ApiProperty({ type: () => PersonNameView, nullable: true, description: 'Founder for whom the reader types; null for everybody else' })
  readonly writingFor: PersonNameView | null;
  @ApiProperty({ type: LockedView, nullable: true, description: 'The version that was sent last' }) readonly locked: LockedView | null;
  @ApiProperty({ type: PlanProgressView }) readonly progress: PlanProgressView;
  @ApiProperty({ type: [PageView] }) readonly pages: readonly PageView[];
  @ApiProperty({ type: [FounderView] }) readonly founders: readonly FounderView[];
  @ApiProperty({ type: TablesView }) readonly tables: TablesView;
  @ApiProperty({ type: [ExplainedView] }) readonly figures: readonly ExplainedView[];
  @ApiProperty({ type: AssessmentView }) readonly assessment: AssessmentView;
}
export class PageSaved {
  @ApiProperty() readonly part: PlanPart;
  @ApiProperty({ description: 'To be sent back with the next change' }) readonly version: number;
  @ApiProperty({ format: 'date-time' }) readonly savedAt: string;
}
