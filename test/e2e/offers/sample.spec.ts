import ar from '../../../libs/features/offers/texts/ar.json';
import en from '../../../libs/features/offers/texts/en.json';
import fr from '../../../libs/features/offers/texts/fr.json';
import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

story('the sample file of each language goes in whole, without a word to say about it', async (world) => {
  for (const [name, texts] of Object.entries({ Amina: ar, Emma: en, Fanny: fr })) {
    const agency = await AnAgency.opens(world, name);
    const file = texts.pages.import.sample_rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    const done = await agency.imports(`\ufeff${file}\r\n`);
    const problems = (await agency.linesOf(done.id)).flatMap((line) => line.problems.map(({ code, value }) => [code, value]));
    // the three samples tell of like offers: to be marked as such is no fault
    expect(problems.filter(([code]) => !code?.includes('duplicate'))).toEqual([]);
    expect([name, done.lines, done.refused, done.review, done.unknownColumns]).toEqual([name, 3, 0, 0, []]);
  }
});
