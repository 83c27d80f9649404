import { ApiProperty } from '@nestjs/swagger';
import { type CallInMove, callInMoves } from './domain/call-in.js';
import { type ProposalKind, proposalKinds, type ProposalReason, proposalReasons } from './domain/proposal.js';

export class PlainRowView {
  @ApiProperty() readonly n: number;
  @ApiProperty({ format: 'date' }) readonly due: string;
  @ApiProperty({ example: '1388.00' }) readonly amount: string;
}

const kinds = ['now', 'skip', 'extend', 'move'] as const;
/** A schedule that could be. `largest`: the most that one coming row asks for. */
export class WhatIfOption {
  @ApiProperty({ enum: kinds }) readonly kind: (typeof kinds)[number];
  @ApiProperty({ type: Number, nullable: true }) readonly count: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly moveTo: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of why it cannot be' }) readonly refusal: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly lastDue: string | null;
  @ApiProperty() readonly largest: string;
  @ApiProperty() readonly outstanding: string;
  @ApiProperty({ type: [PlainRowView] }) readonly rows: readonly PlainRowView[];
}
export class WhatIfList {
  @ApiProperty({ type: [WhatIfOption] }) readonly items: readonly WhatIfOption[];
}

export class ProposalView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: proposalKinds }) readonly kind: ProposalKind;
  @ApiProperty({ type: Number, nullable: true }) readonly count: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly moveTo: string | null;
  @ApiProperty({ enum: proposalReasons }) readonly reason: ProposalReason;
  @ApiProperty() readonly note: string;
  @ApiProperty({ type: [PlainRowView] }) readonly rows: readonly PlainRowView[];
  @ApiProperty({ enum: ['proposed', 'approved', 'refused'] }) readonly state: 'proposed' | 'approved' | 'refused';
  @ApiProperty({ type: String, format: 'date-time' }) readonly proposedAt: Date;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly decidedOn: string | null;
  @ApiProperty() readonly mayDecide: boolean;
}
export class NoticeView {
  @ApiProperty({ format: 'date' }) readonly servedOn: string;
  @ApiProperty({ format: 'date', description: 'Last day to mend' }) readonly cureUntil: string;
  @ApiProperty() readonly proof: string;
}
export class ServiceView {
  @ApiProperty({ type: [NoticeView], description: 'Formal notices, newest first' }) readonly notices: readonly NoticeView[];
  @ApiProperty() readonly mayNotice: boolean;
  @ApiProperty({ enum: callInMoves, isArray: true }) readonly mayMove: readonly CallInMove[];
  @ApiProperty() readonly restructured: boolean;
  @ApiProperty() readonly changesLeft: number;
  @ApiProperty({ enum: proposalKinds, isArray: true }) readonly mayPropose: readonly ProposalKind[];
  @ApiProperty({ type: [ProposalView] }) readonly proposals: readonly ProposalView[];
}
