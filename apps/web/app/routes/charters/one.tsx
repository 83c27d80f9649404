// A charter of mentoring: what to do now, who signed, the text, and how the mentorship goes on. The same page for founder, mentor and mediator.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { SelectField } from '../../components/choice-fields';
import { FinalMove } from '../../components/final-move';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { Steps } from '../../components/steps';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { CodeField } from '../../components/text-field';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { isolated, listIn, nameIn } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import styles from './charter.module.css';
import { type Charter, type CharterSection, closingReasons } from './views';
import type { Route } from './+types/one';

const backOf = { founder: 'my/mentor', mentor: 'mentor', mediator: 'officer/charters' } as const;

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  return { charter: await get<Charter>(context, `/api/mentoring/mentorships/${id}/charter`), sentTo: new URL(request.url).searchParams.get('to') };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const here = new URL(request.url).pathname.replace(/\.data$/, '') || `/${lang}`;
  const at = `/api/mentoring/mentorships/${id}`;
  if (sent.form === 'code') {
    const reply = await post(context, `${at}/charter/code`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `${here}?to=${encodeURIComponent((reply.data as { to: string }).to)}`, 'mentoring.charter_code');
  }
  if (sent.form === 'sign') {
    const reply = await post(context, `${at}/charter/sign`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'mentoring.charter_signed');
  }
  const reply = await post(context, `${at}/move`, { move: sent.form, ...sent.body }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'mentoring.mentorship_moved');
}

export default function CharterPage({ loaderData: { charter, sentTo }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  return (
    <Page
      title={t('charter.pages.title')}
      lead={<span dir="auto">{charter.project}</span>}
      back={{ to: `/${lang}/${backOf[charter.as]}`, label: t('charter.pages.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(path === 'reason' ? 'fields.closing' : `fields.${path}`)}
      width="text"
    >
      <Now charter={charter} />
      {charter.maySign && (
        <Card>
          <ApiForm name="code" state={actionData}>
            <SubmitButton kind="soft">{t('charter.pages.send_code')}</SubmitButton>
          </ApiForm>
          {sentTo && <p role="status">{t('charter.pages.sent_to', { to: isolated(sentTo) })}</p>}
          <ApiForm name="sign" state={actionData}>
            <CodeField name="code" label={t('fields.code')} />
            <SubmitButton>{t('moves.sign_charter')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
      <Section title={t('charter.pages.parties')}>
        <Steps
          steps={charter.parties.map(({ party, name, signedAt }) => ({
            title: t(`charter.paper.parties.${party}`),
            state: signedAt ? 'done' : charter.as === party ? 'now' : 'todo',
            meta: signedAt ? <Moment value={signedAt} /> : t('charter.pages.not_yet'),
            body: <span dir="auto">{name ? nameIn(name, lang) : t('charter.pages.any_officer')}</span>,
          }))}
        />
      </Section>
      <Section title={t('charter.pages.text')} lead={t('charter.pages.version', { version: isolated(charter.version) })}>
        <Text sections={lang === 'ar' ? charter.ar : charter.fr} lang={lang === 'ar' ? 'ar' : 'fr'} />
        {lang === 'ar' && (
          <details>
            <summary>{t('charter.pages.in_french')}</summary>
            <Text sections={charter.fr} lang="fr" />
          </details>
        )}
      </Section>
      {charter.allowedMoves.length > 0 && <GoesOn charter={charter} state={actionData} />}
    </Page>
  );
}

/** Sign, wait for the others, or hold the paper. */
function Now({ charter }: { readonly charter: Charter }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const say = (key: string, params = {}): string => t(`charter.pages.${key}`, params);
  if (charter.state === 'signed')
    return (
      <NextStep
        kind="done"
        title={say('signed')}
        action={
          charter.paper ? (
            <ButtonLink to={`/api/mentoring/mentorships/${charter.mentorshipId}/charter.pdf`} kind="soft" icon="download" reload>
              {say('paper')}
            </ButtonLink>
          ) : undefined
        }
      >
        {say(charter.paper ? 'signed_body' : 'drawing')}
      </NextStep>
    );
  if (charter.mentorshipState === 'closed')
    return (
      <NextStep kind="wait" title={say('over')}>
        {say('over_body')}
      </NextStep>
    );
  if (charter.maySign)
    return (
      <NextStep icon="file" title={say('to_sign')}>
        {say(charter.as === 'mediator' ? 'mediate_body' : 'to_sign_body')}
      </NextStep>
    );
  const missing = charter.parties.filter(({ signedAt }) => !signedAt).map(({ party }) => t(`charter.paper.parties.${party}`));
  return (
    <NextStep kind="wait" title={say('waiting')}>
      {say('waiting_body', { who: listIn(missing, lang) })}
    </NextStep>
  );
}

function Text({ sections, lang }: { readonly sections: readonly CharterSection[]; readonly lang: 'ar' | 'fr' }) {
  return (
    <div className={styles.text} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {sections.map(({ code, title, body }) => (
        <section key={code}>
          <h3>{title}</h3>
          <p>{body}</p>
        </section>
      ))}
    </div>
  );
}

/** Rest, go on, end: what the reader may do. */
function GoesOn({ charter, state }: { readonly charter: Charter; readonly state: FormState | undefined }) {
  const t = useTexts('mentoring');
  const may = (move: string): boolean => charter.allowedMoves.includes(move);
  return (
    <Section title={t('charter.pages.go_on')} lead={t(`states.mentorship.${charter.mentorshipState}`)}>
      {['pause_mentorship', 'resume'].filter(may).map((move) => (
        <MoveButton key={move} move={move} kind="soft">
          {t(`moves.${move}`)}
        </MoveButton>
      ))}
      {may('leave') && (
        <FinalMove move="leave" label={t('moves.leave')}>
          {t('charter.pages.leave_note')}
        </FinalMove>
      )}
      {may('close') && (
        <details open={state?.form === 'close'}>
          <summary>{t('moves.close')}</summary>
          <ApiForm name="close" state={state}>
            <SelectField name="reason" label={t('fields.closing')} options={closingReasons.map((value) => ({ value, label: t(`closing.${value}`) }))} />
            <SubmitButton kind="danger">{t('moves.close')}</SubmitButton>
          </ApiForm>
        </details>
      )}
    </Section>
  );
}
