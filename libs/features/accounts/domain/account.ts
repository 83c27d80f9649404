import type { Role } from '#kernel/permissions';

/** Roles that a person may take alone; the others are given by an administrator. */
export const signUpRoles = ['founder', 'job_seeker', 'mentor'] as const satisfies readonly Role[];
export type SignUpRole = (typeof signUpRoles)[number];

/** Roles that an account may hold: all but `system`. */
export const accountRoles = [
  'founder',
  'job_seeker',
  'mentor',
  'officer',
  'committee_member',
  'treasurer',
  'fund_manager',
  'agency',
  'municipality',
  'admin',
] as const satisfies readonly Role[];
export type AccountRole = (typeof accountRoles)[number];

/** One phone may serve a family, within reason. */
export const ACCOUNTS_PER_PHONE = 5;
