import { Injectable } from '@nestjs/common';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { forgetSignalsJob } from '../matching.job-names.js';
import { ForgetSignals } from './use-cases/forget-signals.js';

@Injectable()
export class SignalJobs {
  constructor(private readonly forget: ForgetSignals) {}

  @Job(forgetSignalsJob)
  forgetOld(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.forget.execute(run);
  }
}
