import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { MatchingModule } from '#features/matching';
import { OffersModule } from '#features/offers';
import { OrganisationsModule } from '#features/organisations';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { AnswersController } from './answers.controller.js';
import { CandidaciesController } from './candidacies.controller.js';
import { CandidacyGuide } from './candidacies.guide.js';
import { CandidacyJobs } from './candidacies.jobs.js';
import { CandidacyListeners } from './candidacies.listeners.js';
import { CandidacyNewsQueries } from './candidacy-news.queries.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidateQueries } from './candidates.queries.js';
import { CounterController } from './counter.controller.js';
import { MyCandidacyQueries } from './my-candidacies.queries.js';
import { ApplyForOffer } from './use-cases/apply-for-offer.js';
import { ApplyForPerson } from './use-cases/apply-for-person.js';
import { CountAnswers } from './use-cases/count-answers.js';
import { AskOutcomes } from './use-cases/ask-outcomes.js';
import { CloseUnanswered } from './use-cases/close-unanswered.js';
import { CloseWithOffer } from './use-cases/close-with-offer.js';
import { FallSilent } from './use-cases/fall-silent.js';
import { MakeMove } from './use-cases/make-move.js';
import { MoveCandidacy } from './use-cases/move-candidacy.js';
import { SuggestOffer } from './use-cases/suggest-offer.js';
import { TellOutcome } from './use-cases/tell-outcome.js';
import { WriteCandidacy } from './use-cases/write-candidacy.js';

@Module({
  imports: [AccountsModule, MatchingModule, OffersModule, OrganisationsModule, PeopleModule, ReferencesModule],
  controllers: [AnswersController, CounterController, CandidatesController, CandidaciesController],
  providers: [
    ApplyForOffer,
    ApplyForPerson,
    AskOutcomes,
    CountAnswers,
    CandidacyGuide,
    CandidacyJobs,
    CandidacyNewsQueries,
    FallSilent,
    SuggestOffer,
    TellOutcome,
    CandidacyListeners,
    CandidateQueries,
    CloseUnanswered,
    CloseWithOffer,
    MakeMove,
    MoveCandidacy,
    MyCandidacyQueries,
    WriteCandidacy,
    ownsPersonRows('candidacies', [{ table: 'candidacy', column: 'person_id' }]),
  ],
  exports: [CandidacyGuide, CandidacyNewsQueries, MyCandidacyQueries],
})
export class CandidaciesModule {}
