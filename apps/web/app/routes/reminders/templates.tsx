// Every message with sample values, in one language: as a mail and as a text message, with its parts.
import { FilterLinks } from '../../components/filter-links';
import { Facts } from '../../components/facts';
import { Card, Page } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { get } from '../../lib/api';
import { count } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/templates';

const langs = ['ar', 'fr', 'en'] as const;
interface Template {
  readonly kind: string;
  readonly topic: string;
  readonly legal: boolean;
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
  readonly alphabet: 'gsm' | 'ucs2';
  readonly parts: number;
  readonly signs: number;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('in');
  const lang = langs.find((one) => one === (asked ?? params.lang)) ?? 'ar';
  return get<{ lang: (typeof langs)[number]; items: readonly Template[] }>(context, `/api/reminders/templates?lang=${lang}`);
}

export default function Templates({ loaderData: { lang: shown, items } }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  const words = { lang: shown, dir: shown === 'ar' ? 'rtl' : 'ltr' } as const;
  return (
    <Page title={t('pages.templates')} lead={t('pages.templates_lead')} back={{ to: `/${lang}/admin/messages`, label: t('pages.kinds') }} width="text">
      <FilterLinks
        name={t('pages.language')}
        links={langs.map((one) => ({ to: `/${lang}/admin/messages/templates?in=${one}`, label: t(`bulk.langs.${one}`), current: one === shown }))}
      />
      {items.map(({ kind, topic, legal, subject, text, sms, alphabet, parts, signs }) => (
        <Card key={kind}>
          <h2 id={kind}>{t(`kinds.${kind}`)}</h2>
          {legal && <StatusBadge tone="info">{t('pages.legal')}</StatusBadge>}
          <h3>{t('pages.mail_text')}</h3>
          <blockquote {...words}>
            <p>
              <strong>{subject}</strong>
            </p>
            <p>{text}</p>
          </blockquote>
          <h3>{t('pages.sms_text')}</h3>
          <blockquote {...words}>
            <p>{sms}</p>
          </blockquote>
          <Facts
            facts={[
              { label: t('pages.topic'), value: t(`topics.${topic}`) },
              { label: t('pages.parts'), value: <bdi>{count(parts, lang)}</bdi> },
              { label: t('pages.signs'), value: `${count(signs, lang)} · ${t(`pages.alphabet.${alphabet}`)}` },
            ]}
          />
        </Card>
      ))}
    </Page>
  );
}
