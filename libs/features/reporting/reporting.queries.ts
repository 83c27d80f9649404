import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { LoanFigures, LoanFiguresView } from '#features/loans';
import { MentoringQueries } from '#features/mentoring';
import { OfferQueries } from '#features/offers';
import { OrganisationQueries } from '#features/organisations';
import { PeopleQueries } from '#features/people';

export class PublicFigures {
  @ApiProperty() readonly offers: number;
  @ApiProperty() readonly trainings: number;
  @ApiProperty() readonly partners: number;
  @ApiProperty() readonly people: number;
}

/** The programme today, for those who answer for it. */
export class TownFigures extends PublicFigures {
  @ApiProperty({ type: LoanFiguresView }) readonly loans: LoanFiguresView;
  @ApiProperty() readonly mentors: number;
  @ApiProperty() readonly mentorships: number;
}

/** Whole counts, no one behind them; each feature counts its own. */
@Injectable()
export class ReportingQueries {
  constructor(
    private readonly offers: OfferQueries,
    private readonly organisations: OrganisationQueries,
    private readonly people: PeopleQueries,
    private readonly loans: LoanFigures,
    private readonly mentoring: MentoringQueries,
  ) {}

  async open(): Promise<PublicFigures> {
    const [offers, partners, people] = await Promise.all([this.offers.figures(), this.organisations.count(), this.people.count()]);
    return { ...offers, partners, people };
  }

  async town(): Promise<TownFigures> {
    const [open, loans, mentoring] = await Promise.all([this.open(), this.loans.now(), this.mentoring.figures()]);
    return { ...open, loans, ...mentoring };
  }
}
