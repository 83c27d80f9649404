/** What somebody does, one after the other, to get a scheme; words under `schemes.steps`. General knowledge of such schemes: each page says how sure we are and asks to be checked at the counter. */
export const schemeSteps = [
  ...(['register_seeker', 'meet_adviser', 'find_firm', 'firm_files', 'sign_contract', 'follow_training'] as const),
  ...(['write_plan', 'pass_selection', 'committee_decides', 'money_in_parts', 'follow_up'] as const),
  ...(['ask_bank', 'bank_decides', 'register_online', 'declare_takings', 'gather_members', 'found_cooperative', 'register_cooperative'] as const),
  ...(['hire_and_declare', 'visit_desk', 'wait_for_call', 'compare_cost', 'apply_here'] as const),
] as const;
export type SchemeStep = (typeof schemeSteps)[number];

/** Papers to bring; words under `schemes.papers`. */
export const schemePapers = [
  'id',
  'cv',
  'diploma',
  'seeker_card',
  'no_former_contract',
  'plan',
  'quotes',
  'residence',
  'members',
  'statutes',
  'registration',
  'account',
  'contract',
] as const;
export type SchemePaper = (typeof schemePapers)[number];

export interface SchemeGuide {
  readonly steps: readonly SchemeStep[];
  readonly papers: readonly SchemePaper[];
}
const guide = (steps: readonly SchemeStep[], papers: readonly SchemePaper[]): SchemeGuide => ({ steps, papers });

const guides: Readonly<Record<string, SchemeGuide>> = {
  idmaj_ci: guide(['register_seeker', 'find_firm', 'firm_files', 'sign_contract'], ['id', 'cv', 'diploma', 'seeker_card', 'no_former_contract']),
  idmaj_placement: guide(['register_seeker', 'meet_adviser', 'sign_contract'], ['id', 'cv', 'diploma', 'seeker_card']),
  anapec_non_graduates: guide(['register_seeker', 'meet_adviser'], ['id', 'cv']),
  taehil: guide(['register_seeker', 'find_firm', 'firm_files', 'follow_training'], ['id', 'cv', 'seeker_card']),
  tahfiz: guide(['hire_and_declare', 'visit_desk'], ['registration', 'contract']),
  auto_emploi: guide(['register_seeker', 'meet_adviser', 'follow_training', 'write_plan'], ['id', 'cv', 'seeker_card']),
  awrach: guide(['wait_for_call', 'visit_desk'], ['id', 'residence']),
  indh_p3_youth: guide(['visit_desk', 'write_plan', 'pass_selection', 'committee_decides', 'money_in_parts', 'follow_up'], ['id', 'cv', 'plan', 'quotes', 'residence']),
  indh_p3_ess: guide(
    ['visit_desk', 'write_plan', 'pass_selection', 'committee_decides', 'money_in_parts', 'follow_up'],
    ['id', 'members', 'statutes', 'registration', 'plan', 'quotes', 'account'],
  ),
  indh_platform: guide(['visit_desk', 'meet_adviser'], ['id']),
  intelaka: guide(['write_plan', 'ask_bank', 'bank_decides'], ['id', 'plan', 'quotes', 'registration', 'account']),
  start_tpe: guide(['ask_bank', 'bank_decides'], ['id', 'plan', 'registration', 'account']),
  auto_entrepreneur: guide(['register_online', 'declare_takings'], ['id', 'residence']),
  cooperative: guide(['gather_members', 'found_cooperative', 'register_cooperative'], ['id', 'members', 'statutes']),
  smi_loan: guide(['apply_here', 'committee_decides', 'sign_contract', 'money_in_parts', 'follow_up'], ['id', 'cv', 'plan', 'quotes', 'residence']),
  cri_guide: guide(['visit_desk', 'meet_adviser'], ['id', 'plan']),
  ads_support: guide(['visit_desk', 'meet_adviser'], ['id', 'registration']),
  entraide_support: guide(['visit_desk', 'meet_adviser'], ['id']),
  microcredit: guide(['compare_cost', 'visit_desk', 'sign_contract'], ['id', 'residence']),
  muni_event: guide(['wait_for_call', 'visit_desk'], ['id', 'residence']),
  muni_space: guide(['wait_for_call', 'visit_desk'], ['id', 'plan']),
  muni_market: guide(['wait_for_call', 'visit_desk'], ['id', 'residence']),
};

/** Nothing to do for what is closed, or for a scheme that we know by name only. */
export const schemeGuide = (code: string): SchemeGuide => guides[code] ?? guide([], []);
export const guidedSchemes: readonly string[] = Object.keys(guides);
