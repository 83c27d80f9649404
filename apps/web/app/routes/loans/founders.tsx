// Who builds the project together, each with a loan of their own; and invitations, whose code is shown once.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day, Money } from '../../components/values';
import { get, post } from '../../lib/api';
import { again, isRefused, readForm, refused } from '../../lib/forms';
import { nameIn, townDay } from '../../lib/format';
import styles from '../../plan/plan.module.css';
import type { Founder, Invitation, PlanView } from '../../plan/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/founders';

export async function loader({ request, params: { id }, context }: Route.LoaderArgs) {
  const [plan, invitations] = await Promise.all([
    get<PlanView>(context, `/api/loans/applications/${id}/plan`),
    get<{ items: readonly Invitation[] }>(context, `/api/loans/applications/${id}/invitations`),
  ]);
  return { plan, invitations: invitations.items, origin: new URL(request.url).origin };
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const withdrawn = sent.form === 'withdraw' ? String(sent.body.invitationId) : undefined;
  const reply = withdrawn
    ? await post(context, `/api/loans/invitations/${withdrawn}/withdraw`, {}, sent.key)
    : await post(context, `/api/loans/applications/${id}/invitations`, { name: sent.body.name }, sent.key);
  if (isRefused(reply)) return { ...refused(reply, sent).data, made: undefined };
  // the code is known at this moment only, so it is shown at once and not behind another address
  return again({ ...sent, values: {}, key: crypto.randomUUID() }, { made: withdrawn ? undefined : (reply.data as { name: string; code: string }) });
}

export default function Founders({ loaderData: { plan, invitations, origin }, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const lang = useLang();
  const made = actionData?.made;
  return (
    <Page
      title={t('screen.founders.title')}
      lead={t('screen.founders.lead')}
      back={{ to: `/${lang}/loan/${plan.applicationId}/edit`, label: t('screen.page.back') }}
      problem={actionData?.problem}
      width="text"
    >
      {made && <Code made={made} title={plan.projectTitle} link={`${origin}/${lang}/loan/join?code=${made.code}`} />}
      <Card>
        <DataTable
          caption={t('screen.founders.title')}
          columns={[
            {
              key: 'name',
              title: t('screen.founders.name'),
              head: true,
              cell: ({ name, me }: Founder) => (me ? t('screen.founders.me', { name: nameIn(name, lang) }) : <span dir="auto">{nameIn(name, lang)}</span>),
            },
            {
              key: 'loan',
              title: t('screen.founders.loan'),
              number: true,
              cell: ({ amount, active }: Founder) => (active ? amount && <Money amount={amount} trim /> : t('screen.founders.inactive')),
            },
            {
              key: 'month',
              title: t('screen.founders.instalment'),
              number: true,
              cell: ({ instalment, active }: Founder) => active && instalment && <Money amount={instalment} trim />,
            },
          ]}
          rows={plan.founders.map((founder, i) => ({ ...founder, i }))}
          rowKey={(founder) => String((founder as Founder & { readonly i: number }).i)}
        />
      </Card>
      {plan.mayWrite && (
        <Section title={t('screen.founders.invite_title')}>
          <Card>
            <ApiForm state={actionData} name="invite">
              <div className={styles.fields}>
                <TextField name="name" label={t('screen.founders.invite_name')} help={t('screen.founders.invite_help')} maxLength={80} />
                <SubmitButton>{t('screen.founders.invite')}</SubmitButton>
              </div>
            </ApiForm>
          </Card>
        </Section>
      )}
      {invitations.length > 0 && (
        <Section title={t('screen.founders.invitations')}>
          <Card>
            <ul className={styles.list}>
              {invitations.map(({ id, name, state, expiresAt }) => (
                <li key={id} className={styles.item}>
                  <span dir="auto">{name}</span>
                  <span>
                    <StatusBadge tone={state === 'open' ? 'wait' : state === 'accepted' ? 'good' : 'calm'}>{t(`screen.invitation.${state}`)}</StatusBadge>{' '}
                    {state === 'open' && <Day value={townDay(expiresAt)} short />}
                  </span>
                  {state === 'open' && (
                    <MoveButton move="withdraw" kind="soft" fields={{ invitationId: id }}>
                      {t('screen.founders.withdraw')}
                    </MoveButton>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </Page>
  );
}

function Code({ made, title, link }: { readonly made: { readonly name: string; readonly code: string }; readonly title: string; readonly link: string }) {
  const t = useTexts('plan');
  const words = encodeURIComponent(t('screen.founders.share', { title, link, code: made.code }));
  return (
    <Notice tone="good" title={t('screen.founders.code_title', { name: made.name })}>
      <div className={styles.stack}>
        <p className={styles.code}>
          <bdi dir="ltr">{made.code}</bdi>
        </p>
        <p className={styles.hash}>
          <bdi dir="ltr">{link}</bdi>
        </p>
        <p>{t('screen.founders.code_once')}</p>
        <div className={styles.buttons}>
          <ButtonLink to={`https://wa.me/?text=${words}`} kind="soft" reload>
            {t('screen.founders.by_whatsapp')}
          </ButtonLink>
          <ButtonLink to={`mailto:?body=${words}`} kind="soft" reload>
            {t('screen.founders.by_mail')}
          </ButtonLink>
        </div>
      </div>
    </Notice>
  );
}
