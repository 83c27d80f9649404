import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { type ExperienceKind, experienceKinds } from './domain/profile.js';
import { type FoundItem, type LeftItem, leftReasons, type ResumeItem, type ResumePart, resumeParts } from './domain/resume.js';
import { PersonSaved } from './people.views.js';
import { TakeResume } from './use-cases/take-resume.js';

const optional = { required: false } as const;
/** Null is absent. */
const Absent = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => value ?? undefined);

export class ResumeItemBody implements ResumeItem {
  @ApiProperty({ enum: resumeParts }) @IsIn(resumeParts) readonly part: ResumePart;
  @ApiProperty(optional) @Absent() @IsOptional() @IsString() @MaxLength(80) readonly code?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsInt() @Min(1) @Max(4) readonly level?: number;
  @ApiProperty(optional) @Absent() @IsOptional() @IsString() @MaxLength(60) readonly first?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsString() @MaxLength(60) readonly last?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsString() @MaxLength(120) readonly title?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsString() @MaxLength(120) readonly employer?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsInt() @Min(1900) @Max(2200) readonly fromYear?: number;
  @ApiProperty(optional) @Absent() @IsOptional() @IsInt() @Min(1900) @Max(2200) readonly toYear?: number;
  @ApiProperty({ ...optional, enum: experienceKinds }) @Absent() @IsOptional() @IsIn(experienceKinds) readonly kind?: ExperienceKind;
  @ApiProperty({ ...optional, description: 'Of a diploma' }) @Absent() @IsOptional() @IsString() @MaxLength(120) readonly field?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsString() @MaxLength(120) readonly establishment?: string;
  @ApiProperty(optional) @Absent() @IsOptional() @IsInt() @Min(1900) @Max(2200) readonly year?: number;
  @ApiProperty(optional) @Absent() @IsOptional() @IsBoolean() readonly studying?: boolean;
}
export class ResumeTaken {
  @ApiProperty({ type: [ResumeItemBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(80)
  @ValidateNested({ each: true })
  @Type(() => ResumeItemBody)
  readonly items: ResumeItemBody[];
}
export class FoundItemView extends ResumeItemBody implements FoundItem {
  @ApiProperty({ description: 'The profile says something else here' }) readonly replaces: boolean;
}
export class LeftItemView implements LeftItem {
  @ApiProperty() readonly text: string;
  @ApiProperty({ enum: leftReasons }) readonly reason: LeftItem['reason'];
}
export class ResumeRead {
  @ApiProperty({ type: [FoundItemView] }) readonly found: readonly FoundItemView[];
  @ApiProperty({ type: [LeftItemView] }) readonly left: readonly LeftItemView[];
}

/** The profile from a JSON Resume of elsewhere. */
@ApiTags('people')
@Controller('people/me/resume')
export class ResumeController {
  constructor(private readonly resume: TakeResume) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('profile.keep')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOperation({ summary: 'What a JSON Resume would add to my profile; nothing is written' })
  @ApiOkResponse({ type: ResumeRead })
  async preview(@Me() actor: Actor, @Req() request: TiwiziRequest): Promise<ResumeRead> {
    return this.resume.read(actor, (await readUpload(request)).bytes);
  }

  @Post()
  @HttpCode(200)
  @Allow('profile.keep')
  @ApiOperation({ summary: 'Take these pieces into my profile' })
  @ApiOkResponse({ type: PersonSaved })
  take(@Me() actor: Actor, @Body() { items }: ResumeTaken, @Key() key: RequestKey): Promise<PersonSaved> {
    return this.resume.take(actor, items, key);
  }
}
