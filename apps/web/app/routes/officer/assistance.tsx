// A file that is typed for somebody: her yes before it is sent, and the code with which she takes it over.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { FileField } from '../../components/choice-fields';
import { Facts } from '../../components/facts';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { CodeField, TextField } from '../../components/text-field';
import { Day, Moment } from '../../components/values';
import { done, get, post, upload } from '../../lib/api';
import { day, nameIn, townDay } from '../../lib/format';
import { again, isRefused, readForm, refused } from '../../lib/forms';
import { type Assistance, WritingFor } from '../../loans/assistance';
import { PrintButton } from '../../loans/print-button';
import styles from '../../loans/file-parts.module.css';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/assistance';

export async function loader({ request, params: { id }, context }: Route.LoaderArgs) {
  return { id, assistance: await get<Assistance>(context, `/api/loans/applications/${id}/assistance`), origin: new URL(request.url).origin };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const at = `/api/loans/applications/${id}/assistance`;
  const here = `/${lang}/officer/applications/${id}/assistance`;
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    const { reply, form } = await upload(context, `${at}/statement`, request);
    return isRefused(reply) ? { ...refused(reply, readForm(form)).data, made: undefined } : done(reply, here, 'application.yes_said');
  }
  const sent = readForm(await request.formData());
  if (sent.form === 'claim') {
    const reply = await post(context, `/api/people/${encodeURIComponent(String(sent.body.personId))}/claim-codes`, {}, sent.key);
    if (isRefused(reply)) return { ...refused(reply, sent).data, made: undefined };
    // the code is known at this moment only
    return again({ ...sent, values: {}, key: crypto.randomUUID() }, { made: reply.data as { code: string; expiresAt: string } });
  }
  const reply = sent.form === 'send' ? await post(context, `${at}/code`, {}, sent.key) : await post(context, `${at}/confirm`, { code: sent.body.code ?? '' }, sent.key);
  if (isRefused(reply)) return { ...refused(reply, sent).data, made: undefined };
  return done(reply, here, sent.form === 'send' ? 'application.code_sent' : 'application.yes_said');
}

export default function AssistancePage({ loaderData: { id, assistance, origin }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const plan = useTexts('plan');
  const lang = useLang();
  const { yes, mine } = assistance;
  const made = actionData?.made;
  return (
    <Page
      title={t('counter.typed_title')}
      back={{ to: mine ? `/${lang}/loan/${id}/edit` : `/${lang}/officer/applications/${id}`, label: t('counter.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(path === 'code' ? 'counter.code' : path === 'file' ? 'counter.file' : 'counter.witness')}
      width="text"
    >
      {mine && <WritingFor name={assistance.personName} />}
      <Card>
        <Facts
          facts={[
            { label: t('counter.helper'), value: assistance.assistant && <span dir="auto">{assistance.assistant}</span> },
            { label: t('counter.consent_by'), value: assistance.consentTakenBy && <span dir="auto">{assistance.consentTakenBy}</span> },
            { label: t('counter.consent_on'), value: assistance.consentAt && <Moment value={assistance.consentAt} /> },
            { label: t('counter.confirm_title'), value: !mine && yes && `${t(`counter.yes.${yes.kind}`)} · ${day(townDay(yes.at), lang)}` },
            { label: t('counter.presence'), value: assistance.presence && <span dir="auto">{assistance.presence}</span> },
          ]}
        />
      </Card>
      {mine && (
        <Section title={t('counter.confirm_title')} lead={t('counter.confirm_lead')}>
          {yes && (
            <Notice tone={yes.covers ? 'good' : 'wait'} title={t(`counter.yes.${yes.kind}`)}>
              {yes.covers ? <Moment value={yes.at} /> : t('counter.stale')}
            </Notice>
          )}
          {!yes?.covers && assistance.phone && (
            <Card>
              <div className={styles.fields}>
                <ApiForm name="send" state={actionData}>
                  <SubmitButton kind="soft">{t('counter.send_code', { phone: assistance.phone })}</SubmitButton>
                </ApiForm>
                <ApiForm name="confirm" state={actionData}>
                  <CodeField name="code" label={t('counter.code')} />
                  <SubmitButton>{t('counter.check_code')}</SubmitButton>
                </ApiForm>
              </div>
            </Card>
          )}
          {!yes?.covers && (
            <Card>
              <ApiForm name="statement" state={actionData} files>
                <h3>{t('counter.paper')}</h3>
                <TextField name="witness" label={t('counter.witness')} maxLength={120} />
                <FileField name="file" label={t('counter.file')} accept="image/jpeg,image/png,application/pdf" />
                <SubmitButton kind="soft">{t('counter.send_paper')}</SubmitButton>
              </ApiForm>
            </Card>
          )}
          {yes?.covers && <ButtonLink to={`/${lang}/loan/${id}/edit`}>{plan('screen.home.send_title')}</ButtonLink>}
        </Section>
      )}
      {!assistance.hasAccount && (
        <Section title={t('counter.claim_title')} lead={t('counter.claim_lead')}>
          {made && (
            <Card>
              <p>
                {t('counter.claim_for')} <strong dir="auto">{nameIn(assistance.personName, lang)}</strong>
              </p>
              <p className={styles.bigCode}>
                <bdi>{made.code}</bdi>
              </p>
              <p>{t('counter.claim_how')}</p>
              <p>
                <bdi>{`${origin}/${lang}/claim`}</bdi>
              </p>
              <p>
                {t('counter.claim_until')} <Day value={townDay(made.expiresAt)} />
              </p>
              <PrintButton>{t('counter.claim_print')}</PrintButton>
            </Card>
          )}
          {/* to the page itself: what was said of the step before goes */}
          <ApiForm name="claim" state={actionData} action={`/${lang}/officer/applications/${id}/assistance`}>
            <input type="hidden" name="personId" value={assistance.personId} />
            <SubmitButton kind="soft">{t('counter.claim_make')}</SubmitButton>
          </ApiForm>
        </Section>
      )}
    </Page>
  );
}
