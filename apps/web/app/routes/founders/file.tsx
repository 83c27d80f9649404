// Everything about one founder on one page: the light with its causes, what to do, loan, mentor, tasks, notes, work, papers. Each reader sees what concerns them.
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { get } from '../../lib/api';
import { day, isolated, nameIn } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import { fileForm } from './file-forms';
import { Loan, Meetings, Mentor, Papers, Work } from './file-parts';
import { PlanSection } from './file-plan';
import { Notes, Tasks } from './file-talk';
import styles from './founders.module.css';
import { Causes, LightBadge } from './light';
import type { FounderFile } from './views';
import type { Route } from './+types/file';

const idIn = (params: object): string => ('id' in params && typeof params.id === 'string' ? params.id : 'me');
const backOf = { officer: ['officer/founders', 'back_list'], mentor: ['mentor', 'back_mentor'], founder: ['my', 'back_my'] } as const;

export const loader = ({ params, context }: Route.LoaderArgs) => get<FounderFile>(context, `/api/founders/${encodeURIComponent(idIn(params))}`);

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const id = idIn(params);
  const own = id === 'me' ? (await get<FounderFile>(context, '/api/founders/me')).personId : id;
  return fileForm(context, form, own, new URL(request.url).pathname.replace(/\.data$/, ''));
}

export default function FounderFilePage({ loaderData: file, actionData }: Route.ComponentProps) {
  const t = useTexts('founders');
  const lang = useLang();
  const [back, label] = backOf[file.as];
  return (
    <Page
      title={file.as === 'founder' ? t('pages.file.title') : nameIn(file.name, lang)}
      lead={file.project ? <span dir="auto">{file.project}</span> : undefined}
      back={{ to: `/${lang}/${back}`, label: t(`pages.file.${label}`) }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.split('.').at(-1) ?? ''}`)}
      width="text"
    >
      <Now file={file} />
      <Section title={t('pages.file.light')}>
        {file.light ? (
          <Card>
            <p className={styles.moves}>
              <LightBadge light={file.light.light} />
              <span>
                {t('pages.file.since')} <Day value={file.light.since} />
              </span>
            </p>
            <Causes light={file.light} />
          </Card>
        ) : (
          <p>{t('pages.file.no_light')}</p>
        )}
      </Section>
      <PlanSection file={file} state={actionData} />
      <Tasks file={file} state={actionData} />
      <Loan file={file} />
      <Mentor file={file} />
      {file.as === 'founder' && file.mentor && file.mentor.state !== 'accepted' && <Consent shared={file.mentor.amountsShared} />}
      <Meetings file={file} />
      <Notes file={file} state={actionData} />
      <Work file={file} />
      {file.as !== 'mentor' && <Papers file={file} />}
    </Page>
  );
}

/** One thing first: a plan that is wanted, the first own task, or calm. */
function Now({ file }: { readonly file: FounderFile }) {
  const t = useTexts('founders');
  const lang = useLang();
  const next = file.tasks.find(({ mine }) => mine);
  if (file.as === 'officer' && file.plan?.state === 'wanted')
    return (
      <NextStep icon="alert" title={t('pages.file.plan_wanted')} action={<ButtonLink to="#plan">{t('pages.file.plan_begin')}</ButtonLink>}>
        {t(file.plan.late ? 'pages.file.plan_late' : 'pages.file.plan_due')} {isolated(day(file.plan.dueOn, lang))}
      </NextStep>
    );
  if (file.as === 'founder' && file.light?.light === 'red' && !next)
    return (
      <NextStep kind="wait" icon="hands" title={t('pages.file.red_you')}>
        {t('pages.file.plan_for_you')}
      </NextStep>
    );
  if (next)
    return (
      <NextStep icon="check" title={t('pages.file.next_task')} action={<ButtonLink to="#tasks">{t('pages.file.tasks')}</ButtonLink>}>
        {next.kind === 'own' ? <span dir="auto">{next.words}</span> : t(`tasks.${next.kind}`)} · <Day value={next.dueOn} />
      </NextStep>
    );
  return (
    <NextStep kind="done" title={t('pages.file.calm')}>
      {t('pages.file.calm_body')}
    </NextStep>
  );
}

/** The founder alone says whether her mentor sees amounts; taken back in one touch. */
function Consent({ shared }: { readonly shared: boolean }) {
  const t = useTexts('founders');
  return (
    <Section title={t('consent.title')} id="consent">
      <Card>
        <p>
          <strong>{t(shared ? 'consent.yes' : 'consent.no')}</strong>
        </p>
        <p>{t('consent.body')}</p>
        <MoveButton move={shared ? 'withdraw' : 'give'} kind="soft">
          {t(shared ? 'consent.withdraw' : 'consent.give')}
        </MoveButton>
      </Card>
    </Section>
  );
}
