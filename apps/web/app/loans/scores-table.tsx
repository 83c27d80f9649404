// Scores of a study line by line: the mean of the raters, and how far they are apart.
import { DataTable } from '../components/data-table';
import { inLang } from '../lib/format';
import { useLang, useTexts } from '../texts';
import type { LineSummary, ScoresTogether } from './study-views';

type Line = Pick<LineSummary, 'code' | 'mean' | 'low' | 'high' | 'count' | 'most'> & { readonly name: string };

export function ScoresTable({ scores }: { readonly scores: ScoresTogether }) {
  const t = useTexts('instruction');
  const lang = useLang();
  const rows: Line[] = [...scores.lines.map((line) => ({ ...line, name: inLang(line.label, lang) })), { ...scores.total, code: 'total', most: 100, name: t('pages.total') }];
  return (
    <DataTable<Line>
      caption={t('pages.scores_caption', { version: scores.version, count: scores.total.count })}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', title: t('pages.line'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
        {
          key: 'mean',
          title: t('pages.mean'),
          number: true,
          cell: ({ mean, most }) => (
            <bdi>
              {mean} / {most}
            </bdi>
          ),
        },
        // one rater has no spread
        ...(scores.total.count > 1 ? [{ key: 'spread', title: t('pages.low_high'), number: true, cell: ({ low, high }: Line) => <bdi>{`${low}–${high}`}</bdi> }] : []),
      ]}
    />
  );
}
