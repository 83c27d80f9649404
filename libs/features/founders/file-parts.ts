import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel/clock';
import { MyCandidacyQueries } from '#features/candidacies';
import { FollowupQueries } from '#features/followup';
import { FirmLoanQueries } from '#features/loans';
import { MentorshipQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { TaskPart } from './domain/task.js';
import type { FileLoanView, FounderFileView } from './founders.views.js';
import { LightQueries } from './light.queries.js';
import type { Place } from './places.js';

const nobody = { ar: '', latin: '' };
/** Meetings of the file: the coming ones and those just over. */
const MEETINGS = 6;
/** Reports of the file; all of them have a page of their own. */
const REPORTS = 3;
const CANDIDACIES = { page: 1, pageSize: 20 } as const;

/** What other features know of a founder, cut to what the reader may see. */
@Injectable()
export class FileParts {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly loans: FirmLoanQueries,
    private readonly lights: LightQueries,
    private readonly pairs: MentorshipQueries,
    private readonly reports: FollowupQueries,
    private readonly applied: MyCandidacyQueries,
  ) {}

  async names(personId: string, { pair }: Place): Promise<{ readonly founder: typeof nobody; readonly mentor: typeof nobody }> {
    const names = await this.people.namesOf([personId, ...(pair ? [pair.mentorPersonId] : [])]);
    return { founder: names.get(personId) ?? nobody, mentor: names.get(pair?.mentorPersonId ?? '') ?? nobody };
  }

  /** Loan, light, plan, meetings, papers. Amounts are for the founder and the platform; for the mentor with the founder's consent alone. */
  async firm(personId: string, { part, pair, amountsShared }: Place): Promise<Pick<FounderFileView, 'project' | 'loan' | 'light' | 'plan' | 'meetings' | 'reports' | 'papers'>> {
    const line = await this.loans.lineOf(personId);
    const amounts = part !== 'mentor' || amountsShared;
    const meetings = pair ? await this.pairs.meetings([pair.id]) : [];
    const loan: FileLoanView | null = line
      ? {
          ...{ id: line.id, number: line.number, state: line.state, applicationId: line.applicationId, nextDue: line.next?.due ?? null, daysPastDue: line.daysPastDue },
          ...{ nextAmount: amounts ? (line.next?.amount ?? null) : null, outstanding: amounts ? line.outstanding : null, overdue: amounts ? line.overdue : null },
        }
      : null;
    const papers = line && part !== 'mentor' ? await this.loans.papersOf(line.applicationId) : [];
    return {
      loan,
      project: pair?.project ?? (line ? ((await this.loans.firms([line.id]))[0]?.project ?? null) : null),
      light: line ? await this.lights.ofLoan(line.id) : null,
      plan: line ? await this.lights.planOf(line.id, this.clock.today()) : null,
      meetings: meetings.slice(-MEETINGS).map(({ id, startsAt, mode, place, state }) => ({ id, startsAt: startsAt.toISOString(), mode, place, state })),
      reports: line ? await this.reports.reportsOf(line.id, REPORTS) : [],
      papers: papers.map(({ code, at, expiresOn }) => ({ code, on: dayOf(at), expiresOn })),
    };
  }

  /** A mentor reads which trainings the founder follows; where she applies for work is not the mentor's business. */
  async candidacies(personId: string, part: TaskPart): Promise<FounderFileView['candidacies']> {
    const { items } = await this.applied.ofAnybody(personId, CANDIDACIES);
    return items.filter(({ kind }) => part !== 'mentor' || kind === 'training').map(({ id, kind, offer, state, since }) => ({ id, kind, title: offer.title, state, since }));
  }
}
