// Files in study and the fund that will carry each; only funds whose rules a file meets can be chosen.
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { Card, Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { SubmitButton } from '../../components/submit-button';
import { Money, Reference } from '../../components/values';
import styles from '../../fund/fund.module.css';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Named, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/files';

interface FundFile {
  readonly id: string;
  readonly number: string;
  readonly personName: Named;
  readonly amount: string;
  readonly fund: string;
  readonly funds: readonly { readonly code: string; readonly label: string; readonly obstacles: readonly string[] }[];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  return { files: await get<Paged<FundFile>>(context, `/api/loans/fund-files?page=${encodeURIComponent(page)}`) };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/loans/applications/${encodeURIComponent(sent.form)}/fund`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/fund/files`, 'fund.given');
}

export default function FundFiles({ loaderData: { files }, actionData }: Route.ComponentProps) {
  const t = useTexts('fund');
  const lang = useLang();
  return (
    <Page
      title={t('files.title')}
      lead={t('files.lead')}
      back={{ to: `/${lang}/fund`, label: t('one.all_funds') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      {files.items.length === 0 && (
        <EmptyState icon="file" title={t('files.none')}>
          {t('files.none_body')}
        </EmptyState>
      )}
      {files.items.map((file) => (
        <Card key={file.id}>
          <div className={styles.stack}>
            <p>
              <strong dir="auto">{nameIn(file.personName, lang)}</strong> · <Reference value={file.number} /> · <Money amount={file.amount} trim />
            </p>
            <ApiForm name={file.id} state={actionData} arrange="row">
              <SelectField
                name="fund"
                label={t('fields.fund')}
                defaultValue={file.fund}
                options={file.funds.filter(({ code, obstacles }) => code === file.fund || obstacles.length === 0).map(({ code, label }) => ({ value: code, label }))}
              />
              <SubmitButton kind="soft">{t('files.give')}</SubmitButton>
            </ApiForm>
            <ul>
              {file.funds
                .filter(({ obstacles }) => obstacles.length > 0)
                .map(({ code, label, obstacles }) => (
                  <li key={code}>
                    <span dir="auto">{label}</span>: {obstacles.map((obstacle) => t(`errors.obstacle.${obstacle}`)).join(' · ')}
                  </li>
                ))}
            </ul>
          </div>
        </Card>
      ))}
      <Pagination {...files} />
    </Page>
  );
}
