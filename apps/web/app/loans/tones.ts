// Colour of a state; the words beside it carry the meaning.
import type { Tone } from '../components/status-badge';
import type { ApplicationState, Instalment, LoanState } from './views';

/** For the staff: what waits for the officer stands out. */
export const applicationTones: Readonly<Record<ApplicationState, Tone>> = {
  draft: 'calm',
  submitted: 'act',
  incomplete: 'wait',
  in_instruction: 'info',
  ready_for_committee: 'info',
  adjourned: 'wait',
  approved: 'good',
  rejected: 'bad',
  accepted: 'good',
  withdrawn: 'calm',
  lapsed: 'calm',
  expired: 'calm',
};
export const loanTones: Readonly<Record<LoanState, Tone>> = { committed: 'act', repaying: 'info', closed_paid: 'good', cancelled: 'calm' };
export const instalmentTones: Readonly<Record<Instalment['state'], Tone>> = { grace: 'calm', paid: 'good', part_paid: 'wait', late: 'bad', due: 'info' };
