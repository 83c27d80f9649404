import { ApiProperty } from '@nestjs/swagger';
import { SchemeLine } from '#features/loans';

/** Support schemes for one person. Never a decision: who runs a scheme decides. */
export class SchemesForPerson {
  @ApiProperty({ type: [SchemeLine], description: 'What may fit: likely ones first, then those whose rules ask more than the profile says' }) readonly fits: readonly SchemeLine[];
  @ApiProperty({ type: [SchemeLine], description: 'What does not fit, with the rule that stands in the way, and what is closed (assessment null)' })
  readonly others: readonly SchemeLine[];
}
