// The rule of the committee as versions: what holds, what comes; the keeper of the fund prepares the next one.
import { ApiForm } from '../../components/api-form';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/rule';

const counts = [
  ...(['minPresent', 'minColleges', 'minEntrepreneurs', 'minFinance', 'noticeDays', 'accessBeforeDays', 'accessAfterDays'] as const),
  ...(['writtenHours', 'maxAdjournments', 'comebackDays', 'reviewDays', 'extensionDays'] as const),
];
type Rule = Readonly<Record<(typeof counts)[number], number>> & { readonly version: number; readonly validFrom: string };

export const loader = ({ context }: Route.LoaderArgs) => get<{ readonly items: readonly Rule[] }>(context, '/api/loans/committee/rules');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/loans/committee/rules', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/committee/rule`, 'committee.rule');
}

export default function CommitteeRule({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  const me = useMe();
  const [newest] = items;
  const back = me?.roles.includes('officer')
    ? { to: `/${lang}/officer/sessions`, label: t('pages.sessions.title') }
    : me?.roles.includes('committee_member')
      ? { to: `/${lang}/committee`, label: t('pages.home.title') }
      : undefined;
  return (
    <Page title={t('pages.rule.title')} lead={t('pages.rule.lead')} {...(back ? { back } : {})} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)} width="text">
      {items.map((rule) => (
        <Section key={rule.version} title={t('pages.rule.version', { n: rule.version })}>
          <Card>
            <Facts
              facts={[
                { label: t('fields.validFrom'), value: <Day value={rule.validFrom} /> },
                ...counts.map((name) => ({ label: t(`fields.${name}`), value: String(rule[name]) })),
              ]}
            />
          </Card>
        </Section>
      ))}
      {newest && me?.permissions.includes('loans.keep_fund') && (
        <Section title={t('moves.new_rule')} lead={t('pages.rule.new_lead')}>
          <Card>
            <ApiForm state={actionData}>
              <TextField name="validFrom" label={t('fields.validFrom')} type="date" />
              {counts.map((name) => (
                <TextField key={name} name={name} label={t(`fields.${name}`)} inputMode="numeric" ltr short defaultValue={String(newest[name])} />
              ))}
              <SubmitButton>{t('moves.new_rule')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </Page>
  );
}
