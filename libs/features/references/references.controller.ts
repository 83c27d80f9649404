import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Allow } from '#platform/http/allow';
import { recogniser } from './domain/recognise-occupation.js';
import { type Coded, type Commune, type EducationLevel, type Occupation, ReferenceQueries, type Skill, type SupportScheme } from './references.queries.js';

class SuggestQuery {
  @IsString() @MaxLength(120) readonly q: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(20) readonly limit: number = 5;
}

const DAY = 'public, max-age=86400';

/** Lists to choose from: places, levels, languages, occupations, skills, support schemes. */
@ApiTags('references')
@Controller('references')
@Allow('public')
export class ReferencesController {
  constructor(private readonly references: ReferenceQueries) {}

  @Get('communes')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Communes of Souss-Massa and large cities' })
  async communes(): Promise<{ items: readonly Commune[] }> {
    return { items: await this.references.communes() };
  }

  @Get('education-levels')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Education levels with their rank' })
  async educationLevels(): Promise<{ items: readonly EducationLevel[] }> {
    return { items: await this.references.educationLevels() };
  }

  @Get('languages')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Languages' })
  async languages(): Promise<{ items: readonly Coded[] }> {
    return { items: await this.references.languages() };
  }

  @Get('sectors')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Sectors of activity' })
  async sectors(): Promise<{ items: readonly Coded[] }> {
    return { items: await this.references.sectors() };
  }

  @Get('occupations')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Occupations frequent in Souss-Massa, ISCO-08, with their skills' })
  async occupations(): Promise<{ items: readonly Occupation[] }> {
    return { items: await this.references.occupations() };
  }

  @Get('occupations/suggest')
  @ApiOperation({ summary: 'Occupations nearest to a job title as people write it' })
  async suggest(@Query() query: SuggestQuery): Promise<{ items: readonly (Coded & { readonly confidence: number })[] }> {
    const occupations = await this.references.occupations();
    const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
    const found = recogniser(occupations).recognise(query.q).slice(0, query.limit);
    return { items: found.flatMap(({ code, confidence }) => (byCode.has(code) ? [{ code, label: byCode.get(code)!.label, confidence }] : [])) };
  }

  @Get('skills')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Skills' })
  async skills(): Promise<{ items: readonly Skill[] }> {
    return { items: await this.references.skills() };
  }

  @Get('support-schemes')
  @ApiOperation({ summary: 'Public support schemes, with source and certainty' })
  async supportSchemes(): Promise<{ items: readonly SupportScheme[] }> {
    return { items: await this.references.supportSchemes() };
  }
}
