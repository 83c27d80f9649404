// "How much a month?", before anything is signed.
import { Notice } from '../components/notice';
import { day, money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import type { Preview } from './views';

export function Monthly({ preview }: { readonly preview: Preview }) {
  const t = useTexts('loans');
  const lang = useLang();
  const say = (amount: string): string => money(amount, lang, { trim: true });
  return (
    <Notice tone="info" icon="calendar">
      <p>
        {t('pages.form.preview', { amount: say(preview.amount), count: preview.count, first: day(preview.firstDue, lang), last: day(preview.lastDue, lang) })}
        {preview.lastAmount !== preview.amount && ` ${t('pages.form.preview_last', { amount: say(preview.lastAmount) })}`}
      </p>
      <p>{t('pages.form.preview_note')}</p>
    </Notice>
  );
}
