// A JSON Resume from elsewhere: first what the file would add, each piece to tick; what would be overwritten is not ticked. Nothing is written before.
import { redirect, useActionData } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CheckboxGroup, FileField } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import type { Lang } from '../../i18n';
import { done, post, upload } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { readCommunes, readNames, readOptions } from '../../lib/references';
import { type Translate, useLang, useTexts } from '../../texts';
import type { Route } from './+types/resume';

interface Item {
  readonly part: string;
  readonly code?: string;
  readonly level?: number;
  readonly first?: string;
  readonly last?: string;
  readonly title?: string;
  readonly employer?: string;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly field?: string;
  readonly establishment?: string;
  readonly year?: number;
  readonly replaces: boolean;
}
interface Preview {
  readonly found: readonly Item[];
  readonly left: readonly { readonly text: string; readonly reason: string }[];
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    const { reply, form } = await upload(context, '/api/people/me/resume/preview', request);
    if (isRefused(reply)) return { ...refused(reply, readForm(form)).data, preview: undefined, names: {} };
    const preview = reply.data as Preview;
    return { preview, names: await namesOf(context, lang as Lang, preview) };
  }
  const sent = readForm(await request.formData(), { lists: ['items'] });
  const items = ((sent.body.items as readonly string[] | undefined) ?? []).flatMap(pieceOf);
  if (items.length === 0) return redirect(`/${lang}/profile`, { status: 303 });
  const reply = await post(context, '/api/people/me/resume', { items }, sent.key);
  return isRefused(reply) ? { ...refused(reply, sent).data, preview: undefined, names: {} } : done(reply, `/${lang}/profile`, 'people.resume_taken');
}

/** A ticked piece carries itself. */
function pieceOf(text: string): object[] {
  try {
    const { replaces: _replaces, ...item } = JSON.parse(text) as Item;
    return [item];
  } catch {
    return [];
  }
}

async function namesOf(context: Route.ActionArgs['context'], lang: Lang, { found }: Preview): Promise<Readonly<Record<string, string>>> {
  const codes = (part: string): string[] => found.flatMap((item) => (item.part === part && item.code ? [item.code] : []));
  const [communes, levels, languages, skills] = await Promise.all([
    readCommunes(context, lang).then((groups) => groups.flatMap(({ items }) => items)),
    readOptions(context, lang, 'education-levels'),
    readOptions(context, lang, 'languages'),
    readNames(context, lang, 'skills', codes('skill')),
  ]);
  const used = found.map(({ code }) => code);
  return Object.fromEntries([...communes, ...levels, ...languages, ...skills].filter(({ value }) => used.includes(value)).map(({ value, label }) => [value, label]));
}

/** A piece in words, in one line. */
function lineOf(item: Item, names: Readonly<Record<string, string>>, t: Translate): string {
  const name = item.code ? (names[item.code] ?? item.code) : '';
  if (item.part === 'name_latin' || item.part === 'name_ar') return `${item.first} ${item.last}`;
  if (item.part === 'experience') {
    const title = [item.title, item.employer].filter(Boolean).join(', ');
    return item.toYear ? t('pages.experience.from_to', { title, from: item.fromYear, to: item.toYear }) : t('pages.experience.since', { title, from: item.fromYear });
  }
  if (item.part === 'diploma') {
    const title = [item.title, item.field, item.establishment].filter(Boolean).join(', ');
    return item.year ? t('pages.studies.of_year', { title, year: item.year }) : title;
  }
  return item.level ? t('pages.levelled', { name, level: t(`levels.${item.part}.${item.level}`) }) : name;
}

export default function Resume() {
  const t = useTexts('people');
  const lang = useLang();
  const answer = useActionData<typeof action>();
  const { preview, names = {} } = answer ?? {};
  const state = answer && 'form' in answer ? answer : undefined;
  return (
    <Page
      title={t('resume.title')}
      lead={t('resume.lead')}
      back={{ to: `/${lang}/profile`, label: t('pages.profile.title') }}
      problem={state?.problem}
      labelOf={(path) => t(path === 'file' ? 'resume.file' : 'pages.profile.title')}
      width="text"
    >
      {preview && preview.found.length === 0 && (
        <EmptyState icon="file" title={t('resume.nothing')}>
          {t('resume.nothing_body')}
        </EmptyState>
      )}
      {preview && preview.found.length > 0 && (
        <Card>
          <ApiForm name="take" state={state}>
            <CheckboxGroup
              name="items"
              label={t('resume.found')}
              help={t('resume.found_help')}
              options={preview.found.map((item) => ({
                value: JSON.stringify(item),
                label: lineOf(item, names, t),
                help: t(item.replaces ? 'resume.replaces' : `resume.parts.${item.part}`),
              }))}
              defaultValue={preview.found.filter(({ replaces }) => !replaces).map((item) => JSON.stringify(item))}
            />
            <SubmitButton>{t('resume.take')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
      {preview && preview.left.length > 0 && (
        <Section title={t('resume.left')}>
          <ul>
            {preview.left.map(({ text, reason }, i) => (
              <li key={i}>
                <bdi>{text}</bdi> — {t(`resume.reasons.${reason}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Card>
        <ApiForm name="read" state={state} files>
          <FileField name="file" label={t('resume.file')} help={t('resume.file_help')} accept="application/json,.json" />
          <SubmitButton kind={preview?.found.length ? 'soft' : 'strong'}>{t('resume.read')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
