// A list of applications for the staff: whose turn, until when, what is late.
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import { StatusBadge } from '../components/status-badge';
import { MoveButton } from '../components/submit-button';
import { Money, Reference } from '../components/values';
import { day, nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { applicationTones } from './tones';
import { Holder } from './desk-parts';
import type { DeskLine } from './desk-views';
import type { ApplicationLine } from './views';

interface FileTableProps {
  readonly files: readonly (ApplicationLine & Partial<DeskLine>)[];
  readonly caption: string;
  readonly to: (id: string) => string;
  /** Who works on each file, with a button where nobody does. */
  readonly desk?: boolean;
}

export function FileTable({ files, caption, to, desk = false }: FileTableProps) {
  const t = useTexts('loans');
  const words = useTexts('instruction');
  const lang = useLang();
  return (
    <DataTable<FileTableProps['files'][number]>
      caption={caption}
      rows={files}
      rowKey={(file) => file.id}
      toneOf={(file) => (file.turn?.late ? 'bad' : undefined)}
      columns={[
        {
          key: 'project',
          title: t('fields.projectTitle'),
          head: true,
          cell: (file) => (
            <Link to={to(file.id)}>
              <span dir="auto">{file.projectTitle}</span>
            </Link>
          ),
        },
        { key: 'person', title: t('fields.person'), cell: (file) => <span dir="auto">{nameIn(file.personName, lang) || t('pages.shared.nobody')}</span> },
        { key: 'number', title: t('fields.number'), cell: (file) => <Reference value={file.number} /> },
        { key: 'amount', title: t('fields.amount'), number: true, cell: (file) => <Money amount={file.amount} trim /> },
        { key: 'state', title: t('fields.state'), cell: (file) => <StatusBadge tone={applicationTones[file.state]}>{t(`states.application.${file.state}.staff`)}</StatusBadge> },
        { key: 'until', title: t('pages.officer.deadline'), cell: (file) => file.turn && <Deadline turn={file.turn} lang={lang} /> },
        ...(desk
          ? [
              { key: 'officer', title: words('desk.officer'), cell: (file: FileTableProps['files'][number]) => <Holder officer={file.officer ?? null} /> },
              {
                key: 'take',
                title: words('desk.take'),
                cell: (file: FileTableProps['files'][number]) =>
                  file.mayTake && (
                    <MoveButton move="take" kind="soft" fields={{ id: file.id }}>
                      {words('desk.take_it')}
                    </MoveButton>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

export function Deadline({ turn, lang }: { readonly turn: NonNullable<ApplicationLine['turn']>; readonly lang: Parameters<typeof day>[1] }) {
  const t = useTexts('loans');
  const words = t(turn.late ? 'turn.late' : 'turn.until', { day: day(turn.until, lang, 'short') });
  return turn.late ? <StatusBadge tone="bad">{words}</StatusBadge> : <span suppressHydrationWarning>{words}</span>;
}
