import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class GapQuery {
  @ApiProperty({ required: false, description: 'Code of an occupation; without one, the most wanted of the person', example: '7531-02' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly occupation?: string;
}
