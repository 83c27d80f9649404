import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type Gap, gapCodes } from './domain/profile-gaps.js';
import {
  type Diploma,
  type Experience,
  type ExperienceKind,
  experienceKinds,
  type Levelled,
  type Licence,
  licences,
  type ProfileFields,
  type Sex,
  type Travel,
  travels,
  type Venture,
  type VentureStage,
  ventureStages,
  type WorkTime,
  workTimes,
} from './domain/profile.js';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;

export class PersonName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
export class LevelledView implements Levelled {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly level: number;
}
export class ExperienceView implements Experience {
  @ApiProperty() readonly title: string;
  @ApiProperty(text) readonly occupationCode: string | null;
  @ApiProperty() readonly employer: string;
  @ApiProperty() readonly fromYear: number;
  @ApiProperty(whole) readonly toYear: number | null;
  @ApiProperty({ enum: experienceKinds }) readonly kind: ExperienceKind;
}
export class DiplomaView implements Diploma {
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly field: string;
  @ApiProperty() readonly establishment: string;
  @ApiProperty(whole) readonly year: number | null;
  @ApiProperty({ ...text, description: 'ISO 3166' }) readonly country: string | null;
  @ApiProperty(text) readonly languageCode: string | null;
  @ApiProperty() readonly studying: boolean;
}
export class VentureView implements Venture {
  @ApiProperty() readonly title: string;
  @ApiProperty(text) readonly sectorCode: string | null;
  @ApiProperty(text) readonly occupationCode: string | null;
  @ApiProperty(text) readonly communeCode: string | null;
  @ApiProperty({ enum: ventureStages }) readonly stage: VentureStage;
  @ApiProperty() readonly summary: string;
}

/** A profile as its owner and the staff read it. */
export class ProfileView implements ProfileFields {
  @ApiProperty() readonly personId: string;
  @ApiProperty() readonly hasAccount: boolean;
  @ApiProperty({ ...text, description: 'Joined to this person: read on there' }) readonly mergedInto: string | null;
  @ApiProperty({ type: PersonName }) readonly name: PersonName;
  @ApiProperty() readonly firstName: string;
  @ApiProperty() readonly lastName: string;
  @ApiProperty() readonly firstNameAr: string;
  @ApiProperty() readonly lastNameAr: string;
  @ApiProperty({ ...text, description: 'Only of people without an account' }) readonly phone: string | null;
  @ApiProperty({ description: 'Whose phone it is, when it is not her own' }) readonly phoneHolder: string;
  @ApiProperty(whole) readonly birthYear: number | null;
  @ApiProperty({ enum: ['f', 'm'], nullable: true }) readonly sex: Sex | null;
  @ApiProperty(text) readonly communeCode: string | null;
  @ApiProperty(text) readonly educationCode: string | null;
  @ApiProperty({ type: [LevelledView] }) readonly languages: readonly LevelledView[];
  @ApiProperty({ type: [LevelledView] }) readonly skills: readonly LevelledView[];
  @ApiProperty() readonly experienceMonths: number;
  @ApiProperty({ type: [ExperienceView] }) readonly experience: readonly ExperienceView[];
  @ApiProperty({ type: [DiplomaView] }) readonly diplomas: readonly DiplomaView[];
  @ApiProperty({ type: [String] }) readonly wishes: readonly string[];
  @ApiProperty() readonly radiusKm: number;
  @ApiProperty() readonly remoteOk: boolean;
  @ApiProperty({ enum: workTimes }) readonly workTime: WorkTime;
  @ApiProperty({ ...text, format: 'date' }) readonly availableFrom: LocalDate | null;
  @ApiProperty({ type: VentureView, nullable: true }) readonly venture: VentureView | null;
  @ApiProperty({ enum: licences, isArray: true }) readonly licences: readonly Licence[];
  @ApiProperty({ enum: travels, nullable: true }) readonly travel: Travel | null;
  @ApiProperty() readonly moveOk: boolean;
  @ApiProperty({ type: [String] }) readonly otherSkills: readonly string[];
  @ApiProperty() readonly updatedAt: string;
}

/** `profile` is null until the first one is saved. */
export class MyProfile {
  @ApiProperty({ type: ProfileView, nullable: true }) readonly profile: ProfileView | null;
}

/** What to tell next, most useful first, and how complete the profile is in percent. */
export class NextSteps {
  @ApiProperty() readonly hasProfile: boolean;
  @ApiProperty({ enum: gapCodes, isArray: true }) readonly gaps: readonly Gap[];
  @ApiProperty() readonly completeness: number;
}

export class PersonLine {
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: PersonName }) readonly name: PersonName;
  @ApiProperty(whole) readonly birthYear: number | null;
  @ApiProperty(text) readonly communeCode: string | null;
  @ApiProperty(text) readonly educationCode: string | null;
  @ApiProperty({ type: [String] }) readonly wishes: readonly string[];
  @ApiProperty() readonly hasAccount: boolean;
  @ApiProperty() readonly updatedAt: string;
}

export class PeoplePage {
  @ApiProperty({ type: [PersonLine] }) readonly items: readonly PersonLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

export class PersonSaved {
  @ApiProperty() readonly personId: string;
}

export class ImportProblemView {
  @ApiProperty() readonly line: number;
  @ApiProperty({ ...text, description: 'Header of the column as it stands in the file' }) readonly column: string | null;
  @ApiProperty() readonly value: string;
  @ApiProperty() readonly code: string;
  @ApiProperty({ enum: ['refused', 'left_out'], description: 'The line stays out, or only this value' }) readonly severity: 'refused' | 'left_out';
  @ApiProperty() readonly message: string;
  @ApiProperty() readonly repair: string;
}

/** What became of a file of people. `columns`: field → header that was taken for it. */
export class PeopleImportReport {
  @ApiProperty({ type: Object }) readonly columns: Readonly<Record<string, string>>;
  @ApiProperty({ type: [String] }) readonly unknownColumns: readonly string[];
  @ApiProperty() readonly lines: number;
  @ApiProperty() readonly created: number;
  @ApiProperty({ description: 'Already here by name, birth year and phone' }) readonly known: number;
  @ApiProperty() readonly refused: number;
  @ApiProperty({ type: [ImportProblemView] }) readonly problems: readonly ImportProblemView[];
}
