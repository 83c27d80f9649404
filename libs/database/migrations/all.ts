import type { MigrationInterface } from 'typeorm';
import { Platform1764000000001 } from './0001-platform.js';
import { References1764000000005 } from './0005-references.js';
import { Accounts1764000000010 } from './0010-accounts.js';
import { Organisations1764000000020 } from './0020-organisations.js';
import { People1764000000030 } from './0030-people.js';
import { Offers1764000000040 } from './0040-offers.js';
import { Loans1764000000050 } from './0050-loans.js';
import { Mentoring1764000000060 } from './0060-mentoring.js';
import { Matching1764000000070 } from './0070-matching.js';
import { Reminders1764000000080 } from './0080-reminders.js';
import { OrderOfActs1764000000090 } from './0090-order-of-acts.js';
import { PartialDrafts1764000000095 } from './0095-partial-drafts.js';
import { Demo1764000000097 } from './0097-demo.js';
import { OfferKeys1764000000098 } from './0098-offer-keys.js';
import { ForeignIndexes1764000000099 } from './0099-foreign-indexes.js';
import { PasswordResets1764000000100 } from './0100-password-resets.js';
import { FundManager1764000000105 } from './0105-fund-manager.js';
import { LoanStates1764000000106 } from './0106-loan-states.js';
import { Eligibility1764000000110 } from './0110-eligibility.js';
import { SchemesChecked1764000000111 } from './0111-schemes-checked.js';
import { Leads1764000000112 } from './0112-leads.js';
import { Findings1764000000113 } from './0113-findings.js';
import { Plans1764000000120 } from './0120-plans.js';
import { Documents1764000000130 } from './0130-documents.js';
import { ApplicationPapers1764000000131 } from './0131-application-papers.js';
import { Instruction1764000000140 } from './0140-instruction.js';
import { Committee1764000000150 } from './0150-committee.js';
import { CommitteeMessages1764000000151 } from './0151-committee-messages.js';
import { Agreement1764000000160 } from './0160-agreement.js';
import { InstalmentRevision1764000000161 } from './0161-instalment-revision.js';
import { LoanLog1764000000170 } from './0170-loan-log.js';
import { LoanProposals1764000000171 } from './0171-loan-proposals.js';
import { LoanNotices1764000000172 } from './0172-loan-notices.js';
import { Fund1764000000180 } from './0180-fund.js';
import { Arrears1764000000181 } from './0181-arrears.js';
import { BankLines1764000000200 } from './0200-bank-lines.js';
import { Till1764000000201 } from './0201-till.js';
import { Holidays1764000000210 } from './0210-holidays.js';
import { OfficersDesk1764000000230 } from './0230-officers-desk.js';
import { LapseWarnings1764000000231 } from './0231-lapse-warnings.js';
import { ScoringGrids1764000000232 } from './0232-scoring-grids.js';
import { DueMoved1764000000241 } from './0241-due-moved.js';
import { PaperRequests1764000000220 } from './0220-paper-requests.js';
import { AtTheCounter1764000000221 } from './0221-at-the-counter.js';
import { PaperDates1764000000222 } from './0222-paper-dates.js';
import { KeptOffers1764000000340 } from './0340-kept-offers.js';
import { ImportRemoved1764000000311 } from './0311-import-removed.js';
import { OfferDetails1764000000310 } from './0310-offer-details.js';
import { OfferSearch1764000000300 } from './0300-offer-search.js';
import { Candidacies1764000000350 } from './0350-candidacies.js';
import { CandidacyMessages1764000000351 } from './0351-candidacy-messages.js';
import { CandidacySessions1764000000352 } from './0352-candidacy-sessions.js';
import { CandidacySuggestions1764000000353 } from './0353-candidacy-suggestions.js';
import { CounterCandidacies1764000000370 } from './0370-counter-candidacies.js';
import { Diplomas1764000000372 } from './0372-diplomas.js';
import { WebhookLife1764000000373 } from './0373-webhook-life.js';
import { ImportedLabels1764000000375 } from './0375-imported-labels.js';
import { NearOccupations1764000000376 } from './0376-near-occupations.js';
import { MentorRounds1764000000390 } from './0390-mentor-rounds.js';
import { LedgerOfMessages1764000000400 } from './0400-ledger-of-messages.js';
import { MeetingWeek1764000000401 } from './0401-meeting-week.js';
import { FollowUp1764000000430 } from './0430-follow-up.js';
import { MeetingTimes1764000000431 } from './0431-meeting-times.js';
import { ContactReminders1764000000432 } from './0432-contact-reminders.js';
import { MentorCharters1764000000435 } from './0435-mentor-charters.js';
import { FounderFiles1764000000436 } from './0436-founder-files.js';
import { BulkReminders1764000000440 } from './0440-bulk-reminders.js';
import { NewsTold1764000000441 } from './0441-news-told.js';
import { Bells1764000000442 } from './0442-bells.js';
import { PushSubscriptions1764000000443 } from './0443-push-subscriptions.js';
import { NameSounds1764000000320 } from './0320-name-sounds.js';
import { SamePeople1764000000321 } from './0321-same-people.js';
import { ToldMore1764000000322 } from './0322-told-more.js';
import { PartnerKeys1764000000330 } from './0330-partner-keys.js';
import { Webhooks1764000000331 } from './0331-webhooks.js';
import { Teams1764000000332 } from './0332-teams.js';
import { Portfolios1764000000333 } from './0333-portfolios.js';
import { CandidacyMessages1764000000334 } from './0334-candidacy-messages.js';
import { OfferRoom1764000000366 } from './0366-offer-room.js';
import { UnlistedOffers1764000000360 } from './0360-unlisted-offers.js';
import { ImportTrials1764000000361 } from './0361-import-trials.js';
import { OfferFeeds1764000000362 } from './0362-offer-feeds.js';
import { OfferPairs1764000000365 } from './0365-offer-pairs.js';
import { SkillsGiven1764000000425 } from './0425-skills-given.js';
import { TrainingLevels1764000000426 } from './0426-training-levels.js';
import { OpenMissions1764000000427 } from './0427-open-missions.js';

