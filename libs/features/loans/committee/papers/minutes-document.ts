import type { Block, PdfDocument } from '#platform/pdf/document';
import { asOne } from '#platform/pdf/document';
import type { MinutesContent, MinutesItem } from '../domain/papers.js';
import type { MinutesView } from '../committee.views.js';
import { type PaperWords, said } from './paper-words.js';

/** Minutes of a session or an addendum, with signatures and fingerprint. */
export function minutesDocument(content: MinutesContent, stands: MinutesView, words: PaperWords): PdfDocument {
  const addendum = stands.number > 0;
  return {
    ...{ lang: words.lang, sender: words.t('papers.sender'), number: content.session, on: content.day, day: words.day(content.day) },
    title: addendum ? words.t('pages.session.addendum', { n: stands.number }) : words.t('papers.minutes.title'),
    subtitle: words.t('papers.minutes.subtitle', { session: content.session, day: content.day }),
    footer: words.t('papers.minutes.fingerprint', { hash: stands.hash }),
    blocks: [
      ...(addendum
        ? [
            { kind: 'paragraph' as const, text: content.addendum },
            { kind: 'paragraph' as const, text: words.t('papers.minutes.adds_to', { hash: content.addsTo }) },
          ]
        : sitting(content, words)),
      ...signatures(stands, words),
    ],
  };
}

function sitting(content: MinutesContent, words: PaperWords): Block[] {
  return [
    {
      kind: 'facts',
      rows: [
        [words.t('fields.sessionKind'), words.t(`kinds.${content.kind}`)],
        [words.t('fields.place'), content.place || '–'],
        [words.t('papers.minutes.opened'), words.moment(content.openedAt)],
        [words.t('papers.minutes.closed'), words.moment(content.closedAt)],
        [words.t('papers.minutes.rule'), asOne(String(content.ruleVersion))],
      ],
    },
    { kind: 'heading', text: words.t('papers.minutes.members') },
    {
      kind: 'table',
      head: [words.t('fields.name'), words.t('fields.college'), words.t('fields.chair'), words.t('fields.members')],
      rows: content.members.map((one) => [one.name, words.t(`colleges.${one.college}`), words.t(`chairs.${one.chair}`), words.t(`presences.${one.presence}`)]),
    },
    ...content.items.flatMap((item, i) => itemBlocks(item, i + 1, words)),
  ];
}

function itemBlocks(item: MinutesItem, n: number, words: PaperWords): Block[] {
  const { decision, quorum } = item;
  const voice = (choice: string): string =>
    item.votes
      .filter((vote) => vote.choice === choice)
      .map(({ member }) => member)
      .join(' · ') || '–';
  const rows: (readonly [string, string])[] = [
    [words.t('papers.applicant'), words.name(item.applicant)],
    [words.t('papers.asked'), words.money(item.asked)],
    ...(quorum ? [[words.t('papers.minutes.quorum'), words.t('pages.there', { count: quorum.present })] as const] : []),
    ...(item.recused.length > 0
      ? [[words.t('papers.minutes.recused'), item.recused.map(({ member, reason }) => (reason ? `${member} (${reason})` : member)).join(' · ')] as const]
      : []),
    ...(decision
      ? ([
          [words.t('choices.for'), voice('for')],
          [words.t('choices.against'), voice('against')],
          [words.t('choices.abstain'), voice('abstain')],
          [words.t('fields.kind'), `${words.t(`decisions.${decision.kind}`)}${decision.tieBroken ? ` · ${words.t('pages.item.tie_broken')}` : ''}`],
        ] as const)
      : [[words.t('papers.minutes.ended'), `${words.t(`item_states.${item.state}`)} · ${item.because}`] as const]),
    ...(decision?.amountGranted
      ? ([
          [words.t('fields.amountGranted'), words.money(decision.amountGranted)],
          [words.t('papers.term'), words.months(decision.termMonths)],
        ] as const)
      : []),
    ...(decision && decision.reasons.length > 0 ? [[words.t('papers.letter.reasons'), decision.reasons.map((code) => words.loans(`reasons.${code}`)).join(' · ')] as const] : []),
    ...(decision && decision.questions.length > 0 ? [[words.t('papers.letter.questions'), decision.questions.join(' · ')] as const] : []),
    ...(decision?.reservations ?? []).map((one) => [words.t(`reservation_kinds.${one.kind}`), `${one.text} · ${words.day(one.dueOn)}`] as const),
  ];
  return [
    { kind: 'heading', text: `${asOne(`${n}.`)} ${asOne(item.number)} · ${said(item.project)}` },
    { kind: 'facts', rows },
  ];
}

function signatures(stands: MinutesView, words: PaperWords): Block[] {
  const names = (['chair', 'secretary'] as const).map((part) => {
    const signed = stands.signatures.find((one) => one.part === part);
    return signed ? `${words.t(`parts.${part}`)}: ${signed.name}, ${words.moment(signed.at)}` : `${words.t(`parts.${part}`)}: ${words.t('papers.minutes.unsigned')}`;
  });
  return [{ kind: 'signatures', names }];
}
