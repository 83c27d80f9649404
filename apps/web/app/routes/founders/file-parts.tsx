// What the file shows of loan, mentor, meetings, work and papers.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Day, Moment, Money, Reference } from '../../components/values';
import { nameIn, townDay } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import styles from './founders.module.css';
import { LightBadge } from './light';
import type { FounderFile } from './views';

interface Props {
  readonly file: FounderFile;
}

export function Loan({ file: { loan, as } }: Props) {
  const t = useTexts('founders');
  const loans = useTexts('loans');
  const lang = useLang();
  if (!loan)
    return (
      <Section title={t('pages.file.loan')}>
        <p>{t('pages.file.no_loan')}</p>
      </Section>
    );
  const amount = (value: string | null): ReactNode => (value === null ? t('pages.file.hidden') : <Money amount={value} trim />);
  return (
    <Section title={t('pages.file.loan')}>
      <Facts
        facts={[
          { label: t('pages.file.number'), value: <Reference value={loan.number} /> },
          { label: t('pages.file.loan_state'), value: loans(`states.loan.${loan.state}.${as === 'founder' ? 'applicant' : 'staff'}`) },
          ...(loan.nextDue
            ? [
                {
                  label: t('pages.file.next_due'),
                  value: (
                    <>
                      <Day value={loan.nextDue} /> · {amount(loan.nextAmount)}
                    </>
                  ),
                },
              ]
            : []),
          { label: t('pages.file.outstanding'), value: amount(loan.outstanding) },
          ...(loan.daysPastDue > 0
            ? [
                { label: t('pages.file.overdue'), value: amount(loan.overdue) },
                { label: t('pages.file.days_late'), value: <bdi>{loan.daysPastDue}</bdi> },
              ]
            : []),
        ]}
      />
      {as !== 'mentor' && (
        <ButtonLink to={as === 'founder' ? `/${lang}/loan/loans/${loan.id}` : `/${lang}/officer/loans/${loan.id}`} kind="soft" icon="loan">
          {t('pages.file.open_loan')}
        </ButtonLink>
      )}
    </Section>
  );
}

export function Mentor({ file: { mentor, as } }: Props) {
  const t = useTexts('founders');
  const words = useTexts('mentoring');
  const lang = useLang();
  const charters = { officer: 'officer', mentor: 'mentor', founder: 'my' } as const;
  return (
    <Section title={t('pages.file.mentor')}>
      {mentor ? (
        <>
          <p className={styles.moves}>
            <strong>
              <span dir="auto">{nameIn(mentor.name, lang)}</span>
            </strong>
            <StatusBadge tone={mentor.state === 'active' ? 'good' : 'wait'}>{words(`states.mentorship.${mentor.state}`)}</StatusBadge>
            <span>
              {t('pages.file.since')} <Day value={mentor.startedOn} />
            </span>
          </p>
          <ButtonLink to={`/${lang}/${charters[as]}/charters/${mentor.mentorshipId}`} kind="soft" icon="file">
            {t('pages.file.charter')}
          </ButtonLink>
        </>
      ) : (
        <p>{t('pages.file.no_mentor')}</p>
      )}
    </Section>
  );
}

export function Meetings({ file: { meetings, reports, today } }: Props) {
  const t = useTexts('founders');
  const lang = useLang();
  const words = useTexts('mentoring');
  return (
    <>
      <Section title={t('pages.file.meetings')}>
        {meetings.length > 0 ? (
          <ul className={styles.lines}>
            {meetings.map(({ id, startsAt, mode, place, state }) => (
              <li key={id}>
                <p className={styles.moves}>
                  <Moment value={startsAt} />
                  <StatusBadge tone="calm">{state === 'planned' && townDay(startsAt) < today ? words('pages.over') : words(`states.meeting.${state}`)}</StatusBadge>
                </p>
                <p>
                  {words(`modes.${mode}`)} <span dir="auto">{place}</span>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('pages.file.no_meetings')}</p>
        )}
      </Section>
      <Section title={t('pages.file.reports')}>
        {reports.length > 0 ? (
          <ul className={styles.lines}>
            {reports.map(({ id, heldOn, morale, mentorLight, founderLight, said }) => (
              <li key={id}>
                <p>
                  <Link to={`/${lang}/reports/${id}`}>
                    <Day value={heldOn} />
                  </Link>{' '}
                  · {t('pages.file.morale')} <bdi>{morale}/5</bdi>
                </p>
                <p className={styles.moves}>
                  <span>
                    {t('parts.mentor')} <LightBadge light={mentorLight} />
                  </span>
                  {founderLight && (
                    <span>
                      {t('parts.founder')} <LightBadge light={founderLight} />
                    </span>
                  )}
                </p>
                <p dir="auto" className={styles.words}>
                  {said}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('pages.file.no_reports')}</p>
        )}
      </Section>
    </>
  );
}

export function Work({ file: { candidacies, as } }: Props) {
  const t = useTexts('founders');
  const words = useTexts('candidacies');
  return (
    <Section title={t('pages.file.work')}>
      {candidacies.length > 0 ? (
        <ul className={styles.lines}>
          {candidacies.map(({ id, kind, title, state, since }) => (
            <li key={id}>
              <p>
                <strong>
                  <span dir="auto">{title}</span>
                </strong>
              </p>
              <p className={styles.moves}>
                <StatusBadge tone="info">{words(`states.${kind}.${state}.${as === 'founder' ? 'candidate' : 'employer'}`)}</StatusBadge>
                <Moment value={since} />
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('pages.file.no_work')}</p>
      )}
    </Section>
  );
}

export function Papers({ file: { papers } }: Props) {
  const t = useTexts('founders');
  const words = useTexts('documents');
  return (
    <Section title={t('pages.file.papers')}>
      {papers.length > 0 ? (
        <ul className={styles.lines}>
          {papers.map(({ code, on, expiresOn }, i) => (
            <li key={`${i}-${code}`}>
              <p>{words(`kinds.${code}`)}</p>
              <p className={styles.quiet}>
                <Day value={on} />
                {expiresOn && (
                  <>
                    {' · '}
                    {t('pages.file.until')} <Day value={expiresOn} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('pages.file.no_papers')}</p>
      )}
    </Section>
  );
}
