// Letters that wait to be sent after a session.
import { CardList } from '../components/card-list';
import { Card, Section } from '../components/page';
import { MoveButton } from '../components/submit-button';
import { Reference } from '../components/values';
import { useTexts } from '../texts';
import styles from './committee.module.css';
import type { SessionView } from './views';

export function Papers({ session }: { readonly session: SessionView }) {
  const t = useTexts('committee');
  const untold = session.items.filter(({ state, told }) => state === 'decided' && !told);
  if (untold.length === 0) return null;
  return (
    <Section title={t('pages.session.letters')} lead={t('pages.session.letters_lead')}>
      <CardList items={untold} itemKey={({ id }) => id}>
        {(item) => (
          <Card>
            <div className={styles.stack}>
              <div className={styles.head}>
                <Reference value={item.number} />
                <span dir="auto">{item.projectTitle}</span>
                {item.decision && <strong>{t(`decisions.${item.decision}`)}</strong>}
              </div>
              <MoveButton move={`notify-${item.applicationId}`}>{t('moves.send_letter')}</MoveButton>
            </div>
          </Card>
        )}
      </CardList>
    </Section>
  );
}
