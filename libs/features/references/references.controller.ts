import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Allow } from '#platform/http/allow';
import { finder } from './domain/find-by-words.js';
import { concerns, type SchemeAudience, schemeAudiences } from './domain/scheme-audience.js';
import { ReferenceQueries } from './references.queries.js';
import {
  type Coded,
  CodedList,
  CommuneList,
  EducationLevelList,
  NearOccupationList,
  OccupationList,
  ProposedSkillList,
  RecognisedOccupationList,
  SkillList,
  SourceList,
  SupportSchemeList,
} from './references.views.js';

class SuggestQuery {
  @ApiProperty({ description: 'As people write it, in any of our languages' }) @IsString() @MaxLength(120) readonly q: string;
  @ApiProperty({ required: false, minimum: 1, maximum: 20, default: 5 }) @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(20) readonly limit: number =
    5;
}

const codeList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',').filter(Boolean) : value);

/** `?codes=a,b`: only these, in this order. */
class ListQuery {
  @ApiProperty({ required: false, type: String, description: 'Codes with commas between: only these, in this order' })
  @IsOptional()
  @Transform(codeList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  readonly codes?: string[];
}
class NearQuery {
  @ApiProperty() @IsString() @MaxLength(20) readonly code: string;
}
class ProposedQuery {
  @ApiProperty({ type: String, description: 'Codes with commas between' })
  @Transform(codeList)
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  readonly occupations: string[];
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
  @ApiOkResponse({ type: CommuneList })
  async communes(): Promise<CommuneList> {
    return { items: await this.references.communes() };
  }

  @Get('regions')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'The twelve regions' })
  @ApiOkResponse({ type: CodedList })
  async regions(): Promise<CodedList> {
    return { items: (await this.references.regions()).map(({ code, label }) => ({ code, label })) };
  }

  @Get('education-levels')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Education levels with their rank' })
  @ApiOkResponse({ type: EducationLevelList })
  async educationLevels(): Promise<EducationLevelList> {
    return { items: await this.references.educationLevels() };
  }

  @Get('languages')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Languages' })
  @ApiOkResponse({ type: CodedList })
  async languages(): Promise<CodedList> {
    return { items: await this.references.languages() };
  }

  @Get('sectors')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Sectors of activity' })
  @ApiOkResponse({ type: CodedList })
  async sectors(): Promise<CodedList> {
    return { items: await this.references.sectors() };
  }

  @Get('occupations')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Occupations frequent in Souss-Massa, ISCO-08, with their skills' })
  @ApiOkResponse({ type: OccupationList })
  async occupations(@Query() { codes }: ListQuery): Promise<OccupationList> {
    return { items: only(await this.references.occupations(), codes) };
  }

  @Get('occupations/suggest')
  @ApiOperation({ summary: 'Occupations nearest to a job title as people write it' })
  @ApiOkResponse({ type: RecognisedOccupationList })
  async suggest(@Query() query: SuggestQuery): Promise<RecognisedOccupationList> {
    const [occupations, titles] = await Promise.all([this.references.occupationNames(), this.references.titles()]);
    const recognised = new Map(titles.recognise(query.q).map(({ code, confidence }) => [code, confidence]));
    const named = finder(occupations)(query.q, query.limit).map(({ code }) => code);
    const found = only(occupations, [...new Set([...recognised.keys(), ...named])]).slice(0, query.limit);
    return { items: found.map(({ code, label }) => ({ code, label, confidence: recognised.get(code) ?? 0 })) };
  }

  @Get('occupations/near')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Occupations near to one, nearest first' })
  @ApiOkResponse({ type: NearOccupationList })
  async near(@Query() { code }: NearQuery): Promise<NearOccupationList> {
    const [near, occupations] = await Promise.all([this.references.nearOccupations(), this.references.occupations()]);
    const labels = new Map(occupations.map((one) => [one.code, one.label]));
    return { items: (near.get(code) ?? []).map((one) => ({ ...one, label: labels.get(one.code)! })) };
  }

  @Get('sources')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Nomenclatures whose labels this deployment has imported; their licences ask to be named' })
  @ApiOkResponse({ type: SourceList })
  async sources(): Promise<SourceList> {
    return { items: await this.references.sources() };
  }

  @Get('skills')
  @Header('cache-control', DAY)
  @ApiOperation({ summary: 'Skills' })
  @ApiOkResponse({ type: SkillList })
  async skills(@Query() { codes }: ListQuery): Promise<SkillList> {
    return { items: only(await this.references.skills(), codes) };
  }

  @Get('skills/suggest')
  @ApiOperation({ summary: 'Skills nearest to what people write' })
  @ApiOkResponse({ type: CodedList })
  async suggestSkills(@Query() query: SuggestQuery): Promise<CodedList> {
    const found = finder(await this.references.skillNames())(query.q, query.limit);
    return { items: found.map(({ code, label }) => ({ code, label })) };
  }

  @Get('skills/proposed')
  @ApiOperation({ summary: 'Skills that occupations ask for: those that more of them ask for first' })
  @ApiOkResponse({ type: ProposedSkillList })
  async proposedSkills(@Query() { occupations }: ProposedQuery): Promise<ProposedSkillList> {
    return { items: await this.references.skillsOf(occupations) };
  }

  @Get('support-schemes')
  @ApiOperation({ summary: 'Public support schemes, with source and certainty' })
  @ApiOkResponse({ type: SupportSchemeList })
  async supportSchemes(@Query() { audience }: SchemeQuery): Promise<SupportSchemeList> {
    const all = await this.references.supportSchemes();
    return { items: audience ? all.filter((scheme) => concerns(scheme, audience)) : all };
  }
}
