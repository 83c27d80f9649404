import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { CandidaciesModule } from '#features/candidacies';
import { FollowupModule } from '#features/followup';
import { FoundersModule } from '#features/founders';
import { LoansModule } from '#features/loans';
import { MatchingModule } from '#features/matching';
import { MentoringModule } from '#features/mentoring';
import { OffersModule } from '#features/offers';
import { OrganisationsModule } from '#features/organisations';
import { PartnersModule } from '#features/partners';
import { PeopleModule } from '#features/people';
import { GuidanceController } from './guidance.controller.js';
import { GuidanceQueries } from './guidance.queries.js';

/** The start page of everybody: each feature says what comes next for somebody, here it is put in order. */
@Module({
  imports: [
    AccountsModule,
    CandidaciesModule,
    FollowupModule,
    FoundersModule,
    LoansModule,
    MatchingModule,
    MentoringModule,
    OffersModule,
    OrganisationsModule,
    PartnersModule,
    PeopleModule,
  ],
  controllers: [GuidanceController],
  providers: [GuidanceQueries],
})
export class GuidanceModule {}
