/** Columns that name a person. What was said aloud at the counter (`spoken_consent`) is evidence of its file and stays as it was written. */
export const loanPersonRows = [
  { table: 'loan_application', column: 'person_id' },
  { table: 'loan', column: 'person_id', follows: { table: 'loan_application', column: 'application_id' } },
  { table: 'loan_project', column: 'started_by' },
  { table: 'loan_project_founder', column: 'person_id' },
  { table: 'plan_page', column: 'person_id' },
  { table: 'founder_invitation', column: 'invited_by' },
  { table: 'founder_invitation', column: 'accepted_by' },
  // a second calendar of one person would be one too many: the address goes on, and shows nothing any more
  { table: 'calendar_link', column: 'person_id', unless: 'x.revoked_at is null and exists (select 1 from calendar_link c where c.person_id = $2 and c.revoked_at is null)' },
];
