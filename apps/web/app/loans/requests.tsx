// What a file lacks, asked for in one list: for the founder with a way to give each thing, for the staff with where each stands.
import type { ReactNode } from 'react';
import { ApiForm } from '../components/api-form';
import { ButtonLink } from '../components/button-link';
import { Facts } from '../components/facts';
import { Icon } from '../components/icon';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { MoveButton, SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { Day, Moment } from '../components/values';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import styles from './file-parts.module.css';

export interface RequestItem {
  readonly id: string;
  readonly code: string | null;
  readonly text: string;
  readonly wanted: number;
  readonly reason: string;
  readonly words: string;
  readonly standing: 'open' | 'given' | 'cannot';
  readonly explanation: string;
}
export interface PaperRequest {
  readonly id: string;
  readonly n: number;
  readonly state: 'proposed' | 'declined' | 'open' | 'answered';
  readonly dueOn: string;
  readonly late: boolean;
  readonly message: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly items: readonly RequestItem[];
  readonly open: number;
  readonly mayAnswer: boolean;
  readonly mayDecide: boolean;
}
export interface RequestList {
  readonly items: readonly PaperRequest[];
  readonly needsSupervisor: boolean;
  readonly usualDueOn: string;
}
const tones = { open: 'act', given: 'good', cannot: 'info' } as const;
const requestTones = { proposed: 'wait', declined: 'calm', open: 'act', answered: 'good' } as const;

/** Name of an item: the kind of paper, or the officer's words. */
function ItemName({ item: { code, text, wanted } }: { readonly item: RequestItem }) {
  const kinds = useTexts('documents');
  if (code === null) return <span dir="auto">{text}</span>;
  return (
    <>
      {kinds(`kinds.${code}`)} {wanted > 1 && <bdi>× {wanted}</bdi>}
    </>
  );
}

/** On the founder's file: what is asked for, in short; the answers are given on the page of the application. */
export function AskedFor({ request }: { readonly request: PaperRequest }) {
  const t = useTexts('application');
  const lang = useLang();
  return (
    <Notice tone={request.late ? 'bad' : 'wait'} icon="file" title={t('requests.title')}>
      <ul>
        {request.items.map((item) => (
          <li key={item.id}>
            <ItemName item={item} /> {item.standing !== 'open' && `· ${t(`requests.standing.${item.standing}`)}`}
          </li>
        ))}
      </ul>
      <p>{t(request.late ? 'requests.late' : 'requests.until', { day: day(request.dueOn, lang) })}</p>
      {request.message && (
        <p className={styles.words}>
          <span dir="auto">{request.message}</span>
        </p>
      )}
    </Notice>
  );
}

export function RequestItems({ items, below }: { readonly items: readonly RequestItem[]; readonly below?: (item: RequestItem) => ReactNode }) {
  const t = useTexts('application');
  return (
    <ol className={styles.requestItems}>
      {items.map((item) => (
        <li key={item.id}>
          <p className={styles.itemHead}>
            {item.standing === 'given' && <Icon name="check" />}
            <strong>
              <ItemName item={item} />
            </strong>
            <StatusBadge tone={tones[item.standing]}>{t(`requests.standing.${item.standing}`)}</StatusBadge>
          </p>
          <p>
            {t(`requests.reasons.${item.reason}`)}
            {item.words && (
              <>
                {' · '}
                <span dir="auto">{item.words}</span>
              </>
            )}
          </p>
          {item.explanation && (
            <p className={styles.words}>
              <span dir="auto">{item.explanation}</span>
            </p>
          )}
          {below?.(item)}
        </li>
      ))}
    </ol>
  );
}

/** For who writes the file: the list, a way to answer each item, and sending again once nothing is open. */
export function OpenRequest({ id, request, state }: { readonly id: string; readonly request: PaperRequest; readonly state: FormState | undefined }) {
  const t = useTexts('application');
  const lang = useLang();
  return (
    <Section title={t('requests.title')} lead={t('requests.lead')}>
      <Card>
        <p>
          <strong>{t(request.late ? 'requests.late' : 'requests.until', { day: day(request.dueOn, lang) })}</strong> ·{' '}
          {request.open === 0 ? t('requests.none_open') : t('requests.open', { count: request.open })}
        </p>
        {request.message && (
          <p className={styles.words}>
            <span dir="auto">{request.message}</span>
          </p>
        )}
        <RequestItems items={request.items} below={(item) => item.standing === 'open' && request.mayAnswer && <Answers id={id} item={item} state={state} />} />
      </Card>
    </Section>
  );
}

function Answers({ id, item, state }: { readonly id: string; readonly item: RequestItem; readonly state: FormState | undefined }) {
  const t = useTexts('application');
  const lang = useLang();
  return (
    <div className={styles.answers}>
      {item.code === null ? (
        <MoveButton move="given" fields={{ item: item.id }} kind="soft">
          {t('requests.give')}
        </MoveButton>
      ) : (
        <ButtonLink to={`/${lang}/loan/${id}/papers`} kind="soft" icon="file">
          {t('requests.bring')}
        </ButtonLink>
      )}
      <details open={state?.form === `cannot ${item.id}`}>
        <summary>{t('requests.cannot')}</summary>
        <ApiForm name={`cannot ${item.id}`} state={state}>
          <TextField name="explanation" label={t('requests.explanation')} maxLength={500} />
          <SubmitButton kind="soft">{t('requests.explain')}</SubmitButton>
        </ApiForm>
      </details>
    </div>
  );
}

/** For the staff: every request of a file, newest first. */
export function RequestCards({ requests, below }: { readonly requests: readonly PaperRequest[]; readonly below?: (request: PaperRequest) => ReactNode }) {
  const t = useTexts('application');
  return requests.map((request) => (
    <Card key={request.id}>
      <h3>
        {t('requests.number', { n: request.n })} <StatusBadge tone={requestTones[request.state]}>{t(`requests.states.${request.state}`)}</StatusBadge>
      </h3>
      <Facts
        facts={[
          { label: t('requests.asked_by'), value: <span dir="auto">{request.askedBy}</span> },
          { label: t('requests.asked_on'), value: <Moment value={request.askedAt} /> },
          { label: t('requests.due'), value: <Day value={request.dueOn} /> },
          { label: t('requests.decided_by'), value: request.decidedBy && <span dir="auto">{request.decidedBy}</span> },
          { label: t('requests.why_again'), value: request.reason && <span dir="auto">{request.reason}</span> },
        ]}
      />
      {request.message && (
        <p className={styles.words}>
          <span dir="auto">{request.message}</span>
        </p>
      )}
      <RequestItems items={request.items} />
      {below?.(request)}
    </Card>
  ));
}
