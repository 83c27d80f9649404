// What the API calls a next step, and where its button leads. Which step comes first is decided there; here is only the way to its page.
import type { IconName } from '../../components/icon';
import type { Lang } from '../../i18n';
import { clockTime, day, isolated, money, nameIn } from '../../lib/format';
import type { Translate } from '../../texts';

export interface Step {
  readonly code: string;
  readonly kind: 'act' | 'wait' | 'note';
  readonly on?: string;
  readonly id?: string;
  readonly facts?: {
    readonly amount?: string;
    readonly count?: number;
    readonly number?: string;
    readonly at?: string;
    readonly names?: { readonly ar: string; readonly latin: string };
    readonly word?: string;
  };
}
export interface Guidance {
  readonly today: string;
  readonly steps: readonly Step[];
}

/** Page of a step below the language, and its icon; `:id` is the step's record. */
const pages: Readonly<Record<string, readonly [string, IconName]>> = {
  'people.start_profile': ['profile/you', 'person'],
  'people.fill_gaps': ['profile', 'person'],
  'people.same_people': ['officer/people/duplicates', 'people'],
  'loans.start_application': ['loan/new', 'loan'],
  'loans.finish_draft': ['loan/:id/edit', 'loan'],
  'loans.send_missing': ['loan/:id', 'file'],
  'loans.accept': ['loan/:id', 'check'],
  'loans.wait_for_officer': ['loan/:id', 'clock'],
  'loans.wait_for_committee': ['loan/:id', 'clock'],
  'loans.read_decision': ['loan/:id', 'file'],
  'loans.sign_contract': ['loan/loans/:id/agreement', 'file'],
  'loans.bring_papers': ['loan/loans/:id/agreement', 'file'],
  'loans.money_coming': ['loan/loans/:id', 'loan'],
  'loans.make_contract': ['officer/loans', 'file'],
  'loans.approve_order': ['treasury', 'check'],
  'loans.open_firm': ['loan/firm', 'agency'],
  'loans.next_payment': ['loan/loans/:id', 'calendar'],
  'loans.pay': ['loan/loans/:id', 'loan'],
  'loans.pay_late': ['loan/loans/:id', 'alert'],
  'loans.paid_back': ['loan/loans/:id', 'check'],
  'loans.next_file': ['officer/applications/:id', 'file'],
  'loans.late_file': ['officer/applications/:id', 'alert'],
  'loans.second_reading': ['officer/applications/:id/study', 'file'],
  'loans.queue_empty': ['officer', 'check'],
  'loans.call_back': ['officer/leads', 'phone'],
  'loans.type_for': ['loan/:id/edit', 'hands'],
  'loans.bring_invoices': ['loan/loans/:id/agreement', 'file'],
  'loans.check_invoices': ['officer/loans/:id', 'file'],
  'loans.confirm_request': ['requests', 'file'],
  'loans.publish_product': ['products', 'file'],
  'loans.decide': ['committee/items/:id', 'people'],
  'loans.pledge': ['committee', 'lock'],
  'loans.plan_session': ['officer/sessions', 'calendar'],
  'loans.hold_session': ['officer/sessions/:id', 'people'],
  'loans.send_letters': ['officer/sessions', 'file'],
  'loans.wait_for_letter': ['loan/:id', 'clock'],
  'loans.nothing_to_decide': ['committee', 'check'],
  'loans.pay_out': ['treasury', 'loan'],
  'loans.count_till': ['treasury/till?day=:id', 'loan'],
  'loans.match_bank': ['treasury/bank', 'file'],
  'loans.follow_late': ['treasury', 'alert'],
  'loans.fund_unbalanced': ['fund', 'alert'],
  'loans.fund_empty': ['fund', 'alert'],
  'loans.fund_ready': ['fund', 'loan'],
  'loans.call_late': ['arrears', 'phone'],
  'loans.till_quiet': ['treasury', 'check'],
  'followup.write_report': ['mentor/report/:id', 'file'],
  'followup.late_contact': ['mentor/report/:id', 'phone'],
  'followup.say_yourself': ['reports/:id', 'file'],
  'followup.look_after': ['officer/followup', 'clock'],
  'mentoring.offer_help': ['mentor/profile', 'mentor'],
  'mentoring.candidate': ['mentor/profile', 'clock'],
  'mentoring.soon_active': ['mentor/profile', 'clock'],
  'mentoring.answer': ['mentor', 'mentor'],
  'mentoring.next_meeting': ['mentor', 'calendar'],
  'mentoring.plan_meeting': ['mentor', 'calendar'],
  'mentoring.sign_charter': ['mentor/charters/:id', 'file'],
  'mentoring.mediate': ['officer/charters', 'file'],
  'mentoring.confirm_mentor': ['my/mentor', 'mentor'],
  'mentoring.mentor_asked': ['my/mentor', 'clock'],
  'mentoring.no_proposal_yet': ['mentor/profile', 'clock'],
  'mentoring.resting': ['mentor/profile', 'clock'],
  'mentoring.meet_candidates': ['officer/mentors', 'people'],
  'founders.do_tasks': ['tasks', 'check'],
  'founders.look_at_firms': ['officer/founders', 'alert'],
  'matching.see_offers': ['matches', 'work'],
  'matching.computing': ['offers', 'clock'],
  'matching.no_offer_yet': ['openings', 'search'],
  'matching.unseen_offers': ['exposure', 'search'],
  'matching.see_candidates': ['agency/offers', 'people'],
  'offers.publish_first': ['agency/offers/new', 'work'],
  'offers.publish_again': ['agency/offers/new', 'work'],
  'offers.feed_paused': ['agency/feeds/:id', 'alert'],
  'offers.mend_import': ['agency/import/:id', 'alert'],
  'offers.finish_drafts': ['agency/offers?state=draft', 'file'],
  'offers.on_line': ['agency/offers', 'work'],
  'offers.settle_twins': ['offers/twins', 'search'],
  'offers.review': ['officer/offers', 'search'],
  'candidacies.answer_offer': ['candidacies/:id', 'work'],
  'candidacies.answer_suggestion': ['candidacies/:id', 'work'],
  'candidacies.confirm_seat': ['candidacies/:id', 'training'],
  'candidacies.go_to_interview': ['candidacies/:id', 'calendar'],
  'candidacies.agree_interview': ['candidacies/:id', 'phone'],
  'candidacies.tell_outcome': ['candidacies/:id', 'check'],
  'candidacies.follow': ['candidacies', 'clock'],
  'candidacies.answer_silent': ['agency/candidates', 'alert'],
  'candidacies.read_new': ['agency/candidates', 'people'],
  'candidacies.forward': ['officer/candidacies', 'file'],
  'candidacies.tell_by_phone': ['officer/candidacies?show=to_tell', 'phone'],
  'candidacies.ask_employer': ['officer/candidacies?show=handed_over', 'phone'],
  'partners.address_failing': ['agency/webhooks/:id', 'bell'],
  'partners.address_silent': ['agency/webhooks/:id', 'bell'],
  'accounts.renew_key': ['agency/keys', 'lock'],
  'organisations.wait_for_membership': ['offers', 'clock'],
  'organisations.speak_for_town': ['agency/town', 'agency'],
  'organisations.enter_first': ['admin/organisations', 'agency'],
  'organisations.add_members': ['admin/organisations', 'agency'],
  'organisations.at_work': ['admin/organisations', 'agency'],
};
/** A founder meets a mentor on another page than a mentor does. */
const forFounders: Readonly<Record<string, string>> = { 'mentoring.next_meeting': 'my/mentor', 'mentoring.plan_meeting': 'my/mentor', 'mentoring.sign_charter': 'my/charters/:id' };

