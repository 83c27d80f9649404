import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { MatchingModule } from '#features/matching';
import { OffersModule } from '#features/offers';
import { OrganisationsModule } from '#features/organisations';
import { PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { AnswersController } from './answers.controller.js';
import { CandidaciesController } from './candidacies.controller.js';
import { CandidacyListeners } from './candidacies.listeners.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidateQueries } from './candidates.queries.js';
import { MyCandidacyQueries } from './my-candidacies.queries.js';
import { ApplyForOffer } from './use-cases/apply-for-offer.js';
import { CloseWithOffer } from './use-cases/close-with-offer.js';
import { MakeMove } from './use-cases/make-move.js';
import { MoveCandidacy } from './use-cases/move-candidacy.js';
import { WriteCandidacy } from './use-cases/write-candidacy.js';

@Module({
  imports: [AccountsModule, MatchingModule, OffersModule, OrganisationsModule, PeopleModule, ReferencesModule],
  controllers: [AnswersController, CandidatesController, CandidaciesController],
  providers: [ApplyForOffer, CandidacyListeners, CandidateQueries, CloseWithOffer, MakeMove, MoveCandidacy, MyCandidacyQueries, WriteCandidacy],
})
export class CandidaciesModule {}
