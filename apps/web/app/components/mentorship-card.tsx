// A mentorship: who, since when, the meetings that come and those that were, what is due, and the ways on.
import { FirmLines } from '../followup/firm-lines';
import type { Firm } from '../lib/followup';
import type { Meeting, Mentorship } from '../lib/mentoring';
import { nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { ButtonLink } from './button-link';
import { Icon } from './icon';
import styles from './mentorship-card.module.css';
import { StatusBadge } from './status-badge';
import { Day, Moment } from './values';

export function MentorshipCard({ mentorship, firm }: { readonly mentorship: Mentorship; readonly firm: Firm | undefined }) {
  const t = useTexts('mentoring');
  const founders = useTexts('founders');
  const lang = useLang();
  const { as, meetings } = mentorship;
  const book = mentorship.state === 'closed' ? undefined : `/${lang}/mentorships/${mentorship.id}/book`;
  const [ahead, past] = [meetings.filter((one) => one.state === 'planned' && !one.over), meetings.filter((one) => one.state !== 'planned' || one.over).reverse()];
  return (
    <article className={styles.card}>
      <div>
        <StatusBadge tone={mentorship.state === 'active' ? 'good' : mentorship.state === 'accepted' ? 'act' : 'calm'}>{t(`states.mentorship.${mentorship.state}`)}</StatusBadge>
        <h3>
          <span dir="auto">{nameIn(as === 'mentor' ? mentorship.founderName : mentorship.mentorName, lang)}</span>
        </h3>
        <p className={styles.project}>
          <span dir="auto">{mentorship.project}</span>
        </p>
        <p className={styles.since}>
          {t('fields.startedOn')} <Day value={mentorship.startedOn} />
        </p>
      </div>
      {mentorship.state !== 'closed' && (
        <ButtonLink to={`/${lang}/${as === 'mentor' ? 'mentor' : 'my'}/charters/${mentorship.id}`} kind={mentorship.toSign ? 'strong' : 'soft'} icon="file">
          {t(mentorship.toSign ? 'charter.pages.read' : 'charter.pages.link')}
        </ButtonLink>
      )}
      {as === 'mentor' && mentorship.state !== 'closed' && mentorship.state !== 'accepted' && (
        <ButtonLink to={`/${lang}/mentor/founders/${mentorship.founderId}`} kind="soft" icon="person">
          {founders('pages.list.open')}
        </ButtonLink>
      )}
      <h4>{t('pages.meetings')}</h4>
      {ahead.length > 0 ? <Meetings meetings={ahead} book={book} /> : <p className={styles.since}>{t('pages.emptyMeetings')}</p>}
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('pages.pastMeetings', { count: past.length })}</summary>
          <Meetings meetings={past} book={as === 'mentor' ? book : undefined} />
        </details>
      )}
      {firm && <FirmLines firm={firm} />}
    </article>
  );
}

/** `book`: where one that is planned is changed, or told that nobody came. */
function Meetings({ meetings, book }: { readonly meetings: readonly Meeting[]; readonly book: string | undefined }) {
  const t = useTexts('mentoring');
  const say = useTexts('followup');
  return (
    <ul className={styles.meetings}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Icon name="calendar" size={20} />
          <div>
            <p className={styles.when}>
              <Moment value={meeting.startsAt} />
            </p>
            <p>
              {t(`modes.${meeting.mode}`)}
              {meeting.place && (
                <>
                  {' · '}
                  <span dir="auto">{meeting.place}</span>
                </>
              )}
            </p>
          </div>
          {book && meeting.state === 'planned' && (
            <ButtonLink to={`${book}?meeting=${meeting.id}`} kind="soft" label={`${say(meeting.over ? 'pages.nobody_came' : 'pages.to_move')}: ${meeting.startsAt.slice(0, 10)}`}>
              {say(meeting.over ? 'pages.nobody_came' : 'pages.to_move')}
            </ButtonLink>
          )}
          {(meeting.state !== 'planned' || meeting.over) && <StatusBadge tone="calm">{t(meeting.over ? 'pages.over' : `states.meeting.${meeting.state}`)}</StatusBadge>}
        </li>
      ))}
    </ul>
  );
}
