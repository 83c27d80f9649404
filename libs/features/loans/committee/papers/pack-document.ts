import type { Block, PdfDocument } from '#platform/pdf/document';
import { asOne } from '#platform/pdf/document';
import type { ApplicationView } from '../../application/application.views.js';
import type { ScoresTogether } from '../../instruction/instruction.views.js';
import type { ItemLine, SessionLine } from '../committee.views.js';
import { type PaperWords, said, saidAll } from './paper-words.js';

/** A file of the pack, with what the committee room knows beside it. */
export interface PackFile {
  readonly item: ItemLine;
  readonly file: ApplicationView;
  readonly newFacts: readonly string[];
  /** What the raters say together; undefined before any score. */
  readonly scores: ScoresTogether | undefined;
}
/** Whose copy it is, and when it was drawn. */
export interface PackReader {
  readonly name: string;
  readonly at: string;
}

/** The pack of a session: the agenda, then one page per file. The reader's name and the moment stand across every page: a copy that is found names who let it go. */
export function packDocument(session: SessionLine, files: readonly PackFile[], reader: PackReader, words: PaperWords): PdfDocument {
  return {
    ...{ lang: words.lang, title: words.t('papers.pack.title'), sender: words.t('papers.sender'), number: session.number },
    subtitle: words.moment(session.startsAt) + (session.place ? ` · ${session.place}` : ''),
    ...{
      on: session.day,
      day: words.day(session.day),
      watermark: `${said(reader.name)}\n${words.moment(reader.at)}`,
      footer: words.t('papers.pack.footer', { name: reader.name, moment: words.moment(reader.at) }),
    },
    blocks: [
      {
        kind: 'table',
        head: [
          words.t('papers.pack.n'),
          words.t('fields.applicationId'),
          words.t('papers.project'),
          words.t('papers.applicant'),
          words.t('papers.asked'),
          words.t('fields.minutes'),
        ],
        rows: files.map(({ item }, i) => [String(i + 1), asOne(item.number), item.projectTitle, words.name(item.personName), words.money(item.amount), String(item.minutes)]),
        align: ['center', 'start', 'start', 'start', 'end', 'end'],
      },
      ...files.flatMap((one, i) => [{ kind: 'new_page' as const }, ...fileBlocks(one, i + 1, words)]),
    ],
  };
}

function fileBlocks({ item, file, newFacts, scores }: PackFile, n: number, words: PaperWords): Block[] {
  const ids = (wanted: string): string =>
    file.assessment.results
      .filter(({ outcome }) => outcome === wanted)
      .map(({ id }) => id)
      .join(', ');
  const rules = [ids('fail') && words.t('papers.pack.rules', { rules: ids('fail') }), ids('missing') && words.t('papers.pack.open_rules', { rules: ids('missing') })].filter(
    (line) => line !== '',
  );
  return [
    { kind: 'heading', text: `${asOne(`${n}.`)} ${asOne(item.number)} · ${said(item.projectTitle)}` },
    {
      kind: 'facts',
      rows: [
        [words.t('papers.applicant'), words.name(item.personName)],
        [words.t('papers.asked'), words.money(file.amount)],
        [words.t('papers.term'), words.months(file.termMonths)],
        ...(file.deferralMonths > 0 ? [[words.t('papers.deferral'), words.months(file.deferralMonths)] as const] : []),
        [words.t('papers.pack.jobs'), asOne(String(file.jobsPlanned))],
      ],
    },
    {
      kind: 'table',
      head: [words.t('papers.pack.plan'), words.t('papers.amount')],
      rows: [
        [words.loans('fields.amount'), words.money(file.amount)],
        [words.loans('fields.ownContribution'), words.money(file.ownContribution)],
        [words.loans('fields.otherResources'), words.money(file.otherResources)],
        [words.loans('fields.physicalInvestment'), words.money(file.physicalInvestment)],
      ],
      foot: [words.loans('fields.needs'), words.money(file.needs)],
      align: ['start', 'end'],
    },
    ...(scores ? [gridTable(scores, words)] : []),
    ...(file.summary ? [{ kind: 'paragraph' as const, text: saidAll(file.summary) }] : []),
    ...(file.opinion ? [{ kind: 'notice' as const, title: words.t('papers.pack.opinion'), text: saidAll(file.opinion) }] : []),
    ...newFacts.map((text) => ({ kind: 'notice' as const, title: words.t('pages.item.new_facts'), text: saidAll(text) })),
    ...rules.map((text) => ({ kind: 'paragraph' as const, text })),
  ];
}

/** Line by line: the mean, the lowest and the highest. One rater has no spread. */
function gridTable({ lines, total, version }: ScoresTogether, words: PaperWords): Block {
  const cells = ({ mean, low, high, most }: { mean: number; low: number; high: number; most: number }): string[] => [
    asOne(`${mean} / ${most}`),
    total.count > 1 ? asOne(`${low}–${high}`) : '–',
  ];
  return {
    kind: 'table',
    head: [words.t('papers.pack.grid', { version, raters: total.count }), words.t('papers.pack.mean'), words.t('papers.pack.spread')],
    rows: lines.map((line) => [line.label[words.lang], ...cells(line)]),
    foot: [words.t('papers.pack.total'), ...cells({ ...total, most: 100 })],
    align: ['start', 'end', 'end'],
  };
}