/** A step with its page and with figures, days and times as people read them. Made on the server: its clock and calendar count, not the phone's. */
export interface ReadyStep {
  readonly code: string;
  readonly kind: Step['kind'];
  readonly icon: IconName;
  readonly to: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Code of a gap in the profile, whose sentence is the body. */
  readonly gap?: string | undefined;
}

export function ready(step: Step, lang: Lang, mentor: boolean): ReadyStep {
  const [page, icon] = pages[step.code] ?? ['my', 'arrow'];
  const path = (!mentor && forFounders[step.code]) || page;
  const { amount, count, number, at, names, word } = step.facts ?? {};
  const params = {
    ...(count === undefined ? {} : { count }),
    amount: isolated(amount && money(amount, lang, { trim: true })),
    number: isolated(number?.replaceAll('-', '-\u2060')), // no line break inside
    day: isolated(step.on && day(step.on, lang)),
    time: isolated(at && clockTime(at)),
    name: isolated(names && nameIn(names, lang)),
  };
  return { code: step.code, kind: step.kind, icon, to: `/${lang}/${path.replace(':id', step.id ?? '')}`, params, gap: word };
}

/** The sentences of a step. `people`: the words of profiles, for gaps. */
export function inWords({ code, params, gap }: ReadyStep, t: Translate, people: Translate): { readonly title: string; readonly body: string; readonly button: string } {
  const say = (part: string): string => t(`steps.${code}.${part}`, { ...params, gap: gap && people(`gaps.${gap}`) });
  return { title: say('title'), body: say('body'), button: say('button') };
}
