// A mentor tells how a firm does: eight taps and a sentence, with and without a network, with and without scripts.
import { useEffect, useRef } from 'react';
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Notice } from '../../components/notice';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { OutboxLine, useOutbox } from '../../followup/outbox-line';
import { ReportFields } from '../../followup/report-fields';
import { useReport } from '../../followup/use-report';
import { done, get, post } from '../../lib/api';
import { type Firms, reportForm } from '../../lib/followup';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/report';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { items, today } = await get<Firms>(context, '/api/followup/firms');
  const firm = items.find(({ mentorshipId, as }) => mentorshipId === params.id && as === 'mentor');
  if (!firm) throw data(null, { status: 404 });
  return { firm, today };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), reportForm);
  const reply = await post(context, '/api/followup/reports', { ...sent.body, mentorshipId: params.id }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/mentor`, 'followup.reported');
}

export default function ReportPage({ loaderData: { firm, today }, actionData }: Route.ComponentProps) {
  const t = useTexts('followup');
  const lang = useLang();
  const marker = useRef<HTMLInputElement>(null);
  const outbox = useOutbox();
  const { state = actionData, phase } = useReport(marker, firm.mentorshipId, firm.untold !== null);
  const { sendNow } = outbox;
  useEffect(() => {
    if (phase === 'waiting') sendNow();
  }, [phase, sendNow]);
  return (
    <Page
      title={t('report.of', { name: nameIn(firm.founderName, lang) })}
      lead={t('report.lead')}
      back={{ to: `/${lang}/mentor`, label: t('pages.firms'), reload: true }}
      problem={state?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <OutboxLine {...outbox} />
      {phase === 'waiting' ? (
        <Notice tone="wait" icon="clock" title={t('outbox.offline')}>
          <ButtonLink to={`/${lang}/mentor`} kind="soft" reload>
            {t('pages.firms')}
          </ButtonLink>
        </Notice>
      ) : (
        <Card>
          <ApiForm state={state}>
            <input ref={marker} type="hidden" name="_marker" />
            <ReportFields firm={firm} today={today} />
            <SubmitButton>{t('report.send')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
    </Page>
  );
}
