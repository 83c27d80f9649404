import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { standings } from '../eligibility/domain/product-version.js';
import { GridLineView } from './instruction.views.js';

const day = { type: String, format: 'date' } as const;

export class GridVersionView {
  @ApiProperty() readonly version: number;
  @ApiProperty({ enum: standings }) readonly standing: string;
  @ApiProperty({ ...day, description: 'First day of the studies that are scored by it' }) readonly validFrom: LocalDate;
  @ApiProperty({ type: [GridLineView] }) readonly lines: readonly GridLineView[];
  @ApiProperty({ description: 'Files that were opened with it' }) readonly files: number;
}
export class GridVersionList {
  @ApiProperty({ type: [GridVersionView], description: 'Newest first' }) readonly items: readonly GridVersionView[];
  @ApiProperty(day) readonly today: LocalDate;
}
export class GridKept {
  @ApiProperty() readonly version: number;
}
