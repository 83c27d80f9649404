import { defineMoves } from '#kernel/moves';

/** States of an application (handbook 1.2). "Approved" is not "financed": money moves only after a signed loan. */
export const applicationStates = [
  'orientation',
  'oriented',
  'draft',
  'submitted',
  'incomplete',
  'ineligible',
  'in_instruction',
  'in_review',
  'ready_for_committee',
  'scheduled',
  'heard',
  'adjourned',
  'approved',
  'approved_with_reservations',
  'rejected',
  'notified',
  'reservations_lifted',
  'accepted',
  'withdrawn',
  'lapsed',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];
/** `assistant`: staff who type for somebody; `reviewer`: the second pair of eyes; `committee`: the session; `chair`: its chair or delegate. */
export type ApplicationRole = 'applicant' | 'assistant' | 'officer' | 'reviewer' | 'secretary' | 'committee' | 'chair' | 'clock';

/** Open until somebody decides, in the order of the road. */
const onTheRoad = ['draft', 'submitted', 'incomplete', 'in_instruction', 'in_review', 'ready_for_committee', 'scheduled', 'heard', 'adjourned'] as const;
/** Promised and not yet accepted: the fund keeps the money. */
export const grantedStates = ['approved', 'approved_with_reservations', 'notified', 'reservations_lifted'] as const satisfies readonly ApplicationState[];

export const applicationMoves = defineMoves<ApplicationState, ApplicationRole>()({
  begin: { from: ['orientation'], to: 'draft', by: ['applicant', 'officer'] },
  orient: { from: ['orientation'], to: 'oriented', by: ['officer'], needs: 'outcome' },
  submit: { from: ['draft', 'incomplete'], to: 'submitted', by: ['applicant', 'assistant'] },
  ask_for_more: { from: ['submitted', 'in_instruction'], to: 'incomplete', by: ['officer'], needs: 'missingItems' },
  instruct: { from: ['submitted'], to: 'in_instruction', by: ['officer'] },
  declare_ineligible: { from: ['submitted', 'in_instruction'], to: 'ineligible', by: ['officer'], needs: 'rules' },
  contest: { from: ['ineligible'], to: 'submitted', by: ['applicant'], needs: 'facts' },
  propose: { from: ['in_instruction'], to: 'in_review', by: ['officer'], needs: 'note' },
  send_back: { from: ['in_review'], to: 'in_instruction', by: ['reviewer'], needs: 'reason' },
  present: { from: ['in_review'], to: 'ready_for_committee', by: ['reviewer'] },
  schedule: { from: ['ready_for_committee'], to: 'scheduled', by: ['secretary'], needs: 'session' },
  unschedule: { from: ['scheduled'], to: 'ready_for_committee', by: ['secretary'], needs: 'reason' },
  hear: { from: ['scheduled'], to: 'heard', by: ['secretary'] },
  approve: { from: ['heard'], to: 'approved', by: ['committee'], needs: 'decision' },
  approve_with_reservations: { from: ['heard'], to: 'approved_with_reservations', by: ['committee'], needs: 'reservations' },
  reject: { from: ['heard'], to: 'rejected', by: ['committee'], needs: 'reasons' },
  adjourn: { from: ['heard'], to: 'adjourned', by: ['committee'], needs: 'reasons' },
  resume: { from: ['adjourned'], to: 'in_instruction', by: ['officer'] },
  request_review: { from: ['rejected'], to: 'ready_for_committee', by: ['applicant'], needs: 'facts' },
  notify: { from: ['approved', 'approved_with_reservations'], to: 'notified', by: ['secretary'], needs: 'letter' },
  lift_reservations: { from: ['notified'], to: 'reservations_lifted', by: ['chair'], needs: 'evidence' },
  accept: { from: ['notified', 'reservations_lifted'], to: 'accepted', by: ['applicant'] },
  withdraw: { from: ['orientation', ...onTheRoad, ...grantedStates], to: 'withdrawn', by: ['applicant'] },
  lapse: { from: ['draft', 'incomplete', 'adjourned'], to: 'lapsed', by: ['clock'] },
  expire: { from: [...grantedStates], to: 'expired', by: ['clock'] },
});
export type ApplicationMove = keyof typeof applicationMoves;

/** States in which an application is open: a person has at most one of these. */
export const openStates: readonly ApplicationState[] = ['orientation', ...onTheRoad, ...grantedStates];
/** Nobody works on it; the person may begin another one. From `ineligible` and `rejected` there is a way back within its time. */
export const finalStates: readonly ApplicationState[] = ['oriented', 'ineligible', 'rejected', 'accepted', 'withdrawn', 'lapsed', 'expired'];
/** States after which no paper is handed in or checked. A file that became a loan goes on: its last papers come before the money (handbook 1.3). */
export const paperlessStates: readonly ApplicationState[] = finalStates.filter((state) => state !== 'accepted');
/** No move leaves these. */
export const endStates: readonly ApplicationState[] = ['oriented', 'accepted', 'withdrawn', 'lapsed', 'expired'];
