// The secretary's page: what comes next, the sessions, and a new one.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { SelectField } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import styles from '../../committee/committee.module.css';
import { SessionCard, WhenAndWhere } from '../../committee/session-parts';
import type { SessionLine } from '../../committee/views';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { ApplicationLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/sessions';

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  const [list, ready] = await Promise.all([
    get<Paged<SessionLine>>(context, `/api/loans/committee/sessions?page=${encodeURIComponent(page)}`),
    get<Paged<ApplicationLine>>(context, '/api/loans/applications?state=ready_for_committee&pageSize=1'),
  ]);
  return { list, ready: ready.total };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/loans/committee/sessions', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/sessions/${(reply.data as { id: string }).id}`, 'committee.planned');
}

export default function Sessions({ loaderData: { list, ready }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  const at = (id: string): string => `/${lang}/officer/sessions/${id}`;
  const next = [...list.items].reverse().find(({ state }) => state === 'open' || state === 'planned');
  return (
    <Page title={t('pages.sessions.title')} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      {next ? (
        <NextStep
          icon="calendar"
          title={t(next.state === 'open' ? 'pages.sessions.go_on' : 'pages.sessions.prepare', { number: `\u2068${next.number}\u2069` })}
          action={<ButtonLink to={at(next.id)}>{t('pages.sessions.open')}</ButtonLink>}
        >
          <WhenAndWhere session={next} />
        </NextStep>
      ) : (
        <NextStep
          kind={ready > 0 ? 'act' : 'wait'}
          icon="calendar"
          title={t('pages.sessions.ready', { count: ready })}
          action={<ButtonLink to="#plan">{t('moves.plan')}</ButtonLink>}
        />
      )}
      <div className={styles.buttons}>
        <ButtonLink to={`/${lang}/officer/seats`} kind="soft">
          {t('pages.seats.title')}
        </ButtonLink>
        <ButtonLink to={`/${lang}/committee/reservations`} kind="soft">
          {t('pages.reservations.title')}
        </ButtonLink>
        <ButtonLink to={`/${lang}/committee/rule`} kind="soft">
          {t('pages.rule.title')}
        </ButtonLink>
      </div>
      {list.items.length === 0 ? (
        <EmptyState icon="calendar" title={t('pages.sessions.none')}>
          {t('pages.sessions.none_body')}
        </EmptyState>
      ) : (
        <Section title={t('pages.sessions.all')}>
          <CardList items={list.items} itemKey={({ id }) => id}>
            {(session) => <SessionCard session={session} to={at(session.id)} />}
          </CardList>
        </Section>
      )}
      <Pagination {...list} />
      <Section title={t('moves.plan')} id="plan">
        <Card>
          <ApiForm state={actionData}>
            <TextField name="day" label={t('fields.day')} type="date" />
            <TextField name="time" label={t('fields.time')} type="time" defaultValue="10:00" />
            <SelectField
              name="kind"
              label={t('fields.sessionKind')}
              help={t('help.sessionKind')}
              placeholder={false}
              options={(['meeting', 'written'] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <SelectField
              name="mode"
              label={t('fields.mode')}
              placeholder={false}
              options={(['place', 'remote', 'mixed'] as const).map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
            />
            <TextField name="place" label={t('fields.place')} optional maxLength={200} />
            <SubmitButton>{t('moves.plan')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}
