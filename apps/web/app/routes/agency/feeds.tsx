// Addresses from which our list is pulled, so that nobody sends files any more.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CheckboxField, RadioCards, SelectField } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Listed } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/feeds';
import { type Feed, outcomeTones } from './feed-view';
import styles from './import-result.module.css';

interface Organisation {
  readonly id: string;
  readonly name: { readonly ar: string; readonly fr: string };
}

export async function loader({ context }: Route.LoaderArgs) {
  const [feeds, organisations] = await Promise.all([get<Listed<Feed>>(context, '/api/offers/feeds'), get<Listed<Organisation>>(context, '/api/organisations/mine')]);
  return { feeds: feeds.items, organisations: organisations.items };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['complete'] });
  const reply = await post(context, '/api/offers/feeds', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/agency/feeds/${(reply.data as { id: string }).id}`, 'offers.feed_made');
}

export default function Feeds({ loaderData: { feeds, organisations }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  return (
    <Page
      title={t('feeds.title')}
      lead={t('feeds.lead')}
      back={{ to: `/${lang}/agency/import`, label: t('pages.import.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(path === 'url' || path === 'source' ? `feeds.${path}` : `fields.${path}`)}
    >
      {feeds.length > 0 ? (
        <Table feeds={feeds} />
      ) : (
        <EmptyState icon="file" title={t('feeds.none')}>
          {t('feeds.none_body')}
        </EmptyState>
      )}
      <Section title={t('feeds.add')} id="new">
        <Card>
          <ApiForm state={actionData}>
            {organisations.length > 1 && (
              <SelectField name="organisationId" label={t('fields.organisationId')} options={organisations.map(({ id, name }) => ({ value: id, label: inLang(name, lang) }))} />
            )}
            <TextField name="url" label={t('feeds.url')} help={t('feeds.url_help')} type="url" ltr maxLength={500} />
            <TextField name="source" label={t('feeds.source')} help={t('feeds.source_help')} defaultValue="feed" maxLength={60} />
            <RadioCards name="every" label={t('feeds.rhythm')} defaultValue="daily" options={['daily', 'weekly'].map((value) => ({ value, label: t(`feeds.every.${value}`) }))} />
            <RadioCards
              name="kind"
              label={t('pages.import.kind')}
              defaultValue="job"
              options={['job', 'training'].map((value) => ({ value, label: web(`offer.kind.${value}`) }))}
            />
            <CheckboxField name="complete" label={t('fields.complete')} help={t('pages.import.complete_help')} />
            <SubmitButton>{t('feeds.save')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}

function Table({ feeds }: { readonly feeds: readonly Feed[] }) {
  const t = useTexts('offers');
  const lang = useLang();
  const columns: readonly Column<Feed>[] = [
    {
      key: 'url',
      title: t('feeds.url'),
      head: true,
      cell: ({ id, url }) => (
        <Link to={`/${lang}/agency/feeds/${id}`} className={styles.value}>
          <bdi dir="ltr">{url}</bdi>
        </Link>
      ),
    },
    { key: 'state', title: t('feeds.state'), cell: ({ state }) => <StatusBadge tone={state === 'active' ? 'good' : 'wait'}>{t(`feeds.states.${state}`)}</StatusBadge> },
    { key: 'every', title: t('feeds.rhythm'), cell: ({ every }) => t(`feeds.every.${every}`) },
    {
      key: 'last',
      title: t('feeds.last'),
      cell: ({ lastAt, lastOutcome }) =>
        lastAt && lastOutcome ? (
          <>
            <Moment value={lastAt} /> <StatusBadge tone={outcomeTones[lastOutcome]}>{t(`feeds.outcomes.${lastOutcome}`)}</StatusBadge>
          </>
        ) : (
          t('feeds.never')
        ),
    },
  ];
  return <DataTable caption={t('feeds.title')} columns={columns} rows={feeds} rowKey={({ id }) => id} toneOf={({ failures }) => (failures > 0 ? 'bad' : undefined)} />;
}
