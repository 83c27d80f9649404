import type { KeyPass } from './key-scopes.js';

/** Roles of people. `system` is the worker itself; nobody signs in as it. */
export const roles = ['founder', 'job_seeker', 'mentor', 'officer', 'committee_member', 'treasurer', 'fund_manager', 'agency', 'municipality', 'admin', 'system'] as const;
export type Role = (typeof roles)[number];

/** Roles that work for a programme: their sessions are shorter and their acts are on record for all to see. */
export const staffRoles: readonly Role[] = ['officer', 'committee_member', 'treasurer', 'fund_manager', 'municipality', 'admin'];

const citizen = ['profile.keep', 'documents.keep_own', 'matches.read_own', 'offers.apply', 'loans.apply', 'loans.read_own', 'reminders.read_own', 'mentoring.read_own'] as const;
const granted = {
  founder: citizen,
  job_seeker: citizen,
  mentor: ['profile.keep', 'mentoring.mentor', 'mentoring.read_own', 'reminders.read_own', 'matches.read_own'],
  officer: [
    'people.read',
    'people.enter',
    'people.merge',
    'loans.instruct',
    'loans.review',
    'loans.supervise',
    'loans.assist',
    'loans.convene',
    'loans.read_all',
    'mentoring.coordinate',
    'offers.review',
    'offers.settle_twins',
    'candidacies.forward',
    'matches.read_all',
    'reminders.read_all',
    'reminders.remind',
    'organisations.read',
  ],
  committee_member: ['loans.decide'],
  treasurer: ['loans.read_all', 'loans.disburse', 'loans.approve_transfer', 'loans.collect', 'reminders.read_all'],
  fund_manager: ['loans.read_all', 'loans.keep_fund', 'loans.keep_products', 'loans.approve_transfer', 'loans.supervise', 'references.keep_holidays'],
  agency: ['offers.publish', 'offers.settle_twins', 'offers.read_candidates', 'organisations.read'],
  municipality: ['figures.read', 'offers.settle_twins', 'organisations.read', 'organisations.keep', 'loans.read_figures'],
  admin: [
    'accounts.keep',
    'organisations.keep',
    'organisations.read',
    'people.read',
    'people.enter',
    'people.merge',
    'people.import',
    'offers.review',
    'offers.settle_twins',
    'offers.publish',
    'matches.run',
    'matches.read_all',
    'reminders.read_all',
    'system.watch',
    'figures.read',
  ],
  system: [],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof granted)[Role][number];

export const permissionsOf = (role: Role): readonly Permission[] => granted[role];

/** Every permission that some role has. */
export const permissions: readonly Permission[] = [...new Set(roles.flatMap((role) => permissionsOf(role)))];

/** Who acts: an account with its roles, the person behind it and the organisations it speaks for. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly personId?: string;
  readonly organisationIds: readonly string[];
  /** Set when a partner's system acts with a key of the account. */
  readonly key?: KeyPass;
}

export const can = (actor: Actor, permission: Permission): boolean => actor.roles.some((role) => (permissionsOf(role) as readonly string[]).includes(permission));
export const has = (actor: Actor, role: Role): boolean => actor.roles.includes(role);

/** The worker, the schedule or a command acting without a person; `what` is written into the history. */
export const systemActor = (what: string): Actor => ({ accountId: `system:${what}`, roles: ['system'], organisationIds: [] });
