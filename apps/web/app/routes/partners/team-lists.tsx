// Lists of the page of an organisation: people with their absences, links of invitation, branches.
import { Link } from 'react-router';
import { type Column, DataTable } from '../../components/data-table';
import { Section } from '../../components/page';
import { StatusBadge, type Tone } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Moment, Reference } from '../../components/values';
import { day, inLang } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Invitation, Member, Team } from './team-view';

const tones: Readonly<Record<string, Tone>> = { open: 'wait', used: 'good', withdrawn: 'calm', over: 'calm' };
const isolated = (text: string): string => `\u2068${text}\u2069`;

export function Members({ team, me }: { readonly team: Team; readonly me: string }) {
  const t = useTexts('organisations');
  const lang = useLang();
  const columns: readonly Column<Member>[] = [
    {
      key: 'member',
      title: t('pages.one.member'),
      head: true,
      cell: ({ displayName, address }) => (displayName ? <span dir="auto">{displayName}</span> : <Reference value={address} />),
    },
    { key: 'address', title: t('pages.fields.email'), cell: ({ address }) => <Reference value={address} /> },
    { key: 'role', title: t('pages.one.role'), cell: ({ role }) => t(`member_roles.${role}`) },
    {
      key: 'away',
      title: t('pages.team.away'),
      cell: ({ accountId, away }) =>
        away && (
          <>
            <StatusBadge tone={away.now ? 'wait' : 'info'}>
              {t(away.now ? 'pages.team.away_now' : 'pages.team.away_soon', { from: isolated(day(away.fromDay, lang)), to: isolated(day(away.toDay, lang)) })}
            </StatusBadge>
            {(team.mayManage || accountId === me) && (
              <MoveButton move="back" fields={{ id: away.id }} kind="soft">
                {t('pages.team.back')}
              </MoveButton>
            )}
          </>
        ),
    },
    {
      key: 'remove',
      title: t('pages.team.remove'),
      cell: ({ accountId, displayName, address }) =>
        (team.mayManage || accountId === me) && (
          <MoveButton move="remove" fields={{ id: accountId, own: accountId === me ? 'yes' : 'no' }} kind="danger">
            {accountId === me ? t('pages.team.leave') : t('pages.team.remove')} <span className="unseen">{displayName || address}</span>
          </MoveButton>
        ),
    },
  ];
  return (
    <Section title={t('pages.one.members')} lead={t('pages.one.members_lead')}>
      <DataTable caption={t('pages.one.members')} columns={columns} rows={team.members} rowKey={({ accountId }) => accountId} />
    </Section>
  );
}

export function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const t = useTexts('organisations');
  if (invitations.length === 0) return null;
  const columns: readonly Column<Invitation>[] = [
    { key: 'made', title: t('pages.team.made'), head: true, cell: ({ createdAt }) => <Moment value={createdAt} /> },
    { key: 'role', title: t('pages.one.role'), cell: ({ role }) => t(`member_roles.${role}`) },
    { key: 'state', title: t('pages.list.state'), cell: ({ state }) => <StatusBadge tone={tones[state] ?? 'calm'}>{t(`states.invitation.${state}`)}</StatusBadge> },
    { key: 'until', title: t('pages.team.until'), cell: ({ expiresAt }) => <Moment value={expiresAt} /> },
    {
      key: 'withdraw',
      title: t('pages.team.withdraw'),
      cell: ({ id, state }) =>
        state === 'open' && (
          <MoveButton move="withdraw" fields={{ id }} kind="danger">
            {t('pages.team.withdraw')}
          </MoveButton>
        ),
    },
  ];
  return (
    <Section title={t('pages.team.invitations')}>
      <DataTable caption={t('pages.team.invitations')} columns={columns} rows={invitations} rowKey={({ id }) => id} />
    </Section>
  );
}

export function Branches({ team: { parent, branches } }: { readonly team: Team }) {
  const t = useTexts('organisations');
  const lang = useLang();
  const link = ({ id, name }: Team['organisation']) => (
    <Link to={`/${lang}/agency/organisations/${id}`} dir="auto">
      {inLang(name, lang)}
    </Link>
  );
  if (parent) {
    return (
      <Section title={t('pages.team.branches')}>
        <p>
          {t('pages.team.branch_of')} <span dir="auto">{inLang(parent.name, lang)}</span>
        </p>
      </Section>
    );
  }
  return (
    <Section title={t('pages.team.branches')} lead={t('pages.team.branches_lead')}>
      {branches.length === 0 ? (
        <p>{t('pages.team.no_branches')}</p>
      ) : (
        <ul>
          {branches.map((branch) => (
            <li key={branch.id}>{link(branch)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
