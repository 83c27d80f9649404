// What member and secretary both read of a session: when and where, the agenda, the quorum.
import { Link } from 'react-router';
import { Card, Section } from '../components/page';
import { CardList } from '../components/card-list';
import { Notice } from '../components/notice';
import { StatusBadge } from '../components/status-badge';
import { Money, Reference } from '../components/values';
import { clockTime, day, nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './committee.module.css';
import { itemTones, sessionTones } from './tones';
import type { ItemLine, Quorum, SessionLine, SessionView } from './views';

/** Above the title: number, kind, state. */
export function SessionStanding({ session }: { readonly session: SessionLine }) {
  const t = useTexts('committee');
  return (
    <>
      <Reference value={session.number} />
      <StatusBadge tone={sessionTones[session.state]}>{t(`states.session.${session.state}`)}</StatusBadge>
      {session.kind === 'written' && <StatusBadge tone="info">{t('kinds.written')}</StatusBadge>}
    </>
  );
}

/** "Monday 15 March at 10:00, town hall". */
export function WhenAndWhere({ session }: { readonly session: Pick<SessionLine, 'day' | 'startsAt' | 'place' | 'mode'> }) {
  const t = useTexts('committee');
  const lang = useLang();
  return (
    <>
      {t('pages.when', { day: day(session.day, lang), time: `\u2068${clockTime(session.startsAt)}\u2069` })}
      <span className={styles.place}>{session.place ? <bdi>{session.place}</bdi> : t(`modes.${session.mode}`)}</span>
    </>
  );
}

export function SessionCard({ session, to }: { readonly session: SessionLine; readonly to: string }) {
  const t = useTexts('committee');
  return (
    <Card>
      <div className={styles.head}>
        <SessionStanding session={session} />
      </div>
      <p className={styles.title}>
        <Link to={to}>
          <WhenAndWhere session={session} />
        </Link>
      </p>
      <p className={styles.quiet}>{t('pages.files', { count: session.files })}</p>
    </Card>
  );
}

export function Agenda({ items, title, to }: { readonly items: readonly ItemLine[]; readonly title: string; readonly to: ((item: ItemLine) => string) | undefined }) {
  const t = useTexts('committee');
  const lang = useLang();
  return (
    <Section title={title}>
      <CardList items={items} itemKey={({ id }) => id}>
        {(item) => (
          <Card>
            <div className={styles.head}>
              <Reference value={item.number} />
              <StatusBadge tone={itemTones[item.state]}>{item.decision ? t(`decisions.${item.decision}`) : t(`item_states.${item.state}`)}</StatusBadge>
              {item.mine && <StatusBadge tone="good">{t('pages.my_part_done')}</StatusBadge>}
            </div>
            <p className={styles.title}>{to ? <Link to={to(item)}>{item.projectTitle}</Link> : <span dir="auto">{item.projectTitle}</span>}</p>
            <p className={styles.quiet}>
              {nameIn(item.personName, lang) && <span dir="auto">{nameIn(item.personName, lang)} · </span>}
              <Money amount={item.amount} trim /> · {t('pages.minutes', { count: item.minutes })}
            </p>
          </Card>
        )}
      </CardList>
    </Section>
  );
}

/** Whether the committee may decide, and what is missing when it may not. */
export function QuorumNotice({ quorum, rule }: { readonly quorum: Quorum; readonly rule?: SessionView['rule'] }) {
  const t = useTexts('committee');
  const met = quorum.gaps.length === 0;
  return (
    <Notice tone={met ? 'good' : 'wait'} title={t(met ? 'pages.quorum_met' : 'pages.quorum_missing')}>
      <p>{t('pages.there', { count: quorum.present })}</p>
      {!met && (
        <ul>
          {quorum.gaps.map((gap) => (
            <li key={gap}>{t(`quorum_gaps.${gap}`, { present: rule?.minPresent ?? 5, colleges: rule?.minColleges ?? 3 })}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
