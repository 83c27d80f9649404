// What an administrator looks after, each with its one act; how far the lists of matches are.
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { Moment } from '../../components/values';
import { get } from '../../lib/api';
import { count } from '../../lib/format';
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

export default function Admin({ loaderData: { waiting, since, people, offers } }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const r = useTexts('matching');
  const lang = useLang();
  return (
    <Page title={t('pages.admin.title')} lead={t('pages.admin.lead')}>
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
          <ButtonLink to={`/${lang}/admin/runs`} kind="soft">
            {r('pages.runs.to')}
          </ButtonLink>
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
