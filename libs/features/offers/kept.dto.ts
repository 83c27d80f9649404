import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PlaceLabel, CodedLabel } from './offers.views.js';

const optional = { required: false } as const;

export class KeptSearchBody {
  @ApiProperty({ ...optional, maxLength: 80 }) @IsOptional() @IsString() @MaxLength(80) readonly q: string = '';
  @ApiProperty({ ...optional, enum: ['', 'job', 'training'] }) @IsOptional() @IsIn(['', 'job', 'training']) readonly kind: '' | 'job' | 'training' = '';
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly communeCode?: string;
  @ApiProperty({ ...optional, maxLength: 40 }) @IsOptional() @IsString() @MaxLength(40) readonly sectorCode?: string;
  @ApiProperty({ ...optional, default: true, description: 'Tell each morning what is new' }) @IsOptional() @IsBoolean() readonly alert: boolean = true;
}
export class KeptSearchView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly q: string;
  @ApiProperty({ enum: ['', 'job', 'training'] }) readonly kind: '' | 'job' | 'training';
  @ApiProperty({ type: PlaceLabel, nullable: true }) readonly commune: PlaceLabel | null;
  @ApiProperty({ type: CodedLabel, nullable: true }) readonly sector: CodedLabel | null;
  @ApiProperty() readonly alert: boolean;
}
export class KeptSearchList {
  @ApiProperty({ type: [KeptSearchView] }) readonly items: readonly KeptSearchView[];
}
export class KeptMade {
  @ApiProperty() readonly id: string;
}
export class IsKept {
  @ApiProperty() readonly kept: boolean;
}
