import { ApiProperty } from '@nestjs/swagger';
import { SupportScheme } from '#features/references';
import { questionNames } from './domain/questions.js';
import { schemePapers, type SchemePaper, schemeSteps, type SchemeStep } from './domain/scheme-guide.js';
import { AssessmentView } from './eligibility.views.js';

const text = { type: String, nullable: true } as const;

/** A scheme in the catalogue, with what it says of the answers; `assessment` null: closed, or nothing was answered. */
export class SchemeLine extends SupportScheme {
  @ApiProperty({ type: AssessmentView, nullable: true }) readonly assessment: AssessmentView | null;
}
export class SchemeLines {
  @ApiProperty({ type: [SchemeLine] }) readonly items: readonly SchemeLine[];
}
/** One scheme, whole. Amounts decimal MAD. */
export class SchemeView extends SchemeLine {
  @ApiProperty({ ...text, example: '1600.00' }) readonly amountMin: string | null;
  @ApiProperty({ ...text, example: '6000.00' }) readonly amountMax: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Whole percent of the project' }) readonly sharePercent: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly durationMonths: number | null;
  @ApiProperty({ description: 'As published, in French' }) readonly conditions: string;
  @ApiProperty({ enum: schemeSteps, isArray: true }) readonly steps: readonly SchemeStep[];
  @ApiProperty({ enum: schemePapers, isArray: true }) readonly papers: readonly SchemePaper[];
  @ApiProperty({ enum: questionNames, isArray: true, description: 'Questions whose answers the rules need' }) readonly questions: readonly string[];
}
