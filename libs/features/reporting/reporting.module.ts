import { Module } from '@nestjs/common';
import { LoansModule } from '#features/loans';
import { MentoringModule } from '#features/mentoring';
import { OffersModule } from '#features/offers';
import { OrganisationsModule } from '#features/organisations';
import { PeopleModule } from '#features/people';
import { ReportingController } from './reporting.controller.js';
import { ReportingQueries } from './reporting.queries.js';

/** What is counted, and for whom. */
@Module({ imports: [LoansModule, MentoringModule, OffersModule, OrganisationsModule, PeopleModule], controllers: [ReportingController], providers: [ReportingQueries] })
export class ReportingModule {}
