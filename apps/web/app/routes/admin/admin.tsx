// What an administrator looks after, each with its one act; how far a computation of the matches is.
import { redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { get, post } from '../../lib/api';
import { count } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/admin';
import styles from './admin.module.css';

interface MatchingState {
  readonly waiting: number;
  readonly since: string | null;
  readonly people: number;
  readonly offers: number;
}

export const loader = ({ context }: Route.LoaderArgs) => get<MatchingState>(context, '/api/matching/runs');

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/matching/runs', {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : redirect(`/${params.lang}/admin?done=accounts.matching_asked#matching`, { status: 303 });
}

export default function Admin({ loaderData: { waiting, since, people, offers }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page title={t('pages.admin.title')} lead={t('pages.admin.lead')} problem={actionData?.problem}>
      <div className={styles.pair}>
        <Card>
          <Section title={t('pages.admin.accounts')} lead={t('pages.admin.accounts_body')}>
            <ButtonLink to={`/${lang}/admin/accounts`}>{t('pages.admin.new_account')}</ButtonLink>
          </Section>
        </Card>
        <Card>
          <Section title={t('pages.admin.organisations')} lead={t('pages.admin.organisations_body')}>
            <ButtonLink to={`/${lang}/admin/organisations`} kind="soft">
              {t('pages.admin.to_organisations')}
            </ButtonLink>
          </Section>
        </Card>
      </div>
      <Section title={t('pages.admin.matching')} id="matching" lead={waiting > 0 ? t('pages.admin.matching_waiting', { count: waiting }) : t('pages.admin.matching_idle')}>
        <Facts
          facts={[
            { label: t('pages.admin.people_lists'), value: <bdi>{count(people, lang)}</bdi> },
            { label: t('pages.admin.offer_lists'), value: <bdi>{count(offers, lang)}</bdi> },
            { label: t('pages.admin.since'), value: since && <Moment value={since} /> },
          ]}
        />
        <div className={styles.buttons}>
          <ApiForm name="run" arrange="row" state={actionData}>
            <SubmitButton kind="soft">{t('pages.admin.run')}</SubmitButton>
          </ApiForm>
          {waiting > 0 && (
            <ButtonLink to={`/${lang}/admin#matching`} kind="soft" reload>
              {t('pages.admin.look')}
            </ButtonLink>
          )}
        </div>
      </Section>
    </Page>
  );
}
