// One message to many people of a list: the list and the words by links, what would leave and to whom, one button. Who should get nothing is unticked.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CheckboxGroup } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { FilterLinks } from '../../components/filter-links';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { done, get, post } from '../../lib/api';
import { count, nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { SearchForm } from '../../loans/search-form';
import type { Named } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import { type BulkCounts, lists, type ListName, Unreached } from './bulk-parts';
import type { Route } from './+types/bulk';

interface Preview {
  readonly list: ListName;
  readonly template: string;
  readonly templates: readonly string[];
  readonly most: number;
  readonly items: readonly {
    readonly subjectId: string;
    readonly personId: string;
    readonly name: Named;
    readonly number: string | null;
    readonly channel: 'mail' | 'sms' | null;
    readonly why: string | null;
  }[];
  readonly mails: number;
  readonly textMessages: number;
  readonly parts: number;
  readonly unreached: BulkCounts;
  readonly samples: readonly {
    readonly name: Named;
    readonly lang: 'ar' | 'fr' | 'en';
    readonly channel: 'mail' | 'sms';
    readonly subject: string;
    readonly text: string;
    readonly parts: number;
  }[];
}

const DAYS = [30, 60, 90] as const;
const chosen = (url: string) => {
  const asked = new URL(url).searchParams;
  const list = lists.find((one) => one === asked.get('list')) ?? 'late';
  const days = list === 'late' ? DAYS.find((n) => String(n) === asked.get('days')) : undefined;
  return { list, template: asked.get('template') ?? '', q: list === 'people' ? (asked.get('q') ?? '').trim().slice(0, 80) : '', days };
};
const queryOf = (choice: { readonly list: string; readonly template?: string; readonly q?: string; readonly days?: number | undefined }): string =>
  new URLSearchParams({
    list: choice.list,
    ...(choice.template ? { template: choice.template } : {}),
    ...(choice.q ? { q: choice.q } : {}),
    ...(choice.days ? { days: String(choice.days) } : {}),
  }).toString();

export async function loader({ request, context }: Route.LoaderArgs) {
  const choice = chosen(request.url);
  return { choice, preview: await get<Preview>(context, `/api/reminders/bulk/preview?${queryOf(choice)}`) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { list, q, days } = chosen(request.url);
  const sent = readForm(await request.formData(), { lists: ['subjects'] });
  const reply = await post(context, '/api/reminders/bulk', { ...sent.body, list, ...(q ? { q } : {}), ...(days ? { days } : {}) }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/remind/${(reply.data as { id: string }).id}`, 'reminders.bulk');
}

export default function Bulk({ loaderData: { choice, preview }, actionData }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  const here = (more: Partial<typeof choice>): string => `/${lang}/officer/remind?${queryOf({ ...choice, template: '', ...more })}`;
  const reached = preview.items.filter(({ channel }) => channel !== null);
  const n = reached.length;
  return (
    <Page
      title={t('bulk.title')}
      lead={t('bulk.lead')}
      problem={actionData?.problem}
      labelOf={(path) => t(path === 'subjects' ? 'bulk.whom' : 'bulk.which_words')}
      actions={<Link to={`/${lang}/officer/remind/past`}>{t('bulk.past')}</Link>}
    >
      <FilterLinks
        name={t('bulk.which_list')}
        links={lists.map((list) => ({ to: here({ list, q: '', days: undefined }), label: t(`bulk.lists.${list}`), current: list === choice.list }))}
      />
      {choice.list === 'late' && (
        <FilterLinks
          name={t('bulk.days')}
          links={[
            { to: here({ days: undefined }), label: t('bulk.days_any'), current: !choice.days },
            ...DAYS.map((days) => ({ to: here({ days }), label: t('bulk.days_n', { count: days }), current: days === choice.days })),
          ]}
        />
      )}
      {choice.list === 'people' && <SearchForm label={t('bulk.find')} q={choice.q} keep={{ list: 'people' }} />}
      <FilterLinks
        name={t('bulk.which_words')}
        links={preview.templates.map((template) => ({ to: here({ template }), label: t(`kinds.${template}`), current: template === preview.template }))}
      />
      {preview.items.length === 0 ? (
        <EmptyState icon="check" title={t('bulk.nobody')}>
          {t('bulk.nobody_body')}
        </EmptyState>
      ) : (
        <>
          <Card>
            <h2>{t('bulk.will_leave', { count: n })}</h2>
            <Facts
              facts={[
                { label: t('bulk.mails'), value: <bdi>{count(preview.mails, lang)}</bdi> },
                { label: t('bulk.text_messages'), value: <bdi>{count(preview.textMessages, lang)}</bdi> },
                ...(preview.textMessages > 0 ? [{ label: t('bulk.parts'), value: <bdi>{count(preview.parts, lang)}</bdi> }] : []),
              ]}
            />
          </Card>
          {preview.items.length >= preview.most && <Notice tone="info">{t('bulk.full', { count: preview.most })}</Notice>}
          {preview.samples.length > 0 && (
            <Section title={t('bulk.samples')}>
              {preview.samples.map((sample, i) => (
                <Card key={i}>
                  <h3>{t('bulk.sample_for', { name: nameIn(sample.name, lang) })}</h3>
                  <p>
                    {t(`channels.${sample.channel}`)} · {t(`bulk.langs.${sample.lang}`)}
                    {sample.parts > 0 && ` · ${t('bulk.parts_n', { count: sample.parts })}`}
                  </p>
                  <blockquote lang={sample.lang} dir={sample.lang === 'ar' ? 'rtl' : 'ltr'}>
                    {sample.channel === 'mail' && (
                      <p>
                        <strong>{sample.subject}</strong>
                      </p>
                    )}
                    <p>{sample.text}</p>
                  </blockquote>
                </Card>
              ))}
            </Section>
          )}
          {n > 0 && (
            <Card>
              <ApiForm state={actionData}>
                <input type="hidden" name="template" value={preview.template} />
                <SubmitButton>{t('bulk.send')}</SubmitButton>
                <CheckboxGroup
                  name="subjects"
                  label={t('bulk.whom')}
                  help={t('bulk.whom_help')}
                  defaultValue={reached.map(({ subjectId }) => subjectId)}
                  options={reached.map(({ subjectId, name, number, channel }) => ({
                    value: subjectId,
                    label: nameIn(name, lang) || (number ?? ''),
                    help: [t(`channels.${channel}`), number].filter(Boolean).join(' · '),
                  }))}
                />
              </ApiForm>
            </Card>
          )}
          {preview.unreached.length > 0 && (
            <Section title={t('bulk.unreached')} lead={t('bulk.unreached_lead')}>
              <Unreached counts={preview.unreached} />
              <DataTable
                caption={t('bulk.unreached')}
                rows={preview.items.filter(({ why }) => why !== null)}
                rowKey={({ subjectId }) => subjectId}
                columns={[
                  {
                    key: 'name',
                    title: t('pages.to'),
                    head: true,
                    cell: ({ personId, name, number }) => (
                      <Link to={`/${lang}/officer/people/${personId}`}>
                        <span dir="auto">{nameIn(name, lang) || number}</span>
                      </Link>
                    ),
                  },
                  { key: 'why', title: t('pages.became'), cell: ({ why }) => t(`bulk.whys.${why}`) },
                ]}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
