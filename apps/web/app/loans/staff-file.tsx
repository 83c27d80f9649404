// One file as the staff reads it: applicant, figures, what is not in order, the officer's opinion, what has happened.
import { FileRules } from '../eligibility/file-rules';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { Moment, Phone, Reference } from '../components/values';
import { nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { Balance } from './balance';
import styles from './file-parts.module.css';
import { Decisions, History, MissingItems, ProjectFacts } from './file-parts';
import { Deadline } from './file-table';
import { messagesOf } from './obstacles';
import { ReadPlan } from './plan-view';
import { applicationTones } from './tones';
import type { ApplicationView } from './views';

/** Above the title: number, state, whose turn. */
export function Standing({ file }: { readonly file: ApplicationView }) {
  const t = useTexts('loans');
  const lang = useLang();
  return (
    <>
      <Reference value={file.number} />
      <StatusBadge tone={applicationTones[file.state]}>{t(`states.application.${file.state}.staff`)}</StatusBadge>
      {file.turn && <Deadline turn={file.turn} lang={lang} />}
    </>
  );
}

interface StaffFileProps {
  readonly file: ApplicationView;
  /** Where this reader may read the plan, without the language. */
  readonly plan?: string;
}

export function StaffFile({ file, plan }: StaffFileProps) {
  const t = useTexts('loans');
  const lang = useLang();
  const say = useTexts();
  const messages = Object.entries(messagesOf(file.obstacles, t, lang));
  return (
    <>
      <MissingItems file={file} title={t('pages.shared.missing')} />
      {file.turn &&
        (messages.length === 0 ? (
          <Notice tone="good">{t('pages.officer.in_order')}</Notice>
        ) : (
          <Notice tone="bad" title={t('pages.officer.obstacles')}>
            <ul>
              {messages.map(([field, message]) => (
                <li key={field}>{say('problem.at_field', { label: t(`fields.${field}`), message })}</li>
              ))}
            </ul>
          </Notice>
        ))}
      {file.opinion && (
        <Section title={t('pages.officer.opinion')}>
          <Card>
            <p className={styles.words}>
              <span dir="auto">{file.opinion}</span>
            </p>
          </Card>
        </Section>
      )}
      <Applicant file={file} />
      <Section title={t('pages.shared.project')}>
        <Card>
          <ProjectFacts file={file} />
        </Card>
      </Section>
      <Section title={t('pages.figures.title')}>
        <Card>
          <Balance file={file} />
        </Card>
        <ReadPlan to={plan ?? `loan/${file.id}/plan`} />
      </Section>
      <FileRules file={file} />
      <Decisions decisions={file.decisions} audience="staff" />
      <History history={file.history} audience="staff" />
    </>
  );
}

/** Somebody at the reception: nothing is written yet. */
export function ReceivedFile({ file }: { readonly file: ApplicationView }) {
  return (
    <>
      <Applicant file={file} />
      <History history={file.history} audience="staff" />
    </>
  );
}

function Applicant({ file }: { readonly file: ApplicationView }) {
  const t = useTexts('loans');
  const lang = useLang();
  return (
    <Section title={t('pages.officer.person')}>
      <Card>
        <Facts
          facts={[
            { label: t('fields.person'), value: nameIn(file.personName, lang) || t('pages.shared.nobody') },
            { label: t('pages.officer.phone'), value: file.contact?.phone && <Phone value={file.contact.phone} /> },
            { label: t('pages.officer.email'), value: file.contact?.email && <Reference value={file.contact.email} /> },
            { label: t('fields.submittedAt'), value: file.submittedAt && <Moment value={file.submittedAt} /> },
          ]}
        />
      </Card>
    </Section>
  );
}
