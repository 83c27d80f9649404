import { Module } from '@nestjs/common';
import { LoansModule } from '#features/loans';
import { MentoringModule } from '#features/mentoring';
import { OffersModule } from '#features/offers';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { FullRunController } from './full-run/full-run.controller.js';
import { fullRunProviders } from './full-run/full-run.providers.js';
import { FitSentences } from './fit-sentences.js';
import { FitQueries } from './fit.queries.js';
import { MatchWords } from './match-words.js';
import { MatchingController } from './matching.controller.js';
import { MatchingGuide } from './matching.guide.js';
import { MatchingJobs } from './matching.jobs.js';
import { MatchingListeners } from './matching.listeners.js';
import { MatchingQueries } from './matching.queries.js';
import { MentorRoundsController } from './mentor-rounds.controller.js';
import { MentorRoundsScreens } from './mentor-rounds.screens.js';
import { Explain } from './market/explain.js';
import { FrozenPoints } from './market/frozen.js';
import { LoadMarket } from './market/load-market.js';
import { ReadMarketTables } from './market/market-tables.js';
import { CountExposure } from './exposure/count-exposure.js';
import { ExposureController } from './exposure/exposure.controller.js';
import { ExposureQueries } from './exposure/exposure.queries.js';
import { SignalsController } from './signals/signals.controller.js';
import { SignalJobs } from './signals/signals.jobs.js';
import { SignalListeners } from './signals/signals.listeners.js';
import { ForgetSignals } from './signals/use-cases/forget-signals.js';
import { KeepSignalConsent } from './signals/use-cases/keep-signal-consent.js';
import { NoteSignals } from './signals/use-cases/note-signals.js';
import { KeepAnswers } from './use-cases/keep-answers.js';
import { FindMentors } from './use-cases/find-mentors.js';
import { ReadMentorFacts } from './use-cases/mentor-facts.js';
import { MentorRounds } from './use-cases/mentor-rounds.js';
import { TellNeed } from './use-cases/tell-need.js';
import { OpenLists } from './use-cases/open-lists.js';
import { RefreshMatches } from './use-cases/refresh-matches.js';
import { wayControllers, wayProviders } from './ways.parts.js';

/** What both allowed and what was noted of both on one day stays with the row it was made for. */
const personRows = [
  { table: 'signal_consent', column: 'person_id', unless: 'x.withdrawn_at is null and exists (select 1 from signal_consent c where c.person_id = $2 and c.withdrawn_at is null)' },
  {
    table: 'match_signal',
    column: 'person_id',
    unless: 'exists (select 1 from match_signal s where s.person_id = $2 and s.kind = x.kind and s.day = x.day and s.about = x.about)',
  },
];

@Module({
  imports: [LoansModule, MentoringModule, OffersModule, PeopleModule, ReferencesModule],
  controllers: [...wayControllers, FullRunController, MatchingController, MentorRoundsController, SignalsController, ExposureController],
  providers: [
    ...wayProviders,
    FindMentors,
    KeepAnswers,
    MentorRounds,
    MentorRoundsScreens,
    ReadMentorFacts,
    TellNeed,
    FitQueries,
    FitSentences,
    MatchingGuide,
    MatchingJobs,
    MatchingListeners,
    MatchingQueries,
    MatchWords,
    Explain,
    FrozenPoints,
    LoadMarket,
    ReadMarketTables,
    OpenLists,
    RefreshMatches,
    CountExposure,
    ExposureQueries,
    ForgetSignals,
    KeepSignalConsent,
    NoteSignals,
    SignalJobs,
    SignalListeners,
    ownsPersonRows('matching', personRows),
    ...fullRunProviders,
  ],
  exports: [FitQueries, KeepAnswers, MatchingGuide, MatchingQueries, MatchWords],
})
export class MatchingModule {}
