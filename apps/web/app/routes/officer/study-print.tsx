// The study of one file on paper: note, meetings, and the scores that this reader may see. Two pages.
import { Facts } from '../../components/facts';
import { Page, Section } from '../../components/page';
import { Day, Moment, Money, Reference } from '../../components/values';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { NoteFacts } from '../../loans/note-part';
import { PrintButton } from '../../loans/print-button';
import { ScoresTable } from '../../loans/scores-table';
import type { Study } from '../../loans/study-views';
import type { ApplicationView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/study-print';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [file, study] = await Promise.all([get<ApplicationView>(context, `/api/loans/applications/${id}`), get<Study>(context, `/api/loans/applications/${id}/study`)]);
  return { file, study };
}

export default function StudyOnPaper({ loaderData: { file, study } }: Route.ComponentProps) {
  const t = useTexts('instruction');
  const words = useTexts('loans');
  const lang = useLang();
  const { note, records, summary, scores } = study;
  return (
    <Page
      above={<Reference value={file.number} />}
      title={t('pages.note')}
      lead={file.projectTitle}
      back={{ to: `/${lang}/officer/applications/${file.id}/study`, label: t('pages.title') }}
      actions={<PrintButton>{t('pages.print')}</PrintButton>}
    >
      <Facts
        facts={[
          { label: words('fields.person'), value: nameIn(file.personName, lang) },
          { label: t('pages.asked'), value: <Money amount={file.amount} trim /> },
          { label: words('fields.needs'), value: <Money amount={file.needs} trim /> },
          {
            label: t('pages.written'),
            value: note && (
              <>
                <Moment value={note.writtenAt} /> · <span dir="auto">{note.by}</span>
              </>
            ),
          },
        ]}
      />
      {note && (
        <Section title={t('pages.note')}>
          <NoteFacts note={note} />
        </Section>
      )}
      {records.length > 0 && (
        <Section title={t('pages.records')}>
          {records.map((one) => (
            <div key={one.id}>
              <strong>
                {t(`record_kinds.${one.kind}`)} · <Day value={one.heldOn} />
              </strong>
              <p dir="auto">{one.text}</p>
            </div>
          ))}
        </Section>
      )}
      {summary && (
        <Section title={t('pages.grid')}>
          <ScoresTable scores={{ version: study.gridVersion, total: summary, lines: study.lines }} />
          <Facts facts={scores.map((score) => ({ label: score.by, value: <bdi>{score.total} / 100</bdi> }))} />
        </Section>
      )}
    </Page>
  );
}