/** In order; listed, not globbed. */
import { EngineLists1764000000410 } from './0410-engine-lists.js';
import { FullRuns1764000000415 } from './0415-full-runs.js';
import { MatchSignals1764000000420 } from './0420-match-signals.js';
import { MatchRoom1764000000421 } from './0421-match-room.js';
import { Exposure1764000000422 } from './0422-exposure.js';
import { AnswersOfOrganisations1764000000450 } from './0450-answers-of-organisations.js';

export const migrations: readonly (new () => MigrationInterface)[] = [
  Platform1764000000001,
  References1764000000005,
  Accounts1764000000010,
  Organisations1764000000020,
  People1764000000030,
  Offers1764000000040,
  Loans1764000000050,
  Mentoring1764000000060,
  Matching1764000000070,
  Reminders1764000000080,
  OrderOfActs1764000000090,
  PartialDrafts1764000000095,
  Demo1764000000097,
  OfferKeys1764000000098,
  ForeignIndexes1764000000099,
  PasswordResets1764000000100,
  FundManager1764000000105,
  LoanStates1764000000106,
  Eligibility1764000000110,
  SchemesChecked1764000000111,
  Leads1764000000112,
  Findings1764000000113,
  Plans1764000000120,
  Documents1764000000130,
  ApplicationPapers1764000000131,
  Instruction1764000000140,
  Committee1764000000150,
  CommitteeMessages1764000000151,
  Agreement1764000000160,
  InstalmentRevision1764000000161,
  LoanLog1764000000170,
  LoanProposals1764000000171,
  LoanNotices1764000000172,
  Fund1764000000180,
  Arrears1764000000181,
  BankLines1764000000200,
  Till1764000000201,
  Holidays1764000000210,
  PaperRequests1764000000220,
  AtTheCounter1764000000221,
  PaperDates1764000000222,
  OfficersDesk1764000000230,
  LapseWarnings1764000000231,
  ScoringGrids1764000000232,
  DueMoved1764000000241,
  OfferSearch1764000000300,
  OfferDetails1764000000310,
  ImportRemoved1764000000311,
  NameSounds1764000000320,
  SamePeople1764000000321,
  ToldMore1764000000322,
  PartnerKeys1764000000330,
  Webhooks1764000000331,
  Teams1764000000332,
  Portfolios1764000000333,
  CandidacyMessages1764000000334,
  KeptOffers1764000000340,
  Candidacies1764000000350,
  CandidacyMessages1764000000351,
  CandidacySessions1764000000352,
  CandidacySuggestions1764000000353,
  UnlistedOffers1764000000360,
  ImportTrials1764000000361,
  OfferFeeds1764000000362,
  OfferPairs1764000000365,
  OfferRoom1764000000366,
  CounterCandidacies1764000000370,
  Diplomas1764000000372,
  WebhookLife1764000000373,
  ImportedLabels1764000000375,
  NearOccupations1764000000376,
  MentorRounds1764000000390,
  LedgerOfMessages1764000000400,
  MeetingWeek1764000000401,
  EngineLists1764000000410,
  FullRuns1764000000415,
  MatchSignals1764000000420,
  MatchRoom1764000000421,
  Exposure1764000000422,
  SkillsGiven1764000000425,
  TrainingLevels1764000000426,
  OpenMissions1764000000427,
  FollowUp1764000000430,
  MeetingTimes1764000000431,
  ContactReminders1764000000432,
  MentorCharters1764000000435,
  FounderFiles1764000000436,
  BulkReminders1764000000440,
  NewsTold1764000000441,
  Bells1764000000442,
  PushSubscriptions1764000000443,
  AnswersOfOrganisations1764000000450,
];
