import type { LocalDate } from '#kernel/calendar';
import { type Centimes, formatMoney, plus } from '#kernel/money';
import { asOne, type Block, type PdfDocument } from '#platform/pdf/document';
import type { Texts } from '#platform/texts/texts';
import { amountInLetters } from './domain/amount-in-letters.js';

/** Languages in which a contract is made; both say the same. */
export const contractLanguages = ['ar', 'fr'] as const;
export type ContractLanguage = (typeof contractLanguages)[number];

/** All that a contract says about one loan. */
export interface ContractFacts {
  readonly number: string;
  readonly madeOn: LocalDate;
  readonly borrower: { readonly ar: string; readonly latin: string };
  readonly projectTitle: string;
  readonly loanNumber: string;
  readonly productVersion: string;
  readonly principal: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly grace: 'inside' | 'added';
  readonly dueDay: number;
  /** As if the money went out on the day of the contract. */
  readonly rows: readonly { readonly n: number; readonly due: LocalDate; readonly amount: Centimes }[];
}

/** Unpaid rows after which the lender may give notice, and the days that the borrower then has (handbook 1.2, 1.6). */
export const NOTICE = { rows: 3, cureDays: 30 } as const;
/** Months within which the firm starts. */
const START_MONTHS = 6;

/** '05/02/2027', in one piece in any text. */
export const dayOnPaper = (day: LocalDate): string => asOne(`${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`);
export const amountOnPaper = (amount: Centimes, lang: ContractLanguage): string => asOne(formatMoney(amount, lang, { symbol: false }));

/** The contract on paper: parties, amount in figures and letters, purpose, duties, schedule annex (handbook 1.6). 0 %, no fee, no guarantee. */
export function contractDocument(facts: ContractFacts, lang: ContractLanguage, texts: Texts): PdfDocument {
  const t = (key: string, params: object = {}): string => texts.t(lang, `agreement:contract.${key}`, params);
  const words = { amount: amountOnPaper(facts.principal, lang), letters: amountInLetters(facts.principal, lang), name: lang === 'ar' ? facts.borrower.ar : facts.borrower.latin };
  const paying = facts.rows.filter(({ amount }) => amount > 0n);
  const duties = ['start', 'report', 'mentor', 'keep', 'tell', 'repay'].map((name) => t(`duties.${name}`, { months: START_MONTHS }));
  const defaults = ['unpaid', 'false', 'diverted', 'moved', 'ceased'].map((name) => t(`defaults.${name}`, { rows: NOTICE.rows }));
  const article = (name: string, ...blocks: Block[]): Block[] => [{ kind: 'heading', text: t(`articles.${name}`) }, ...blocks];
  const paragraph = (key: string, params: object = {}): Block => ({ kind: 'paragraph', text: t(key, params) });
  return {
    ...{
      lang,
      title: t('title'),
      sender: t('lender'),
      number: facts.number,
      on: facts.madeOn,
      day: dayOnPaper(facts.madeOn),
      subtitle: words.name,
      footer: t('footer', { number: asOne(facts.number) }),
    },
    blocks: [
      paragraph('parties', { name: words.name, number: asOne(facts.loanNumber) }),
      ...article('amount', paragraph('amount', words), {
        kind: 'facts',
        rows: [
          [t('facts.amount'), `${words.amount} ${t('dirham')}`],
          [t('facts.rate'), asOne('0 %')],
          [t('facts.fees'), t('none')],
          [t('facts.guarantee'), t('none')],
          [t('facts.product'), asOne(facts.productVersion)],
        ],
      }),
      ...article('purpose', paragraph('purpose', { title: facts.projectTitle })),
      ...article(
        'repayment',
        paragraph('repayment', { count: paying.length, term: facts.termMonths, day: facts.dueDay }),
        paragraph(facts.deferralMonths > 0 ? `grace.${facts.grace}` : 'grace.none', { count: facts.deferralMonths }),
        paragraph('early'),
        paragraph('moves'),
      ),
      ...article('duties', { kind: 'list', items: duties }),
      ...article('default', paragraph('default_lead'), { kind: 'list', items: defaults }, paragraph('notice', { days: NOTICE.cureDays })),
      ...article('data', paragraph('data')),
      ...article('court', paragraph('court')),
      { kind: 'signatures', names: [t('sign.borrower', { name: words.name }), t('sign.lender')] },
      { kind: 'new_page' },
      { kind: 'heading', text: t('annex.title', { number: asOne(facts.loanNumber) }) },
      paragraph('annex.lead', { day: dayOnPaper(facts.madeOn) }),
      scheduleTable(facts.rows, lang, t),
    ],
  };
}

/** Rows with number, day and amount, and their sum: the same table in the contract and in the calendar of payments. */
export function scheduleTable(rows: ContractFacts['rows'], lang: ContractLanguage, t: (key: string) => string): Block {
  return {
    kind: 'table',
    head: [t('annex.n'), t('annex.due'), t('annex.amount')],
    rows: rows.map(({ n, due, amount }) => [asOne(String(n)), dayOnPaper(due), amountOnPaper(amount, lang)]),
    foot: ['', t('annex.total'), amountOnPaper(plus(...rows.map(({ amount }) => amount)), lang)],
    align: ['center', 'start', 'end'],
  };
}
