import { defineMoves } from '#kernel/moves';

/** States of an application (handbook 1.2). "Approved" is not "financed": money moves only after a signed loan. */
export const applicationStates = [
  'draft',
  'submitted',
  'incomplete',
  'in_instruction',
  'ready_for_committee',
  'adjourned',
  'approved',
  'rejected',
  'accepted',
  'withdrawn',
  'lapsed',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];
export type ApplicationRole = 'applicant' | 'officer' | 'committee' | 'clock';
export type ApplicationMove = 'submit' | 'ask_for_more' | 'instruct' | 'present' | 'approve' | 'reject' | 'adjourn' | 'resume' | 'accept' | 'withdraw' | 'lapse' | 'expire';

export const applicationMoves = defineMoves<ApplicationState, ApplicationRole>()({
  submit: { from: ['draft', 'incomplete'], to: 'submitted', by: ['applicant'] },
  ask_for_more: { from: ['submitted', 'in_instruction'], to: 'incomplete', by: ['officer'], needs: 'missingItems' },
  instruct: { from: ['submitted'], to: 'in_instruction', by: ['officer'] },
  present: { from: ['in_instruction'], to: 'ready_for_committee', by: ['officer'], needs: 'opinion' },
  approve: { from: ['ready_for_committee'], to: 'approved', by: ['committee'], needs: 'decision' },
  reject: { from: ['ready_for_committee'], to: 'rejected', by: ['committee'], needs: 'reasons' },
  adjourn: { from: ['ready_for_committee'], to: 'adjourned', by: ['committee'], needs: 'reasons' },
  resume: { from: ['adjourned'], to: 'in_instruction', by: ['officer'] },
  accept: { from: ['approved'], to: 'accepted', by: ['applicant'] },
  withdraw: { from: ['draft', 'submitted', 'incomplete', 'in_instruction', 'ready_for_committee', 'adjourned', 'approved'], to: 'withdrawn', by: ['applicant'] },
  lapse: { from: ['draft', 'incomplete'], to: 'lapsed', by: ['clock'] },
  expire: { from: ['approved'], to: 'expired', by: ['clock'] },
});

/** States in which an application is open: a person has at most one of these. */
export const openStates: readonly ApplicationState[] = ['draft', 'submitted', 'incomplete', 'in_instruction', 'ready_for_committee', 'adjourned', 'approved'];
export const finalStates: readonly ApplicationState[] = ['rejected', 'accepted', 'withdrawn', 'lapsed', 'expired'];
