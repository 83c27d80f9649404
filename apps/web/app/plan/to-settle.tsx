// All that stands in the way of sending, each a link to the page and the field where it is mended.
import { Link } from 'react-router';
import { Notice } from '../components/notice';
import { messagesOf } from '../loans/obstacles';
import type { Obstacle } from '../loans/views';
import { useLang, useTexts } from '../texts';
import { fieldName, placeOf } from './names';

export function ToSettle({ id, obstacles, asked }: { readonly id: string; readonly obstacles: readonly Obstacle[]; readonly asked: boolean }) {
  const t = useTexts('plan');
  const loans = useTexts('loans');
  const say = useTexts();
  const lang = useLang();
  const messages = Object.entries(messagesOf(obstacles, loans, lang));
  if (messages.length === 0) return <Notice tone="good">{t('screen.home.ready')}</Notice>;
  return (
    <Notice tone={asked ? 'bad' : 'wait'} title={t('screen.home.to_settle', { count: messages.length })}>
      <ul>
        {messages.map(([field, message]) => {
          const place = placeOf(field);
          const to = place ? `/${lang}/loan/${id}/edit/${place.part}?check=1#f-${place.at}` : `/${lang}/profile`;
          const label = place ? `${t(`pages.${place.part}.title`)} · ${place.name === 'lines' ? loans(`fields.${field}`) : fieldName(place.name, t)}` : loans(`fields.${field}`);
          return (
            <li key={field}>
              <Link to={to}>{say('problem.at_field', { label, message })}</Link>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
