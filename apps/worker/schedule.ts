import { forgetOldJob, warnOfKeysJob } from '#features/accounts';
import { askOutcomesJob, closeUnansweredJob, countAnswersJob, fallSilentJob } from '#features/candidacies';
import { watchFirmsJob } from '#features/founders';
import { closeOverdueJob, endDeferralsJob, forgetLeadsJob, openDunningJob, postProvisionsJob, reflowJob } from '#features/loans';
import { countExposureJob, forgetSignalsJob, refreshJob, runAllJob, tendRunsJob } from '#features/matching';
import { drawChartersJob, expireProposalsJob } from '#features/mentoring';
import { expireOffersJob, forgetTrialsJob, pullFeedsJob, tellSearchesJob } from '#features/offers';
import { forgetDeliveriesJob, sendWebhooksJob } from '#features/partners';
import { planAgainJob, sendDueJob, watchJobsJob } from '#features/reminders';
import { forgetTracesJob } from '#platform/housekeeping/forget-old';
import { sweepJob } from '#platform/outbox/outbox.jobs';
import type { Bell } from '#platform/queue/workers';

/** All timed work of the house: which job, when, and what it is for. A bell may ring twice or late; each job decides from its rows. */
export const schedule: readonly Bell[] = [
  { job: sweepJob.name, every: 15, sentence: 'Delivers events whose bell was lost and tries failed ones again.' },
  { job: sendDueJob.name, every: 30, sentence: 'Sends reminders that are due, after asking again whether they still make sense.' },
  { job: planAgainJob.name, cron: '50 2 * * *', sentence: 'Plans reminders of running loans that an event or a restore lost, from their dates.' },
  { job: watchJobsJob.name, every: 300, sentence: 'Tells administrators when timed work is missing or messages pile up.' },
  { job: sendWebhooksJob.name, every: 30, sentence: 'Sends messages to the systems of partners that are due, and tries failed ones again for a day.' },
  { job: refreshJob.name, every: 60, sentence: 'Works off changes of people and offers whose bell was lost.' },
  { job: runAllJob.name, cron: '0 3 * * *', sentence: 'Recomputes every list of proposals, because age limits and closing days move with the calendar.' },
  { job: countExposureJob.name, cron: '30 4 * * *', sentence: 'Counts how proposals are shared out among offers and people.' },
  { job: tendRunsJob.name, every: 15, sentence: 'Rings again for a full run of the matching whose bells were lost or whose workers died.' },
  { job: expireOffersJob.name, cron: '10 0 * * *', sentence: 'Takes offers off line whose last day is over.' },
  { job: pullFeedsJob.name, every: 300, sentence: 'Pulls the lists of partners that are due from their addresses.' },
  { job: tellSearchesJob.name, cron: '0 7 * * *', sentence: 'Lets kept searches look for offers that went on line since yesterday.' },
  { job: expireProposalsJob.name, cron: '5 7 * * *', sentence: 'Asks the next mentor when a proposal had no answer for a week.' },
  { job: drawChartersJob.name, every: 300, sentence: 'Draws charters of mentoring that all three signed and whose paper is not there yet.' },
  { job: fallSilentJob.name, cron: '15 0 * * *', sentence: 'Tells candidates and employers when nobody has answered for 21 days.' },
  { job: closeUnansweredJob.name, cron: '20 0 * * *', sentence: 'Ends candidacies that were never answered three weeks after the last day of an offer.' },
  { job: countAnswersJob.name, cron: '50 2 * * *', sentence: 'Counts how many of their candidates organisations answer, before lists are made anew.' },
  { job: askOutcomesJob.name, cron: '45 8 * * *', sentence: 'Asks people some months after what became of a job or a training.' },
  { job: closeOverdueJob.name, cron: '20 0 * * *', sentence: 'Ends drafts that nobody finished in 90 days and approvals that nobody accepted in 180.' },
  { job: openDunningJob.name, cron: '40 0 * * *', sentence: 'Opens the steps of the dunning ladder that late loans have reached.' },
  { job: watchFirmsJob.name, cron: '0 1 * * *', sentence: 'Works out the light of each young firm and the tasks that missed instalments ask for.' },
  { job: postProvisionsJob.name, cron: '50 1 1 * *', sentence: 'Sets aside each month what the age of late loans asks for.' },
  { job: endDeferralsJob.name, cron: '25 0 * * *', sentence: 'Lets the repayment of loans begin whose deferral is over.' },
  { job: reflowJob.name, every: 300, sentence: 'Lets running loans follow the days off that people changed.' },
  { job: warnOfKeysJob.name, cron: '0 8 * * *', sentence: 'Tells who made a key for a partner’s system that it ends soon.' },
  { job: forgetOldJob.name, cron: '30 2 * * *', sentence: 'Forgets old sign-ups, counted tries and sessions that are over.' },
  { job: forgetTrialsJob.name, cron: '32 2 * * *', sentence: 'Forgets files of offers that were tried a week ago and not imported.' },
  { job: forgetLeadsJob.name, cron: '35 2 * * *', sentence: 'Erases phone numbers of people who asked to be called, once their time is over.' },
  { job: forgetSignalsJob.name, cron: '36 2 * * *', sentence: 'Deletes what was noted of proposals, with consent, after 24 months.' },
  { job: forgetDeliveriesJob.name, cron: '38 2 * * *', sentence: 'Deletes messages to the systems of partners and their receipts once their time is over.' },
  { job: forgetTracesJob.name, cron: '40 2 * * *', sentence: 'Forgets delivered events and request keys after 30 days, and runs of jobs after 90.' },
];
