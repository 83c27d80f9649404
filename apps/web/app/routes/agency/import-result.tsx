// What became of a file, or of a try: figures, how its columns were read, and each line, with what it changes, or with column, value, reason and repair.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { type Column, DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { FilterLinks } from '../../components/filter-links';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge, type Tone } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { count } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/import-result';
import styles from './import-result.module.css';
import { ChooseColumns } from './choose-columns';
import { ImportChanges } from './import-changes';
import { countOf, type Import, type ImportLine, type LineProblem, type LineState, lineStates } from './import-view';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const batch = await get<Import>(context, `/api/offers/imports/${params.id}`);
  const given = asked.get('state');
  const state = lineStates.find((one) => one === given) ?? (given === 'all' ? undefined : (['refused', 'review'] as const).find((one) => countOf(batch, one) > 0));
  const lines = await get<PageOf<ImportLine>>(context, `/api/offers/imports/${params.id}/lines${queryOf({ state, page: pageIn(asked), pageSize: 10 })}`);
  return { batch, lines, state };
}

/** A try is imported as it was seen, or tried again with other columns. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['keepColumns', 'dryRun', 'confirmRemoval'], rows: { columns: 'field' } });
  const reply = await post(context, `/api/offers/imports/${params.id}/again`, sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const { id, trial } = reply.data as Import;
  return done(reply, `/${params.lang}/agency/import/${id}${trial ? '#columns' : ''}`, trial ? undefined : 'offers.imported');
}

export default function ImportResult({ loaderData: { batch, lines, state }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const lang = useLang();
  return (
    <Page
      title={t(batch.trial ? 'pages.result.tried' : 'pages.result.title')}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.replace(/^columns\..*/, 'file')}`)}
      above={
        <>
          <bdi className={styles.file}>{batch.fileName}</bdi>
          <Moment value={batch.at} />
        </>
      }
      back={{ to: `/${lang}/agency/import`, label: t('pages.import.title') }}
    >
      {batch.trial ? <NextOfTrial batch={batch} state={actionData} /> : <Next batch={batch} />}
      <Figures batch={batch} />
      <Lines batch={batch} lines={lines} state={state} />
      {batch.trial ? <ChooseColumns batch={batch} state={actionData} /> : <Columns batch={batch} />}
    </Page>
  );
}

function NextOfTrial({ batch, state }: { readonly batch: Import; readonly state: FormState | undefined }) {
  const t = useTexts('offers');
  if (batch.mapping['title'] === undefined) {
    return (
      <NextStep icon="alert" title={t('pages.result.tell_title')} action={<ButtonLink to="#columns">{t('pages.result.to_columns')}</ButtonLink>}>
        {t('pages.result.tell_body')}
      </NextStep>
    );
  }
  // who imports has seen what goes off line
  const now = (
    <ApiForm state={state} name="now">
      <input type="hidden" name="confirmRemoval" value="true" />
      <SubmitButton>{t('pages.result.now')}</SubmitButton>
    </ApiForm>
  );
  return (
    <NextStep title={t('pages.result.not_yet')} action={now}>
      {t('pages.result.not_yet_body')}
    </NextStep>
  );
}

function Next({ batch }: { readonly batch: Import }) {
  const t = useTexts('offers');
  const lang = useLang();
  if (batch.refused > 0) {
    const file = (
      <ButtonLink to={`/${lang}/agency/import/${batch.id}/rejected.csv`} icon="download" reload>
        {t('pages.result.download')}
      </ButtonLink>
    );
    return (
      <NextStep icon="alert" title={t('pages.result.mend', { count: batch.refused })} action={file}>
        {t('pages.result.mend_body')}
      </NextStep>
    );
  }
  const ours = (
    <ButtonLink to={`/${lang}/agency/offers${batch.review > 0 ? '?state=review' : ''}`} kind={batch.review > 0 ? 'strong' : 'soft'}>
      {t('pages.own.title')}
    </ButtonLink>
  );
  if (batch.review > 0) {
    return (
      <NextStep title={t('pages.result.check', { count: batch.review })} action={ours}>
        {t('pages.result.check_body')}
      </NextStep>
    );
  }
  return (
    <NextStep kind="done" title={t('pages.result.all_in')} action={ours}>
      {t('pages.result.all_in_body')}
    </NextStep>
  );
}

function Figures({ batch }: { readonly batch: Import }) {
  const t = useTexts('offers');
  const lang = useLang();
  const shown = ['lines', 'created', 'updated', 'unchanged', 'review', 'refused', 'duplicates', 'removed'] as const;
  return (
    <dl className={styles.figures}>
      {shown
        .filter((name) => name !== 'removed' || batch.removed > 0)
        .map((name) => (
          <div key={name} className={name === 'refused' && batch.refused > 0 ? styles.bad : name === 'review' && batch.review > 0 ? styles.wait : undefined}>
            <dt>{t(`import.counts.${name}`)}</dt>
            <dd>
              <bdi>{count(batch[name], lang)}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

interface Row {
  readonly key: string;
  readonly line: ImportLine;
  readonly problem?: LineProblem;
}
const tones: Readonly<Record<LineState, Tone>> = { refused: 'bad', review: 'wait', created: 'good', updated: 'good', unchanged: 'calm', duplicate: 'calm', removed: 'act' };

function Lines({ batch, lines, state }: { readonly batch: Import; readonly lines: PageOf<ImportLine>; readonly state: LineState | undefined }) {
  const t = useTexts('offers');
  const lang = useLang();
  const here = `/${lang}/agency/import/${batch.id}`;
  const links = lineStates
    .filter((one) => countOf(batch, one) > 0)
    .map((one) => ({ to: `${here}?state=${one}`, label: t('pages.list.choice', { label: t(`import.states.${one}`), count: countOf(batch, one) }), current: one === state }));
  const rows = lines.items.flatMap((line): Row[] =>
    line.problems.length > 0 ? line.problems.map((problem, i) => ({ key: `${line.line}-${i}`, line, problem })) : [{ key: String(line.line ?? line.offerId), line }],
  );
  return (
    <Section title={t('pages.result.lines')} id="lines">
      <FilterLinks name={t('pages.result.lines')} links={[...links, { to: `${here}?state=all`, label: t('pages.own.all'), current: state === undefined }]} />
      <DataTable
        caption={t('pages.result.lines')}
        columns={useColumns()}
        rows={rows}
        rowKey={({ key }) => key}
        toneOf={({ problem }) => (problem?.severity === 'refused' ? 'bad' : undefined)}
      />
      <Pagination {...lines} />
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTexts('offers');
  const lang = useLang();
  return [
    {
      key: 'line',
      title: t('import.line'),
      head: true,
      cell: ({ line }) => (
        <>
          <span className={styles.line}>{line.line === null ? t('pages.result.not_in_list') : t('pages.result.line', { line: line.line })}</span>
          {line.offerId ? (
            <Link to={`/${lang}/agency/offers/${line.offerId}`} dir="auto">
              {line.title || t('import.whole_line')}
            </Link>
          ) : (
            <span dir="auto">{line.title}</span>
          )}
        </>
      ),
    },
    { key: 'state', title: t('pages.own.state'), cell: ({ line }) => <StatusBadge tone={tones[line.state]}>{t(`import.states.${line.state}`)}</StatusBadge> },
    { key: 'changes', title: t('pages.result.change'), cell: ({ line }) => line.changes.length > 0 && <ImportChanges changes={line.changes} /> },
    { key: 'column', title: t('import.column'), cell: ({ problem }) => problem && <span dir="auto">{problem.column ?? t('import.whole_line')}</span> },
    {
      key: 'value',
      title: t('import.value'),
      cell: ({ problem }) =>
        problem?.value && (
          <span className={styles.value} dir="auto">
            {problem.value}
          </span>
        ),
    },
    { key: 'why', title: t('import.why'), cell: ({ problem }) => problem?.message },
    { key: 'repair', title: t('import.repair'), cell: ({ problem }) => problem?.repair },
  ];
}

/** Which column was taken for what, so that a wrong guess is seen before the next file. */
function Columns({ batch }: { readonly batch: Import }) {
  const t = useTexts('offers');
  return (
    <Section title={t('pages.result.columns')} lead={t('pages.result.columns_lead')} id="columns">
      <Card>
        <Facts facts={Object.entries(batch.mapping).map(([field, column]) => ({ label: t(`fields.${field}`), value: column }))} />
      </Card>
      {batch.unknownColumns.length > 0 && (
        <p>
          {t('pages.result.unknown')}{' '}
          {batch.unknownColumns.map((column) => (
            <span key={column} className={styles.unknown} dir="auto">
              {column}
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}
