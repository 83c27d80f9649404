// The secret address of somebody's meetings for a calendar: made, shown once, ended.
import { data, useRouteLoaderData } from 'react-router';
import { Card, Page, Section } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import styles from '../../followup/followup.module.css';
import { done, get, post } from '../../lib/api';
import { day, isolated, townDay } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/calendar';

export const loader = async ({ context }: Route.LoaderArgs) => get<{ readonly madeAt: string | null }>(context, '/api/mentoring/calendar');

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  if (sent.form === 'end') {
    const reply = await post(context, '/api/mentoring/calendar/revoke', {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/calendar`, 'followup.calendar_ended');
  }
  const reply = await post(context, '/api/mentoring/calendar', {}, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  // shown on this very page, never in an address: addresses are kept by browsers
  return data({ token: (reply.data as { token: string }).token }, { headers: { 'cache-control': 'no-store' } });
}

export default function CalendarPage({ loaderData: { madeAt }, actionData }: Route.ComponentProps) {
  const t = useTexts('followup');
  const lang = useLang();
  const back = useMe()?.roles.includes('mentor') ? 'mentor' : 'my/mentor';
  const origin = useRouteLoaderData<{ origin: string }>('root')?.origin ?? '';
  const token = actionData && 'token' in actionData ? actionData.token : undefined;
  const address = `${origin}/api/mentoring/calendar/${token}.ics`;
  return (
    <Page
      title={t('pages.in_calendar')}
      lead={t('pages.calendar_lead')}
      back={{ to: `/${lang}/${back}`, label: t('pages.meetings') }}
      problem={actionData && 'problem' in actionData ? actionData.problem : undefined}
      width="text"
    >
      {token && (
        <Section title={t('pages.calendar_made')} id="address">
          <p className={styles.secret}>
            <bdi dir="ltr">{address}</bdi>
          </p>
          <p>{t('pages.calendar_how')}</p>
          <p>
            <a href={address.replace(/^https?:/, 'webcal:')}>{t('pages.calendar_add')}</a>
          </p>
        </Section>
      )}
      <Card>
        {!token && <p>{madeAt ? t('pages.calendar_there', { day: isolated(day(townDay(madeAt), lang)) }) : t('pages.calendar_none')}</p>}
        <div className={styles.actions}>
          <MoveButton move="make" kind={madeAt ? 'soft' : 'strong'}>
            {t(madeAt ? 'pages.calendar_new' : 'pages.calendar_first')}
          </MoveButton>
          {madeAt && (
            <MoveButton move="end" kind="danger">
              {t('pages.calendar_end')}
            </MoveButton>
          )}
        </div>
      </Card>
    </Page>
  );
}
