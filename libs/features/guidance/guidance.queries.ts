import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { inOrder } from '#kernel/next-step';
import type { Actor } from '#kernel/permissions';
import { AccountGuide } from '#features/accounts';
import { CandidacyGuide } from '#features/candidacies';
import { FollowupGuide } from '#features/followup';
import { FounderGuide } from '#features/founders';
import { LoanGuide } from '#features/loans';
import { MatchingGuide } from '#features/matching';
import { MentoringGuide } from '#features/mentoring';
import { OfferGuide } from '#features/offers';
import { OrganisationGuide } from '#features/organisations';
import { PartnerGuide } from '#features/partners';
import { PeopleGuide } from '#features/people';
import type { GuidanceView } from './guidance.views.js';

/** Asks every feature what comes next for somebody. */
@Injectable()
export class GuidanceQueries {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleGuide,
    private readonly loans: LoanGuide,
    private readonly mentoring: MentoringGuide,
    private readonly matching: MatchingGuide,
    private readonly offers: OfferGuide,
    private readonly organisations: OrganisationGuide,
    private readonly accounts: AccountGuide,
    private readonly partners: PartnerGuide,
    private readonly candidacies: CandidacyGuide,
    private readonly founders: FounderGuide,
    private readonly followup: FollowupGuide,
  ) {}

  /** Most urgent first; the start page shows the first one large. */
  async stepsOf(actor: Actor): Promise<GuidanceView> {
    const { people, loans, mentoring, matching, offers, organisations, accounts, candidacies, founders, followup, partners } = this;
    const steps = await Promise.all(
      [people, loans, mentoring, matching, offers, organisations, accounts, candidacies, founders, followup, partners].map((guide) => guide.steps(actor)),
    );
    return { today: this.clock.today(), steps: inOrder(steps.flat()) };
  }
}
