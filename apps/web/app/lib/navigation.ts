// Main navigation by role: few links, the own work first. Paths below the language; words under `nav.`.
import type { Me } from './me';

export interface NavEntry {
  readonly path: string;
  readonly text: string;
  /** Marked as current on exactly this page only. */
  readonly end?: boolean;
}

const my: NavEntry = { path: 'my', text: 'my', end: true };
const citizen: readonly NavEntry[] = [
  { path: 'matches', text: 'matches' },
  { path: 'candidacies', text: 'candidacies' },
  { path: 'saved', text: 'saved' },
  { path: 'loan', text: 'loan' },
  { path: 'papers', text: 'papers' },
  { path: 'messages', text: 'messages', end: true },
  { path: 'profile', text: 'profile' },
];
const byRole: Readonly<Record<string, readonly NavEntry[]>> = {
  founder: citizen,
  job_seeker: citizen,
  mentor: [
    { path: 'mentor', text: 'mentor' },
    { path: 'tasks', text: 'tasks' },
    { path: 'profile', text: 'profile' },
  ],
  officer: [
    { path: 'officer', text: 'officer', end: true },
    { path: 'officer/people', text: 'officer_people' },
    { path: 'officer/sessions', text: 'officer_sessions' },
    { path: 'officer/loans', text: 'officer_loans' },
    { path: 'officer/offers', text: 'officer_offers' },
    { path: 'offers/twins', text: 'twins' },
    { path: 'officer/mentors', text: 'officer_mentors' },
    { path: 'officer/founders', text: 'officer_founders' },
    { path: 'officer/followup', text: 'officer_followup' },
    { path: 'arrears', text: 'arrears' },
    { path: 'officer/leads', text: 'officer_leads' },
    { path: 'officer/remind', text: 'remind' },
    { path: 'messages/trouble', text: 'messages_trouble' },
  ],
  committee_member: [{ path: 'committee', text: 'committee' }],
  treasurer: [{ path: 'treasury', text: 'treasury' }],
  fund_manager: [
    { path: 'fund', text: 'fund', end: true },
    { path: 'fund/portfolio', text: 'portfolio' },
    { path: 'arrears', text: 'arrears' },
    { path: 'products', text: 'products' },
    { path: 'grids', text: 'grids' },
    { path: 'committee/rule', text: 'committee_rule' },
    { path: 'holidays', text: 'holidays' },
  ],
  agency: [
    { path: 'agency/offers', text: 'agency_offers' },
    { path: 'agency/candidates', text: 'agency_candidates' },
    { path: 'agency/import', text: 'agency_import' },
  ],
  municipality: [
    { path: 'exposure', text: 'exposure' },
    { path: 'offers/twins', text: 'twins' },
    { path: 'fund/portfolio', text: 'portfolio' },
    { path: 'admin/organisations', text: 'organisations' },
  ],
  admin: [
    { path: 'admin', text: 'admin', end: true },
    { path: 'exposure', text: 'exposure' },
    { path: 'admin/organisations', text: 'organisations' },
    { path: 'admin/messages', text: 'messages_kinds' },
    { path: 'admin/schedule', text: 'schedule' },
    { path: 'messages/trouble', text: 'messages_trouble' },
  ],
};
const forAll: NavEntry = { path: 'offers', text: 'offers' };

export function linksFor(me: Me | null): readonly NavEntry[] {
  if (!me) return [forAll];
  const own = me.roles.flatMap((role) => byRole[role] ?? []);
  return [...new Map([my, ...own, forAll].map((entry) => [entry.path, entry])).values()];
}
