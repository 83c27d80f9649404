// One's own papers: bring one, open it, erase it, and see who opened it.
import { ApiForm } from '../../components/api-form';
import { FileField, SelectField } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { ButtonLink } from '../../components/button-link';
import { Card, Page, Section } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { Day, Moment } from '../../components/values';
import { done, get, post, upload } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/papers';
import styles from './people.module.css';

const codes = ['ID_CIN', 'CV', 'DIPLOMA', 'RESID', 'LETTER', 'QUOTE', 'LEASE', 'AUTH', 'NEGCERT', 'REGIST', 'RIB', 'BANKOK', 'CONTRIB', 'INSUR', 'PAYMEANS', 'INVOICE', 'OTHER'];

interface Paper {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kept: boolean;
  readonly uploadedAt: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly reads: readonly { readonly at: string; readonly by: string }[];
}

export async function loader({ context }: Route.LoaderArgs) {
  return get<{ items: readonly Paper[] }>(context, '/api/documents/mine');
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const back = `/${params.lang}/papers`;
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    const { reply, form } = await upload(context, '/api/documents', request);
    return isRefused(reply) ? refused(reply, readForm(form)) : done(reply, back, 'documents.added');
  }
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/documents/${encodeURIComponent(String(sent.body.id))}/erase`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, back, 'documents.erased');
}

export default function Papers({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const t = useTexts('documents');
  return (
    <Page
      title={t('pages.title')}
      lead={t('pages.lead')}
      back={{ to: `/${useLang()}/my`, label: useTexts('documents')('pages.my') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.${path}`)}
      width="text"
    >
      <Section title={t('pages.add')}>
        <Card>
          <ApiForm name="add" state={actionData} files>
            <SelectField name="code" label={t('pages.code')} options={codes.map((code) => ({ value: code, label: t(`kinds.${code}`) }))} />
            <FileField name="file" label={t('pages.file')} help={t('pages.file_help')} accept="image/jpeg,image/png,application/pdf" />
            <SubmitButton>{t('pages.send')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
      <Section title={t('pages.mine')}>
        {items.length === 0 && <EmptyState title={t('pages.empty')}>{t('pages.empty_body')}</EmptyState>}
        {items.map((paper) => (
          <PaperCard key={paper.id} paper={paper} />
        ))}
      </Section>
    </Page>
  );
}

function PaperCard({ paper }: { readonly paper: Paper }) {
  const t = useTexts('documents');
  const readers = paper.reads.map(({ at, by }) => (
    <span key={at}>
      <span dir="auto">{by}</span> · <Moment value={at} />
      <br />
    </span>
  ));
  return (
    <Card>
      <h3>{t(`kinds.${paper.code}`)}</h3>
      <p className={styles.quiet}>
        <span dir="auto">{paper.name}</span>
      </p>
      <Facts
        facts={[
          { label: t('pages.on'), value: <Moment value={paper.uploadedAt} /> },
          { label: t('pages.issued'), value: paper.issuedOn && <Day value={paper.issuedOn} /> },
          { label: t('pages.expires'), value: paper.expiresOn && <Day value={paper.expiresOn} /> },
          { label: t('pages.opened'), value: readers.length > 0 ? readers : t('pages.nobody') },
        ]}
      />
      <ButtonLink to={`/api/documents/${paper.id}/file`} kind="soft" reload>
        {t('pages.open')}
      </ButtonLink>
      {!paper.kept && (
        <MoveButton move="erase" fields={{ id: paper.id }} kind="danger">
          {t('pages.erase')}
        </MoveButton>
      )}
    </Card>
  );
}
