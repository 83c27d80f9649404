// Brings a file of offers in: one field, a sample to start from, and what became of earlier files.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CheckboxField, FileField, RadioCards, SelectField } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, upload } from '../../lib/api';
import { count, inLang } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import type { Listed } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/import';
import styles from './import.module.css';
import type { Import } from './import-view';

interface Organisation {
  readonly id: string;
  readonly name: { readonly ar: string; readonly fr: string };
}

export async function loader({ context }: Route.LoaderArgs) {
  const [imports, organisations] = await Promise.all([get<Listed<Import>>(context, '/api/offers/imports'), get<Listed<Organisation>>(context, '/api/organisations/mine')]);
  return { imports: imports.items, organisations: organisations.items };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { reply, form } = await upload(context, '/api/offers/imports', request);
  if (isRefused(reply)) return refused(reply, readForm(form));
  const { id, trial } = reply.data as Import;
  return done(reply, `/${params.lang}/agency/import/${id}`, trial ? undefined : 'offers.imported');
}

export default function ImportPage({ loaderData: { imports, organisations }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  return (
    <Page title={t('pages.import.title')} lead={t('pages.import.lead')} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      {organisations.length > 0 ? (
        <div className={styles.columns}>
          <Card>
            <UploadForm organisations={organisations} state={actionData} />
          </Card>
          <Sample />
        </div>
      ) : (
        <EmptyState icon="agency" title={t('pages.own.no_organisation')}>
          {t('pages.own.no_organisation_body')}
        </EmptyState>
      )}
      <Section title={t('pages.import.earlier')}>{imports.length > 0 ? <Earlier imports={imports} /> : <p className={styles.none}>{t('pages.import.no_earlier')}</p>}</Section>
    </Page>
  );
}

function UploadForm({ organisations, state }: { readonly organisations: readonly Organisation[]; readonly state: FormState | undefined }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const [first, ...more] = organisations;
  return (
    <ApiForm state={state} files>
      {more.length > 0 ? (
        <SelectField
          name="organisationId"
          label={t('fields.organisationId')}
          options={organisations.map(({ id, name }) => ({ value: id, label: inLang(name, lang) }))}
          defaultValue={first?.id}
          placeholder={false}
        />
      ) : (
        <input type="hidden" name="organisationId" value={first?.id} />
      )}
      <RadioCards
        name="kind"
        label={t('pages.import.kind')}
        help={t('pages.import.kind_help')}
        defaultValue="job"
        options={[
          { value: 'job', label: web('offer.kind.job'), icon: 'work' },
          { value: 'training', label: web('offer.kind.training'), icon: 'training' },
        ]}
      />
      <FileField name="file" label={t('fields.file')} help={t('pages.import.file_help')} accept=".csv,.txt,.xlsx,.json,.xml,text/csv,text/plain" />
      <CheckboxField name="complete" label={t('fields.complete')} help={t('pages.import.complete_help')} />
      {state?.values['complete'] !== undefined && <CheckboxField name="confirmRemoval" label={t('fields.confirmRemoval')} />}
      <div className={styles.buttons}>
        <SubmitButton>{t('moves.import')}</SubmitButton>
        <SubmitButton name="dryRun" value="true" kind="soft">
          {t('pages.import.try')}
        </SubmitButton>
      </div>
    </ApiForm>
  );
}

function Sample() {
  const t = useTexts('offers');
  return (
    <aside className={styles.sample} aria-label={t('pages.import.sample_title')}>
      <h2>{t('pages.import.sample_title')}</h2>
      <p>{t('pages.import.sample_body')}</p>
      <ul>
        <li>{t('pages.import.rule_header')}</li>
        <li>{t('pages.import.rule_columns')}</li>
        <li>{t('pages.import.rule_good')}</li>
        <li>{t('pages.import.rule_again')}</li>
      </ul>
      <ButtonLink to={`/${useLang()}/agency/import/sample.csv`} kind="soft" icon="download" reload>
        {t('pages.import.sample_button')}
      </ButtonLink>
      <p>
        <Link to={`/${useLang()}/agency/feeds`}>{t('feeds.to_feeds')}</Link>
      </p>
    </aside>
  );
}

function Earlier({ imports }: { readonly imports: readonly Import[] }) {
  const t = useTexts('offers');
  const lang = useLang();
  const figure = (key: 'lines' | 'created' | 'updated' | 'refused' | 'review'): Column<Import> => ({
    key,
    title: t(`import.counts.${key}`),
    number: true,
    cell: (row) => <bdi>{count(row[key], lang)}</bdi>,
  });
  const columns: Column<Import>[] = [
    {
      key: 'file',
      title: t('fields.file'),
      head: true,
      cell: (row) => (
        <Link to={`/${lang}/agency/import/${row.id}`}>
          <bdi className={styles.file}>{row.fileName}</bdi>
        </Link>
      ),
    },
    { key: 'at', title: t('pages.import.when'), cell: (row) => <Moment value={row.at} /> },
    figure('lines'),
    figure('created'),
    figure('updated'),
    figure('review'),
    figure('refused'),
  ];
  return <DataTable caption={t('pages.import.earlier')} columns={columns} rows={imports} rowKey={(row) => row.id} toneOf={(row) => (row.refused > 0 ? 'bad' : undefined)} />;
}
