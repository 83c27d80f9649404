import type { MigrationInterface, QueryRunner } from 'typeorm';

const rolesOfAnAccount = (roles: readonly string[]): string =>
  `alter table account_role drop constraint account_role_role_check; alter table account_role add constraint account_role_role_check check (role in (${roles.map((role) => `'${role}'`).join(', ')}))`;
const before = ['founder', 'job_seeker', 'mentor', 'officer', 'committee_member', 'treasurer', 'agency', 'municipality', 'admin'];

/** Who answers for the revolving fund gets a role of her own: rules of the loans, steps of recovery, write-offs. */
export class FundManager1764000000105 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(rolesOfAnAccount([...before, 'fund_manager']));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(rolesOfAnAccount(before));
  }
}
