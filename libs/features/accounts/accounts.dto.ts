import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { type KeyKind, keyKinds, type KeyScope, keyScopes } from '#kernel/key-scopes';
import { permissions, roles } from '#kernel/permissions';
import { type Language, languages } from '#platform/http/request';
import { type AccountRole, accountRoles, type SignUpRole, signUpRoles } from './domain/account.js';

/** Digits of any script as Latin ones, without spaces and marks between them. */
export const digits = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string'
    ? value
        .normalize('NFKC')
        .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15))
        .replace(/[\s\u200e\u200f\u2066-\u2069-]/g, '')
    : value;

/** `login` is an e-mail address or a Moroccan mobile number, as people write it. */
export class SignUpBody {
  @ApiProperty({ example: '0612345678' }) @IsString() @MinLength(1) @MaxLength(260) readonly login: string;
  @ApiProperty({ minLength: 10, maxLength: 128 }) @IsString() @MinLength(1) @MaxLength(512) readonly password: string;
  @ApiProperty({ enum: signUpRoles }) @IsIn(signUpRoles) readonly role: SignUpRole;
  @ApiProperty({ enum: languages, required: false, description: 'Default: the language of the request' }) @IsOptional() @IsIn(languages) readonly language?: Language;
}

/** The same for an address that is known and for a new one. */
export class SignUpAnswer {
  @ApiProperty() readonly signUpId: string;
  @ApiProperty({ enum: ['email', 'phone'] }) readonly channel: 'email' | 'phone';
  @ApiProperty({ description: 'Where the message went, masked' }) readonly to: string;
  @ApiProperty({ description: 'Minutes that the code lives' }) readonly minutes: number;
}

export class CodeAgainBody {
  @ApiProperty() @IsUUID() readonly signUpId: string;
}

/** Six digits of any script; spaces do not matter. */
export class ConfirmBody extends CodeAgainBody {
  @ApiProperty({ example: '012345' }) @Transform(digits) @IsString() @Matches(/^\d{6}$/) readonly code: string;
}

export class SignInBody {
  @ApiProperty({ example: 'salma@example.ma' }) @IsString() @MinLength(1) @MaxLength(260) readonly login: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(512) readonly password: string;
}

export class LanguageBody {
  @ApiProperty({ enum: languages }) @IsIn(languages) readonly language: Language;
}

/** An account made by an administrator: one address or both. */
export class AccountBody {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(260) readonly email?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(40) readonly phone?: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(512) readonly password: string;
  @ApiProperty({ enum: accountRoles, isArray: true }) @IsIn(accountRoles, { each: true }) readonly roles: AccountRole[];
  @ApiProperty({ enum: languages }) @IsIn(languages) readonly language: Language;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(80) readonly displayName?: string;
}

export class AccountMade {
  @ApiProperty() readonly accountId: string;
}

export class MyKeyView {
  @ApiProperty({ enum: keyKinds }) readonly kind: KeyKind;
  @ApiProperty({ enum: keyScopes, isArray: true }) readonly scopes: readonly KeyScope[];
}

export class MeView {
  @ApiProperty() readonly accountId: string;
  @ApiProperty({ enum: roles, isArray: true }) readonly roles: readonly string[];
  @ApiProperty({ enum: permissions, isArray: true }) readonly permissions: readonly string[];
  @ApiProperty({ enum: languages }) readonly language: Language;
  @ApiProperty({ type: String, nullable: true }) readonly displayName: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly personId: string | null;
  @ApiProperty({ type: [String] }) readonly organisationIds: readonly string[];
  @ApiProperty({ type: MyKeyView, nullable: true, description: 'The key with which this call was made' }) readonly key: MyKeyView | null;
}
