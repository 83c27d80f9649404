import { localDate } from '#kernel/calendar';
import type { Block } from '#platform/pdf/document';
import { Texts } from '#platform/texts/texts';
import { charterDocument, charterHash, charterText } from './charter-document.js';
import { charterSections, CHARTER_VERSION } from './domain/charter.js';

const texts = new Texts();
const facts = { founder: { ar: 'سلمى', latin: 'Salma' }, mentor: { ar: 'حنان', latin: 'Hanan' }, project: 'Atelier de couture' };
const words = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('the charter of mentoring', () => {
  it('says the same things in Arabic and French, with both names, and leaves no gap', () => {
    for (const lang of ['ar', 'fr'] as const) {
      const sections = charterText(CHARTER_VERSION, facts, lang, texts);
      expect(sections.map(({ code }) => code)).toEqual(charterSections[CHARTER_VERSION]);
      expect(sections.every(({ title, body }) => title.length > 2 && body.length > 60 && !body.includes('{{'))).toBe(true);
      expect(sections[0]?.body).toContain(lang === 'ar' ? 'سلمى' : 'Salma');
    }
  });

  it('keeps the words of a version for good: whoever changes one makes another version', () =>
    expect(charterHash('charter-1', facts, texts)).toBe('83e95720f8adb321c9761c042f9b6648c391313071280848224a126fe2acd08d'));
  it('is another text for other people', () => expect(charterHash('charter-1', { ...facts, project: 'Snack' }, texts)).not.toBe(charterHash('charter-1', facts, texts)));

  it('stands on paper in both languages, with who signed, the day, and the chain of hashes', () => {
    const signed = (['mentor', 'founder', 'mediator'] as const).map((party, i) => ({
      ...{ party, name: party === 'mediator' ? { ar: 'Karim', latin: 'Karim' } : facts[party], signedAt: new Date('2026-05-05T23:30:00Z'), hash: String(i).repeat(64) },
    }));
    const { blocks, lang } = charterDocument({ version: 'charter-1', number: 'abc', on: localDate('2026-05-06'), textSha256: 'f'.repeat(64) }, facts, signed, texts);
    expect(lang).toBe('ar');
    const table = blocks.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.map(([who, name]) => [who?.split(' · ')[1], name])).toEqual([
      ['Mentor', 'حنان · Hanan'],
      ['Fondateur', 'سلمى · Salma'],
      ['Médiateur', 'Karim'],
    ]);
    // the day by the clocks of the town: half past midnight there
    expect(words(blocks)).toContain('06/05/2026');
    for (const { hash } of signed) expect(words(blocks)).toContain(hash);
    expect(words(blocks)).toContain('Chacun a signé avec un code');
  });
});
