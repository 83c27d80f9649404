// What became of a message to many people; what has not left can be taken back.
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { count } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import { type BulkView, Unreached } from './bulk-parts';
import type { Route } from './+types/bulk-one';

const AGAIN_MS = 5000;

export const loader = ({ params, context }: Route.LoaderArgs) => get<BulkView>(context, `/api/reminders/bulk/${encodeURIComponent(params.id)}`);

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/reminders/bulk/${encodeURIComponent(params.id)}/undo`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/remind/${params.id}`, 'reminders.undone');
}

export default function BulkOne({ loaderData: bulk, actionData }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (bulk.waiting === 0) return;
    const timer = setInterval(() => void revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [bulk.waiting, revalidate]);
  const n = (value: number) => <bdi>{count(value, lang)}</bdi>;
  return (
    <Page title={t(`kinds.${bulk.template}`)} back={{ to: `/${lang}/officer/remind?list=${bulk.list}`, label: t('bulk.title') }} problem={actionData?.problem} width="text">
      {bulk.waiting > 0 ? (
        <NextStep kind="wait" title={t('bulk.undo_title', { count: bulk.waiting })} action={<MoveButton move="undo">{t('bulk.undo')}</MoveButton>}>
          {t('bulk.undo_body')} <Moment value={bulk.leavesAt} />
        </NextStep>
      ) : (
        <NextStep kind="done" title={t(bulk.undoneAt ? 'bulk.taken_back' : 'bulk.gone_title')} action={<ButtonLink to={`/${lang}/officer/remind`}>{t('bulk.again')}</ButtonLink>}>
          {t('bulk.gone_body')}
        </NextStep>
      )}
      <Card>
        <Facts
          facts={[
            { label: t('bulk.which_list'), value: t(`bulk.lists.${bulk.list}`) },
            { label: t('pages.when'), value: <Moment value={bulk.askedAt} /> },
            { label: t('bulk.by'), value: <span dir="auto">{bulk.askedBy}</span> },
            { label: t('bulk.reached'), value: n(bulk.reached) },
            { label: t('bulk.waiting'), value: n(bulk.waiting) },
            { label: t('bulk.sent'), value: n(bulk.sent) },
            { label: t('bulk.others'), value: n(bulk.others) },
          ]}
        />
      </Card>
      {bulk.unreached.length > 0 && (
        <Section title={t('bulk.unreached')} lead={t('bulk.unreached_lead')}>
          <Card>
            <Unreached counts={bulk.unreached} />
          </Card>
        </Section>
      )}
    </Page>
  );
}
