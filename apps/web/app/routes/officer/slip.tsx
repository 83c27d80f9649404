// The sheet that somebody takes away from the reception: where to go, what to bring.
import { data } from 'react-router';
import { Card, Page, Section } from '../../components/page';
import { Day } from '../../components/values';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { PrintButton } from '../../loans/print-button';
import type { Orientation } from '../../loans/reception';
import styles from '../../loans/file-parts.module.css';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/slip';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const { orientation } = await get<{ orientation: Orientation | null }>(context, `/api/loans/applications/${id}/orientation`);
  if (!orientation?.outcome || orientation.outcome === 'smi') throw data(null, { status: 404 });
  return { id, orientation, outcome: orientation.outcome };
}

export default function Slip({ loaderData: { id, orientation, outcome } }: Route.ComponentProps) {
  const t = useTexts('application');
  const lang = useLang();
  const keys = [0, 1, 2].map((at) => `orientation.bring.${outcome}.${at}`);
  const bring = keys.map((key) => t(key)).filter((words, at) => words !== keys[at]);
  return (
    <Page
      title={t('orientation.slip_title')}
      above={nameIn(orientation.personName, lang)}
      back={{ to: `/${lang}/officer/applications/${id}`, label: t('orientation.title') }}
      actions={<PrintButton>{t('orientation.print')}</PrintButton>}
      width="text"
    >
      <Card>
        <h2>{t(`orientation.outcomes.${outcome}`)}</h2>
        <p>{t(`orientation.places.${outcome}`)}</p>
        {orientation.advice && (
          <p className={styles.words}>
            <span dir="auto">{orientation.advice}</span>
          </p>
        )}
      </Card>
      <Section title={t('orientation.bring_title')}>
        <Card>
          <ul className={styles.bring}>
            {bring.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {orientation.decidedOn && (
            <p>
              {t('orientation.date')} <Day value={orientation.decidedOn} />
            </p>
          )}
        </Card>
      </Section>
    </Page>
  );
}
