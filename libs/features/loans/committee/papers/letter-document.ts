import type { Block, PdfDocument } from '#platform/pdf/document';
import { asOne } from '#platform/pdf/document';
import type { LetterContent } from '../domain/papers.js';
import type { PaperWords } from './paper-words.js';

/** The letter of a decision as it was sent: four kinds, one content, in the language of the reader. `schemes`: labels by code. */
export function letterDocument(letter: LetterContent, words: PaperWords, schemes: ReadonlyMap<string, string>): PdfDocument {
  return {
    ...{ lang: words.lang, title: words.t(`papers.letter.title.${letter.kind}`), sender: words.t('papers.sender'), number: letter.number },
    subtitle: words.t('papers.letter.about', { name: letter.project, number: letter.number }),
    ...{ on: letter.sentOn, day: words.day(letter.sentOn), footer: words.t('papers.letter.footer') },
    blocks: [
      { kind: 'paragraph', text: words.t('papers.letter.dear', { name: words.name(letter.applicant) }) },
      { kind: 'paragraph', text: words.t(`papers.letter.body.${letter.kind}`, { day: letter.decidedOn, session: letter.session }) },
      ...(letter.amountGranted === null ? [] : granted(letter, letter.amountGranted, words)),
      ...listed(
        'papers.letter.reasons',
        letter.reasons.map((code) => words.loans(`reasons.${code}`)),
        words,
      ),
      ...listed('papers.letter.questions', letter.questions, words),
      ...(letter.comment ? [{ kind: 'notice' as const, title: words.t(`papers.letter.comment.${letter.kind === 'reject' ? 'reject' : 'other'}`), text: letter.comment }] : []),
      ...listed(
        'papers.letter.schemes',
        letter.otherSchemes.map((code) => schemes.get(code) ?? code),
        words,
      ),
      ...(letter.answerBy ? [{ kind: 'paragraph' as const, strong: true, text: words.t(`papers.letter.answer.${letter.kind}`, { day: letter.answerBy }) }] : []),
      { kind: 'paragraph', text: words.t('papers.letter.close') },
      { kind: 'signatures', names: [words.t('papers.letter.signature')] },
    ],
  };
}

function listed(title: string, items: readonly string[], words: PaperWords): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: words.t(title) },
        { kind: 'list', items },
      ];
}

function granted(letter: LetterContent, amount: string, words: PaperWords): Block[] {
  const rows: (readonly [string, string])[] = [
    [words.t('fields.amountGranted'), words.money(amount)],
    [words.t('papers.term'), words.months(letter.termMonths)],
    ...(letter.deferralMonths ? [[words.t('papers.deferral'), words.months(letter.deferralMonths)] as const] : []),
    [words.t('papers.rate'), asOne('0 %')],
    ...(letter.validUntil ? [[words.t('fields.validUntil'), words.day(letter.validUntil)] as const] : []),
    [words.t('papers.mentor'), words.t(letter.mentorRecommended ? 'papers.yes' : 'papers.no')],
  ];
  const purposes: Block[] =
    letter.purposeLines.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: [words.t('papers.purpose'), words.t('papers.amount')],
            rows: letter.purposeLines.map((line) => [line.label, words.money(line.amount)]),
            align: ['start', 'end'],
          },
        ];
  const reserved: Block[] =
    letter.reservations.length === 0
      ? []
      : [
          { kind: 'heading', text: words.t('fields.reservations') },
          {
            kind: 'table',
            head: [words.t('fields.text'), words.t('fields.reservationKind'), words.t('fields.dueOn')],
            rows: letter.reservations.map((one) => [one.text, words.t(`reservation_kinds.${one.kind}`), words.day(one.dueOn)]),
          },
        ];
  return [{ kind: 'facts', rows }, ...purposes, ...reserved, { kind: 'notice', title: words.t('papers.letter.not_financed_title'), text: words.t('papers.letter.not_financed') }];
}
