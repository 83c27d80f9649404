import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Allow } from '#platform/http/allow';
import { finder } from './domain/find-by-words.js';
import { recogniser } from './domain/recognise-occupation.js';
import { concerns, type SchemeAudience, schemeAudiences } from './domain/scheme-audience.js';
import { type Coded, type Commune, type EducationLevel, type Occupation, type ProposedSkill, ReferenceQueries, type Skill, type SupportScheme } from './references.queries.js';

class SuggestQuery {
  @IsString() @MaxLength(120) readonly q: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(20) readonly limit: number = 5;
}

const codeList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',').filter(Boolean) : value);

/** `?codes=a,b`: only these, in this order. */
class ListQuery {
  @IsOptional() @Transform(codeList) @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(80, { each: true }) readonly codes?: string[];
}
class ProposedQuery {
  @Transform(codeList) @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(20, { each: true }) readonly occupations: string[];
}

const only = <T extends Coded>(rows: readonly T[], codes: readonly string[] | undefined): readonly T[] => {
  if (!codes) return rows;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
};

class SchemeQuery {
  @ApiProperty({ enum: schemeAudiences, required: false, description: 'Only what may concern these people; never a promise' })
  @IsOptional()
  @IsIn(schemeAudiences)
  readonly audience?: SchemeAudience;
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
  async occupations(@Query() { codes }: ListQuery): Promise<{ items: readonly Occupation[] }> {
    return { items: only(await this.references.occupations(), codes) };
  }

  @Get('occupations/suggest')
  @ApiOperation({ summary: 'Occupations nearest to a job title as people write it' })
  async suggest(@Query() query: SuggestQuery): Promise<{ items: readonly (Coded & { readonly confidence: number })[] }> {
    const [occupations, communes] = await Promise.all([this.references.occupations(), this.references.communes()]);
    const recognised = new Map(
      recogniser(occupations, communes)
        .recognise(query.q)
        .map(({ code, confidence }) => [code, confidence]),
    );
    const named = finder(occupations)(query.q, query.limit).map(({ code }) => code);
    const found = only(occupations, [...new Set([...recognised.keys(), ...named])]).slice(0, query.limit);
    return { items: found.map(({ code, label }) => ({ code, label, confidence: recognised.get(code) ?? 0 })) };
  }

  @Get('skills')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Skills' })
  async skills(@Query() { codes }: ListQuery): Promise<{ items: readonly Skill[] }> {
    return { items: only(await this.references.skills(), codes) };
  }

  @Get('skills/suggest')
  @ApiOperation({ summary: 'Skills nearest to what people write' })
  async suggestSkills(@Query() query: SuggestQuery): Promise<{ items: readonly Coded[] }> {
    const found = finder(await this.references.skills())(query.q, query.limit);
    return { items: found.map(({ code, label }) => ({ code, label })) };
  }

  @Get('skills/proposed')
  @ApiOperation({ summary: 'Skills that occupations ask for: those that more of them ask for first' })
  async proposedSkills(@Query() { occupations }: ProposedQuery): Promise<{ items: readonly ProposedSkill[] }> {
    return { items: await this.references.skillsOf(occupations) };
  }

  @Get('support-schemes')
  @ApiOperation({ summary: 'Public support schemes, with source and certainty' })
  async supportSchemes(@Query() { audience }: SchemeQuery): Promise<{ items: readonly SupportScheme[] }> {
    const all = await this.references.supportSchemes();
    return { items: audience ? all.filter((scheme) => concerns(scheme, audience)) : all };
  }
}
