// Who is asked, who has answered, and once the file is decided, how.
import { DataTable } from '../components/data-table';
import { Facts } from '../components/facts';
import { Card, Section } from '../components/page';
import { useTexts } from '../texts';
import type { ItemView } from './views';

export function Voices({ view: { voices, tally, item } }: { readonly view: ItemView }) {
  const t = useTexts('committee');
  if (voices.length === 0 || item.state === 'planned') return null;
  const said = (voice: ItemView['voices'][number]): string =>
    voice.recused ? t('voice.left') : voice.choice ? t(`choices.${voice.choice}`) : t(voice.voted ? 'voice.given' : 'voice.awaited');
  return (
    <Section title={t('pages.item.voices')}>
      <Card>
        {tally && (
          <Facts
            facts={[
              { label: t('choices.for'), value: String(tally.for) },
              { label: t('choices.against'), value: String(tally.against) },
              { label: t('choices.abstain'), value: String(tally.abstain) },
              { label: t('pages.item.outcome'), value: `${t(`outcomes.${tally.outcome}`)}${tally.tieBroken ? ` · ${t('pages.item.tie_broken')}` : ''}` },
            ]}
          />
        )}
        <DataTable
          caption={t('pages.item.voices')}
          dense
          rows={voices}
          rowKey={({ name, college }) => `${name} ${college}`}
          columns={[
            { key: 'name', title: t('fields.name'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
            { key: 'college', title: t('fields.college'), cell: ({ college }) => t(`colleges.${college}`) },
            { key: 'voice', title: t('fields.choice'), cell: said },
          ]}
        />
      </Card>
    </Section>
  );
}
