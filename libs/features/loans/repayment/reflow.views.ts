import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';

const day = { type: String, format: 'date' } as const;

export class RowMoveView {
  @ApiProperty() readonly n: number;
  @ApiProperty(day) readonly from: LocalDate;
  @ApiProperty(day) readonly to: LocalDate;
}
export class LoanMoveView {
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: [RowMoveView] }) readonly rows: readonly RowMoveView[];
}
export class ReflowEffect {
  @ApiProperty({ description: 'Running loans of which rows would move' }) readonly loans: number;
  @ApiProperty({ description: 'Rows that would move' }) readonly rows: number;
  @ApiProperty({ type: [LoanMoveView], description: 'The first twenty loans by number' }) readonly items: readonly LoanMoveView[];
}
export class ReflowView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly askedAt: Date;
  @ApiProperty({ type: Number, nullable: true, description: 'Loans with rows to move, counted when the work began' }) readonly loans: number | null;
  @ApiProperty({ description: 'Loans done so far' }) readonly done: number;
  @ApiProperty({ description: 'Rows moved so far' }) readonly rows: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly finishedAt: Date | null;
}
export class ReflowList {
  @ApiProperty({ type: [ReflowView], description: 'Newest first, at most twenty' }) readonly items: readonly ReflowView[];
}
