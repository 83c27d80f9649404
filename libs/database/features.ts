import type { Type } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { CandidaciesModule, candidacyEntities } from '#features/candidacies';
import { accountEntities, AccountsModule } from '#features/accounts';
import { documentEntities, DocumentsModule } from '#features/documents';
import { followupEntities, FollowupModule } from '#features/followup';
import { founderEntities, FoundersModule } from '#features/founders';
import { GuidanceModule } from '#features/guidance';
import { loanEntities, LoansModule } from '#features/loans';
import { matchingEntities, MatchingModule } from '#features/matching';
import { mentoringEntities, MentoringModule } from '#features/mentoring';
import { offerEntities, OffersModule } from '#features/offers';
import { organisationEntities, OrganisationsModule } from '#features/organisations';
import { partnerEntities, PartnersModule } from '#features/partners';
import { peopleEntities, PeopleModule } from '#features/people';
import { referenceEntities, ReferencesModule } from '#features/references';
import { reminderEntities, RemindersModule } from '#features/reminders';
import { ReportingModule } from '#features/reporting';

/** Every feature of the house, from the ground upwards: its module and its rows. One line each. */
export const features: readonly { readonly module: Type; readonly entities: readonly EntityTarget<object>[] }[] = [
  { module: ReferencesModule, entities: referenceEntities },
  { module: AccountsModule, entities: accountEntities },
  { module: OrganisationsModule, entities: organisationEntities },
  { module: PeopleModule, entities: peopleEntities },
  { module: DocumentsModule, entities: documentEntities },
  { module: OffersModule, entities: offerEntities },
  { module: MentoringModule, entities: mentoringEntities },
  { module: LoansModule, entities: loanEntities },
  { module: FollowupModule, entities: followupEntities },
  { module: PartnersModule, entities: partnerEntities },
  { module: MatchingModule, entities: matchingEntities },
  { module: CandidaciesModule, entities: candidacyEntities },
  { module: FoundersModule, entities: founderEntities },
  { module: RemindersModule, entities: reminderEntities },
  { module: ReportingModule, entities: [] },
  { module: GuidanceModule, entities: [] },
];

export const featureModules: readonly Type[] = features.map((feature) => feature.module);
export const entities: readonly EntityTarget<object>[] = features.flatMap((feature) => feature.entities);
