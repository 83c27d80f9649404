import { Injectable } from '@nestjs/common';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { AskOutcomes } from './use-cases/ask-outcomes.js';
import { CloseUnanswered } from './use-cases/close-unanswered.js';
import { CountAnswers } from './use-cases/count-answers.js';
import { FallSilent } from './use-cases/fall-silent.js';

/** Tells both sides when an employer has been silent for too long. */
export const fallSilentJob = defineJob<Record<string, never>>('candidacies.fall_silent', { queue: 'timed', atMostSeconds: 120 });
/** Ends candidacies that were never answered when the offer has been over for long. */
export const closeUnansweredJob = defineJob<Record<string, never>>('candidacies.close_unanswered', { queue: 'timed', atMostSeconds: 120 });
/** Asks what became of it, some months after. */
export const askOutcomesJob = defineJob<Record<string, never>>('candidacies.ask_outcomes', { queue: 'timed', atMostSeconds: 120 });

/** Counts how many of its candidates an organisation answers: a small part of the score of its offers. */
export const countAnswersJob = defineJob<Record<string, never>>('candidacies.count_answers', { queue: 'timed', atMostSeconds: 120 });

@Injectable()
export class CandidacyJobs {
  constructor(
    private readonly fallSilent: FallSilent,
    private readonly askOutcomes: AskOutcomes,
    private readonly closeUnanswered: CloseUnanswered,
    private readonly countAnswers: CountAnswers,
  ) {}

  @Job(fallSilentJob)
  silence(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.fallSilent.execute(run);
  }

  @Job(closeUnansweredJob)
  unanswered(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.closeUnanswered.execute(run);
  }

  @Job(countAnswersJob)
  answers(): Promise<JobReport> {
    return this.countAnswers.execute();
  }

  @Job(askOutcomesJob)
  outcomes(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.askOutcomes.execute(run);
  }
}
