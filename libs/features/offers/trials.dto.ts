import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type ImportField, importFields } from './domain/import-columns.js';

const optional = { required: false } as const;

export class ColumnBody {
  @ApiProperty({ maxLength: 500, description: 'Title of the column as the import tells it' }) @IsString() @MaxLength(500) readonly column: string;
  @ApiProperty({ enum: importFields }) @IsIn(importFields) readonly field: ImportField;
}

/** A file that was tried, once more. */
export class AgainBody {
  @ApiProperty({ ...optional, type: [ColumnBody], description: 'Which column is what; others are left aside. Without it: as the try read them' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ColumnBody)
  readonly columns?: ColumnBody[];
  @ApiProperty({ ...optional, default: false, description: 'Read files of this source with these titles so from now on' })
  @IsOptional()
  @IsBoolean()
  readonly keepColumns: boolean = false;
  @ApiProperty({ ...optional, default: false, description: 'Yes, take off line what the whole list leaves out, also when that is many' })
  @IsOptional()
  @IsBoolean()
  readonly confirmRemoval: boolean = false;
  @ApiProperty({ ...optional, default: false, description: 'Try again; nothing changes' }) @IsOptional() @IsBoolean() readonly dryRun: boolean = false;
}
