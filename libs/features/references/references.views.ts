import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;
const degrees = { type: Number, nullable: true } as const;

/** One thing in three languages. */
export class Label {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly fr: string;
  @ApiProperty() readonly en: string;
}
export class Coded {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Label }) readonly label: Label;
}
export class Commune extends Coded {
  @ApiProperty(text) readonly provinceCode: string | null;
  @ApiProperty({ type: Label, nullable: true, description: 'null for large cities outside of Souss-Massa' }) readonly province: Label | null;
  @ApiProperty({ enum: ['urban', 'rural', 'city'] }) readonly kind: 'urban' | 'rural' | 'city';
  @ApiProperty({ type: [String] }) readonly aliases: readonly string[];
  @ApiProperty(degrees) readonly latitude: number | null;
  @ApiProperty(degrees) readonly longitude: number | null;
}
export class EducationLevel extends Coded {
  @ApiProperty({ description: 'Higher is more schooling' }) readonly rank: number;
}
export class Skill extends Coded {
  @ApiProperty({ enum: ['technical', 'transversal', 'digital', 'language', 'certificate'] }) readonly kind: string;
  @ApiProperty({ type: [String] }) readonly aliases: readonly string[];
}
export class AskedSkill {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly essential: boolean;
}
export class Occupation extends Coded {
  @ApiProperty({ example: '7531', description: 'ISCO-08' }) readonly isco: string;
  @ApiProperty() readonly sector: string;
  @ApiProperty({ type: [String] }) readonly aliases: readonly string[];
  @ApiProperty({ type: [AskedSkill] }) readonly skills: readonly AskedSkill[];
}
export class RecognisedOccupation extends Coded {
  @ApiProperty({ minimum: 0, maximum: 100, description: '0: found by its name only' }) readonly confidence: number;
}
export class NearOccupationView extends Coded {
  @ApiProperty({ minimum: 1, maximum: 100, description: 'How likely it is meant beside the nearest one, which has 100' }) readonly percent: number;
}
export class NearOccupationList {
  @ApiProperty({ type: [NearOccupationView] }) readonly items: readonly NearOccupationView[];
}
/** A skill that occupations ask for; `essential` for one of them at least. */
export class ProposedSkill extends Coded {
  @ApiProperty() readonly essential: boolean;
}
export class SupportScheme extends Coded {
  @ApiProperty() readonly operator: string;
  @ApiProperty({ minimum: 1, maximum: 7 }) readonly axis: number;
  @ApiProperty() readonly kind: string;
  @ApiProperty({ enum: ['active', 'suspended', 'closed'] }) readonly state: string;
  @ApiProperty({ type: Label }) readonly summary: Label;
  @ApiProperty() readonly source: string;
  @ApiProperty({ format: 'date', description: 'When we last read the source' }) readonly checkedOn: string;
  @ApiProperty({ enum: ['high', 'medium', 'low'] }) readonly certainty: string;
}

export class SourceList {
  @ApiProperty({ enum: ['esco', 'rome'], isArray: true }) readonly items: readonly ('esco' | 'rome')[];
}
export class CodedList {
  @ApiProperty({ type: [Coded] }) readonly items: readonly Coded[];
}
export class CommuneList {
  @ApiProperty({ type: [Commune] }) readonly items: readonly Commune[];
}
export class EducationLevelList {
  @ApiProperty({ type: [EducationLevel] }) readonly items: readonly EducationLevel[];
}
export class SkillList {
  @ApiProperty({ type: [Skill] }) readonly items: readonly Skill[];
}
export class OccupationList {
  @ApiProperty({ type: [Occupation] }) readonly items: readonly Occupation[];
}
export class RecognisedOccupationList {
  @ApiProperty({ type: [RecognisedOccupation] }) readonly items: readonly RecognisedOccupation[];
}
export class ProposedSkillList {
  @ApiProperty({ type: [ProposedSkill] }) readonly items: readonly ProposedSkill[];
}
export class SupportSchemeList {
  @ApiProperty({ type: [SupportScheme] }) readonly items: readonly SupportScheme[];
}
