// An organisation from within: its people and who is away, links of invitation, branches.
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { RadioCards, SelectField } from '../../components/choice-fields';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, getIfThere, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import type { Me } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import styles from './partners.module.css';
import { type Portfolio, Portfolios } from './portfolios';
import { Branches, Invitations, Members } from './team-lists';
import type { Team } from './team-view';
import type { Route } from './+types/team';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const [team, me, portfolios] = await Promise.all([
    get<Team>(context, `/api/organisations/${id}/team`),
    get<Me>(context, '/api/accounts/me'),
    getIfThere<{ items: readonly Portfolio[] }>(context, `/api/offers/portfolios/${id}`),
  ]);
  return { team, me: me.accountId, portfolios: portfolios?.items, origin: new URL(request.url).origin };
}

/** Form → call below the organisation, and the message afterwards. */
const calls: Readonly<Record<string, (id: string) => readonly ['POST' | 'DELETE', string, string]>> = {
  withdraw: (id) => ['DELETE', `/invitations/${id}`, 'organisations.withdrawn'],
  remove: (id) => ['DELETE', `/members/${id}`, 'organisations.removed'],
  back: (id) => ['DELETE', `/absences/${id}`, 'organisations.back'],
  absence: () => ['POST', '/absences', 'organisations.away'],
  branch: () => ['POST', '/branches', 'organisations.branch_added'],
};

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  if (sent.form === 'transfer') {
    const reply = await send(context, 'POST', `/api/offers/portfolios/${encodeURIComponent(params.id)}/transfer`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/agency/organisations/${params.id}`, 'offers.transferred');
  }
  const path = `/api/organisations/${encodeURIComponent(params.id)}`;
  const call = calls[sent.form ?? '']?.(encodeURIComponent(String(sent.body.id ?? '')));
  if (!call) {
    const reply = await send(context, 'POST', `${path}/invitations`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : data({ made: (reply.data as { token: string }).token }, { headers: { 'cache-control': 'no-store' } });
  }
  const [method, tail, told] = call;
  const reply = await send(context, method, `${path}${tail}`, method === 'DELETE' ? undefined : sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const left = sent.form === 'remove' && sent.body.own === 'yes';
  return done(reply, left ? `/${params.lang}/agency/organisations` : `/${params.lang}/agency/organisations/${params.id}`, told);
}

export default function TeamPage({ loaderData: { team, me, portfolios, origin }, actionData }: Route.ComponentProps) {
  const t = useTexts('organisations');
  const lang = useLang();
  const state = actionData && 'form' in actionData ? actionData : undefined;
  const made = actionData && 'made' in actionData ? actionData.made : undefined;
  return (
    <Page
      title={inLang(team.organisation.name, lang)}
      lead={t('pages.team.lead')}
      above={t(`kinds.${team.organisation.kind}`)}
      back={{ to: `/${lang}/agency/offers`, label: t('pages.team.to_offers') }}
      problem={state?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
    >
      {made && (
        <div role="status">
          <Notice tone="good" icon="lock" title={t('pages.team.link')}>
            <bdi dir="ltr" className={styles.secret}>{`${origin}/${lang}/join/${made}`}</bdi>
            <p>{t('pages.team.link_help')}</p>
          </Notice>
        </div>
      )}
      {team.organisation.warnings.map((warning) => (
        <p key={warning} role="note">
          <StatusBadge tone="wait">{t(`warnings.${warning}`)}</StatusBadge>
        </p>
      ))}
      <Members team={team} me={me} />
      <AbsenceForm team={team} state={state} />
      {portfolios && <Portfolios portfolios={portfolios} me={me} mayManage={team.mayManage} state={state} />}
      {team.mayManage && <Invitations invitations={team.invitations} />}
      {team.mayManage && <InviteForm state={state} />}
      <Branches team={team} />
      {team.mayManage && team.parent === null && <BranchForm state={state} />}
    </Page>
  );
}

interface FormProps {
  readonly state: FormState | undefined;
}

function AbsenceForm({ team, state }: FormProps & { readonly team: Team }) {
  const t = useTexts('organisations');
  return (
    <Section title={t('pages.team.absence')} lead={t('pages.team.absence_lead')}>
      <Card>
        <ApiForm name="absence" state={state}>
          {team.mayManage && (
            <SelectField
              name="accountId"
              label={t('pages.fields.accountId')}
              placeholder={t('pages.team.me')}
              optional
              options={team.members.map(({ accountId, displayName, address }) => ({ value: accountId, label: displayName || address }))}
            />
          )}
          <TextField name="fromDay" type="date" label={t('pages.fields.fromDay')} defaultValue={team.today} short />
          <TextField name="toDay" type="date" label={t('pages.fields.toDay')} short />
          <SubmitButton kind="soft">{t('pages.team.absence_save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

function InviteForm({ state }: FormProps) {
  const t = useTexts('organisations');
  return (
    <Section title={t('pages.team.invite')} lead={t('pages.team.invite_lead')}>
      <Card>
        <ApiForm name="invite" state={state}>
          <RadioCards
            name="role"
            label={t('pages.fields.role')}
            help={t('pages.one.role_help')}
            defaultValue="member"
            options={(['member', 'admin'] as const).map((value) => ({ value, label: t(`member_roles.${value}`) }))}
          />
          <SubmitButton>{t('pages.team.invite_save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

function BranchForm({ state }: FormProps) {
  const t = useTexts('organisations');
  return (
    <Section title={t('pages.team.branch')} lead={t('pages.team.branch_lead')}>
      <Card>
        <ApiForm name="branch" state={state}>
          <TextField name="nameAr" label={t('pages.fields.nameAr')} optional maxLength={160} />
          <TextField name="nameFr" label={t('pages.fields.nameFr')} optional maxLength={160} />
          <SubmitButton kind="soft">{t('pages.team.branch_save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}
