import type { MigrationInterface, QueryRunner } from 'typeorm';

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const applications = (states: readonly string[], open: readonly string[]): string => `
  alter table loan_application drop constraint loan_application_state_check;
  alter table loan_application add constraint loan_application_state_check check (state in (${listed(states)}));
  drop index loan_application_one_open;
  create unique index loan_application_one_open on loan_application (person_id) where state in (${listed(open)});`;
const loans = (states: readonly string[], active: readonly string[]): string => `
  alter table loan drop constraint loan_state_check;
  alter table loan add constraint loan_state_check check (state in (${listed(states)}));
  drop index loan_one_active;
  create unique index loan_one_active on loan (person_id) where state in (${listed(active)});`;

const openBefore = ['draft', 'submitted', 'incomplete', 'in_instruction', 'ready_for_committee', 'adjourned', 'approved'];
// prettier-ignore
const openNow = ['orientation', 'draft', 'submitted', 'incomplete', 'in_instruction', 'in_review', 'ready_for_committee', 'scheduled', 'heard', 'adjourned', 'approved', 'approved_with_reservations', 'notified', 'reservations_lifted'];
const activeBefore = ['committed', 'repaying'];
// prettier-ignore
const activeNow = ['committed', 'contract_sent', 'signed', 'conditions_met', 'partially_disbursed', 'disbursed', 'deferral', 'repaying', 'accelerated', 'litigation'];

const closedApplications = ['oriented', 'ineligible', 'rejected', 'accepted', 'withdrawn', 'lapsed', 'expired'];
const closedLoans = ['written_off', 'closed_loss', 'closed_paid', 'cancelled'];

/** The whole life of an application and of a loan (handbook 1.2). */
export class LoanStates1764000000106 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(applications([...openNow, ...closedApplications], openNow));
    await q.query(loans([...activeNow, ...closedLoans], activeNow));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(applications([...openBefore, 'rejected', 'accepted', 'withdrawn', 'lapsed', 'expired'], openBefore));
    await q.query(loans([...activeBefore, 'closed_paid', 'cancelled'], activeBefore));
  }
}
