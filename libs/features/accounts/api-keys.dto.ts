import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { type KeyKind, keyKinds, type KeyScope, keyScopes } from '#kernel/key-scopes';
import { type KeyState, keyStates } from './domain/api-key.js';

const instant = { type: String, nullable: true, format: 'date-time' } as const;
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class ApiKeyBody {
  @ApiProperty({ example: 'Feed of our offers' }) @trimmed @IsString() @MinLength(1) @MaxLength(80) readonly name: string;
  @ApiProperty({ required: false, minimum: 1, maximum: 365, default: 365 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(365) readonly days: number = 365;
  @ApiProperty({ required: false, enum: keyKinds, default: 'live', description: 'sandbox: calls are checked and answered, and change nothing' })
  @IsOptional()
  @IsIn(keyKinds)
  readonly kind: KeyKind = 'live';
  @ApiProperty({ required: false, enum: keyScopes, isArray: true, default: ['offers:read', 'offers:write'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(keyScopes, { each: true })
  readonly scopes: KeyScope[] = ['offers:read', 'offers:write'];
  @ApiProperty({ required: false, format: 'uuid', description: 'For which of my organisations; default: the only one, or all of them' })
  @IsOptional()
  @IsUUID()
  readonly organisationId?: string;
}

/** The whole key, told this once. */
export class NewApiKeyView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly key: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
}

export class ApiKeyView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly prefix: string;
  @ApiProperty({ enum: keyKinds }) readonly kind: KeyKind;
  @ApiProperty({ enum: keyScopes, isArray: true }) readonly scopes: readonly KeyScope[];
  @ApiProperty({ type: String, nullable: true, description: 'null: every organisation of its maker' }) readonly organisationId: string | null;
  @ApiProperty({ enum: keyStates }) readonly state: KeyState;
  @ApiProperty() readonly callsPerMinute: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
  @ApiProperty(instant) readonly usedAt: string | null;
  @ApiProperty(instant) readonly revokedAt: string | null;
}

export class ApiKeyList {
  @ApiProperty({ type: [ApiKeyView] }) readonly items: readonly ApiKeyView[];
}
