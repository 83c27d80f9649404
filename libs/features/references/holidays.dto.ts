import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';

export class HolidayYearQuery {
  @ApiProperty({ type: Number, required: false, minimum: 2000, maximum: 2100, description: 'This year when left out' })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2100)
  readonly year?: number;
}
export class HolidaySourceBody {
  @ApiProperty({ description: 'Where it is written: decree, announcement of the ministry, press' }) @IsString() @MinLength(3) @MaxLength(300) readonly source: string;
}
export class MoveHolidayBody extends HolidaySourceBody {
  @ApiProperty({ type: String, format: 'date', description: 'The first day of the feast' }) @IsLocalDate() readonly day: LocalDate;
}
export class AddHolidayBody extends MoveHolidayBody {
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(120) readonly labelAr: string;
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(120) readonly labelFr: string;
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(120) readonly labelEn: string;
}
