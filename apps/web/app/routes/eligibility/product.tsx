// One product: its versions, newest first, each with what it changes; the draft to publish, the day to close.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { type Column, DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { FinalMove } from '../../components/final-move';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day } from '../../components/values';
import styles from '../../eligibility/eligibility.module.css';
import { parts, type ParameterValue, useParameter } from '../../eligibility/parameters';
import { type Change, standingTone, type Version } from '../../eligibility/product-views';
import { done, get, send } from '../../lib/api';
import { count, inLang } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/product';

export const loader = async ({ params, context }: Route.LoaderArgs) => ({
  code: params.code,
  versions: (await get<{ items: readonly Version[] }>(context, `/api/loans/products/${encodeURIComponent(params.code)}/versions`)).items,
});

const calls = { publish: ['POST', 'publish', 'published'], drop: ['DELETE', 'draft', 'dropped'], end: ['POST', 'end', 'ended'] } as const;

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const move = formIn(form);
  const [method, path, code] = calls[move === 'publish' || move === 'drop' ? move : 'end'];
  const sent = readForm(form);
  const reply = await send(context, method, `/api/loans/products/${encodeURIComponent(params.code)}/${path}`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/products${move === 'drop' ? '' : `/${params.code}`}`, `eligibility.${code}`);
}

export default function ProductVersions({ loaderData: { code, versions }, actionData }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const draft = versions.find(({ standing }) => standing === 'draft');
  const open = versions.some(({ standing, endsOn }) => standing !== 'draft' && endsOn === null);
  return (
    <Page
      title={inLang(versions[0]?.label, lang)}
      back={{ to: `/${lang}/products`, label: t('pages.products.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      {draft ? (
        <NextStep title={t('pages.products.draft')} icon="file" action={<MoveButton move="publish">{t('pages.products.publish')}</MoveButton>}>
          <p>{t('pages.products.publish_note')}</p>
          <ButtonLink to={`/${lang}/products/${code}/draft`} kind="soft">
            {t('pages.products.edit')}
          </ButtonLink>
        </NextStep>
      ) : (
        <ButtonLink to={`/${lang}/products/${code}/draft`} kind="soft">
          {t('pages.products.prepare')}
        </ButtonLink>
      )}
      <Section title={t('pages.products.versions')}>
        <ul className={styles.schemes}>
          {versions.map((version, i) => (
            <li key={version.version}>
              <OneVersion version={version} first={i === versions.length - 1} />
            </li>
          ))}
        </ul>
      </Section>
      {draft && (
        <FinalMove move="drop" label={t('pages.products.drop')}>
          {t('pages.products.drop_note')}
        </FinalMove>
      )}
      {open && (
        <Section title={t('pages.products.end')} lead={t('pages.products.end_note')}>
          <Card>
            <ApiForm name="end" state={actionData}>
              <TextField name="endsOn" type="date" label={t('pages.products.endsOn')} />
              <SubmitButton kind="danger">{t('pages.products.end')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </Page>
  );
}

function OneVersion({ version, first }: { readonly version: Version; readonly first: boolean }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const say = useParameter();
  const columns: readonly Column<Change>[] = [
    { key: 'field', title: t('pages.products.field'), head: true, cell: ({ field }) => t(`fields.${field}`) },
    { key: 'before', title: t('pages.products.before'), cell: ({ field, before }) => <span dir="auto">{say(field, before)}</span> },
    { key: 'after', title: t('pages.products.after'), cell: ({ field, after }) => <span dir="auto">{say(field, after)}</span> },
  ];
  const valueOf = (field: string): ParameterValue =>
    field.startsWith('label') ? version.label[field.slice(-2).toLowerCase() as 'ar'] : (version[field as keyof Version] as ParameterValue);
  return (
    <article className={styles.product}>
      <h3>{t('pages.products.version', { version: version.version })}</h3>
      <p className={styles.badges}>
        <StatusBadge tone={standingTone[version.standing]}>{t(`pages.standing.${version.standing}`)}</StatusBadge>
      </p>
      <Facts
        facts={[
          { label: t('pages.products.from'), value: <Day value={version.validFrom} /> },
          { label: t('pages.products.until'), value: version.endsOn && <Day value={version.endsOn} /> },
          { label: t('pages.products.files'), value: <bdi>{count(version.files, lang)}</bdi> },
        ]}
      />
      <h4>{t('pages.products.changes')}</h4>
      {version.changes.length > 0 ? (
        <DataTable caption={t('pages.products.changes')} columns={columns} rows={version.changes} rowKey={({ field }) => field} />
      ) : (
        <p>{t(first ? 'pages.products.no_changes' : 'pages.products.nothing')}</p>
      )}
      <details className={styles.folded}>
        <summary>{t('pages.products.all')}</summary>
        {Object.entries(parts).map(([part, fields]) => (
          <div key={part}>
            <h4>{t(`pages.parts.${part}`)}</h4>
            <Facts facts={fields.map((field) => ({ label: t(`fields.${field}`), value: say(field, valueOf(field)) }))} />
          </div>
        ))}
      </details>
    </article>
  );
}
