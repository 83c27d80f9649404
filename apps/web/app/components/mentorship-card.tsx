// A mentorship: who, since when, the meetings that come and those that were, and a form for the next one.
import type { FormState } from '../lib/forms';
import type { Meeting, Mentorship } from '../lib/mentoring';
import { nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { ApiForm } from './api-form';
import { ButtonLink } from './button-link';
import { SelectField } from './choice-fields';
import { Icon } from './icon';
import styles from './mentorship-card.module.css';
import { StatusBadge } from './status-badge';
import { SubmitButton } from './submit-button';
import { TextField } from './text-field';
import { Day, Moment } from './values';

const modes = ['visit', 'office', 'phone', 'video'] as const;

export function MentorshipCard({ mentorship, state }: { readonly mentorship: Mentorship; readonly state: FormState | undefined }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const { as, meetings } = mentorship;
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
        <ButtonLink to={`/${lang}/${as === 'mentor' ? 'mentor' : 'my'}/charters/${mentorship.id}`} kind={mentorship.state === 'accepted' ? 'strong' : 'soft'} icon="file">
          {t(mentorship.state === 'accepted' ? 'charter.pages.read' : 'charter.pages.link')}
        </ButtonLink>
      )}
      <h4>{t('pages.meetings')}</h4>
      {ahead.length > 0 ? <Meetings meetings={ahead} /> : <p className={styles.since}>{t('pages.emptyMeetings')}</p>}
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('pages.pastMeetings', { count: past.length })}</summary>
          <Meetings meetings={past} />
        </details>
      )}
      {mentorship.state === 'active' && <PlanForm id={mentorship.id} state={state} first={meetings.length === 0} />}
    </article>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const t = useTexts('mentoring');
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
          {(meeting.state !== 'planned' || meeting.over) && <StatusBadge tone="calm">{t(meeting.over ? 'pages.over' : `states.meeting.${meeting.state}`)}</StatusBadge>}
        </li>
      ))}
    </ul>
  );
}

/** Open when there is no meeting yet, or when the form came back. */
function PlanForm({ id, state, first }: { readonly id: string; readonly state: FormState | undefined; readonly first: boolean }) {
  const t = useTexts('mentoring');
  const name = `plan.${id}`;
  return (
    <details className={styles.plan} open={first || state?.form === name}>
      <summary>{t('pages.planMeeting')}</summary>
      <ApiForm name={name} state={state}>
        <TextField name="startsAt" type="datetime-local" label={t('fields.startsAt')} help={t('help.startsAt')} short />
        <SelectField name="mode" label={t('fields.mode')} options={modes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))} />
        <TextField name="place" label={t('fields.place')} help={t('help.place')} maxLength={200} optional />
        <SubmitButton kind={first ? 'strong' : 'soft'}>{t('moves.plan')}</SubmitButton>
      </ApiForm>
    </details>
  );
}
