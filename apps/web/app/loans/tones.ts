// Colour of a state; the words beside it carry the meaning.
import type { Tone } from '../components/status-badge';
import type { ApplicationState, Instalment, LoanState } from './views';

/** For the staff: what waits for the officer stands out. */
export const applicationTones: Readonly<Record<ApplicationState, Tone>> = {
  orientation: 'act',
  oriented: 'calm',
  draft: 'calm',
  submitted: 'act',
  incomplete: 'wait',
  ineligible: 'bad',
  in_instruction: 'info',
  in_review: 'act',
  ready_for_committee: 'info',
  scheduled: 'info',
  heard: 'act',
  adjourned: 'wait',
  approved: 'good',
  approved_with_reservations: 'good',
  notified: 'good',
  reservations_lifted: 'good',
  rejected: 'bad',
  accepted: 'good',
  withdrawn: 'calm',
  lapsed: 'calm',
  expired: 'calm',
};
export const loanTones: Readonly<Record<LoanState, Tone>> = {
  committed: 'act',
  contract_sent: 'wait',
  signed: 'wait',
  conditions_met: 'act',
  partially_disbursed: 'act',
  disbursed: 'info',
  deferral: 'info',
  repaying: 'info',
  accelerated: 'bad',
  litigation: 'bad',
  written_off: 'bad',
  closed_loss: 'calm',
  closed_paid: 'good',
  cancelled: 'calm',
};
export const instalmentTones: Readonly<Record<Instalment['state'], Tone>> = { grace: 'calm', paid: 'good', part_paid: 'wait', late: 'bad', due: 'info' };
