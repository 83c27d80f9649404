import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { centimes, formatMoney, plus } from '#kernel/money';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { plainTerms } from '../schedule/domain/schedule-terms.js';
import { schedule } from '../schedule/domain/schedule.js';
import { contractDocument, type ContractFacts } from './contract-document.js';
import { amountInLetters } from './domain/amount-in-letters.js';

const CONTRACTS = 200;
const texts = new Texts();
const pdf = new Pdf();
afterAll(() => pdf.onApplicationShutdown());

const reads = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('text of contracts: not read, pdftotext (poppler-utils) is not here\n');
    return false;
  }
})();
/** Digits and signs as they stand in the file; marks of direction and kinds of blanks aside. */
const textOf = (bytes: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, maxBuffer: 1 << 24 })
    .toString('utf8')
    .replace(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');

const anyContract: fc.Arbitrary<ContractFacts> = fc
  .record({
    amount: fc.bigInt({ min: 1_000_000n, max: 30_000_000n }).map(centimes),
    instalments: fc.integer({ min: 6, max: 60 }),
    gracePeriods: fc.integer({ min: 0, max: 5 }),
    madeOn: fc.integer({ min: 0, max: 1500 }).map((n) => addDays(localDate('2026-11-28'), n)),
    n: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ amount, instalments, gracePeriods, madeOn, n }) => ({
    ...{ number: `C-2027-${String(n).padStart(4, '0')}`, loanNumber: `P-2027-${n}`, productVersion: 'creation · 1', madeOn, principal: amount },
    ...{
      borrower: { ar: 'سلمى أو تيللي', latin: 'Salma Ou Tilelli' },
      projectTitle: 'Atelier de couture',
      termMonths: instalments,
      deferralMonths: gracePeriods,
      grace: 'inside' as const,
      dueDay: 5,
    },
    rows: schedule({ ...plainTerms, principal: amount, instalments, gracePeriods, disbursedOn: madeOn, dueDay: 5, weekend: 'next' }).rows,
  }));
const onPaper = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

describe('a contract on paper', () => {
  it.each(['ar', 'fr'] as const)('has all its words in %s', (lang) => {
    const [facts] = fc.sample(anyContract, { numRuns: 1, seed: 1 }) as [ContractFacts];
    const told = JSON.stringify(contractDocument(facts, lang, texts));
    expect(told).not.toMatch(/contract\.|\{\{|undefined/);
    expect(told).toContain(amountInLetters(facts.principal, lang));
  });

  (reads ? it : it.skip)(
    `read back from ${CONTRACTS} random contracts, amounts, days and order are those of the schedule`,
    async () => {
      const contracts = fc.sample(anyContract, { numRuns: CONTRACTS, seed: 20270205 });
      for (const [i, facts] of contracts.entries()) {
        const lang = i % 2 === 0 ? 'ar' : 'fr';
        const text = textOf(await pdf.render(contractDocument(facts, lang, texts)));
        const rows = text.split('\n').flatMap((line) => {
          const day = /\b(\d{2}\/\d{2}\/\d{4})\b/.exec(line)?.[1];
          const amount = /(?<![\d/])(\d{1,3}(?: \d{3})*,\d{2})(?!\d)/.exec(line)?.[1];
          return day && amount ? [`${day} ${amount}`] : [];
        });
        const figure = (amount: bigint): string => formatMoney(centimes(amount), lang, { symbol: false }).replaceAll('\u00a0', ' ');
        expect([i, rows]).toEqual([i, facts.rows.map(({ due, amount }) => `${onPaper(due)} ${figure(amount)}`)]);
        expect(text).toContain(figure(facts.principal));
        expect(plus(...facts.rows.map(({ amount }) => amount))).toBe(facts.principal);
        if (lang === 'fr') expect(text.replace(/\s+/g, ' ').replaceAll('- ', '-')).toContain(amountInLetters(facts.principal, 'fr'));
      }
    },
    60_000,
  );
});
