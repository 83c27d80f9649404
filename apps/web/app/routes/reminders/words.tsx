// A message in its words, as it came by mail; it can be passed on by WhatsApp, only when the reader presses the link.
import { Card, Page } from '../../components/page';
import { EmptyState } from '../../components/empty-state';
import { get } from '../../lib/api';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/words';

interface Words {
  readonly kind: string;
  readonly lang: 'ar' | 'fr' | 'en';
  readonly subject: string | null;
  readonly text: string | null;
}
/** Marks of direction are for the eye; a message that is passed on has none. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');

export const loader = ({ params, context }: Route.LoaderArgs) => get<Words>(context, `/api/reminders/${encodeURIComponent(params.id)}/words`);

export default function MessageWords({ loaderData: { kind, lang: spoken, subject, text } }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  return (
    <Page title={t(`kinds.${kind}`)} back={{ to: `/${lang}/messages`, label: t('pages.back_mine') }} width="text">
      {text === null ? (
        <EmptyState icon="clock" title={t('pages.not_now')} />
      ) : (
        <Card>
          <div lang={spoken} dir={spoken === 'ar' ? 'rtl' : 'ltr'}>
            <h2>{subject}</h2>
            <p>{text}</p>
          </div>
          <p>
            <a href={`https://wa.me/?text=${encodeURIComponent(plain(text))}`} target="_blank" rel="noopener noreferrer">
              {t('pages.share')}
            </a>
          </p>
        </Card>
      )}
    </Page>
  );
}
