// Where the follow-up of a firm stands, in a mentorship's card: what is due, the last report, and the ways on.
import { ButtonLink } from '../components/button-link';
import { day, isolated, townDay } from '../lib/format';
import type { Firm } from '../lib/followup';
import { useLang, useTexts } from '../texts';
import { useContactName } from './contact-line';
import styles from './followup.module.css';

export function FirmLines({ firm }: { readonly firm: Firm }) {
  const t = useTexts('followup');
  const lang = useLang();
  const nameOf = useContactName();
  const { due, untold, lastReportOn, as, mentorshipId, loanId } = firm;
  const when = (text: string): string => isolated(day(text, lang));
  return (
    <>
      {due && <p className={due.late ? styles.late : styles.soft}>{t(due.late ? 'pages.late' : 'pages.due', { what: nameOf(due), day: when(due.dueOn) })}</p>}
      <p className={styles.soft}>{lastReportOn ? t('pages.last_report', { day: when(lastReportOn) }) : t('pages.no_report')}</p>
      <div className={styles.actions}>
        {as === 'mentor' && (
          <ButtonLink to={`/${lang}/mentor/report/${mentorshipId}`} kind={untold || due?.late ? 'strong' : 'soft'} icon="file" reload>
            {untold ? t('pages.write_of', { day: when(townDay(untold.startsAt)) }) : t('pages.write')}
          </ButtonLink>
        )}
        {firm.state === 'active' && (
          <ButtonLink to={`/${lang}/mentorships/${mentorshipId}/book`} kind={as === 'founder' && !firm.nextMeeting ? 'strong' : 'soft'} icon="calendar">
            {t('pages.book')}
          </ButtonLink>
        )}
        <ButtonLink to={`/${lang}/firms/${loanId}`} kind="soft">
          {t('pages.to_plan')}
        </ButtonLink>
      </div>
    </>
  );
}
