import { workshop } from '../world/loan-desk';
import { useHouse } from './house';

const words = 'Elle connaît le métier depuis dix ans.';

describe('the study of a file', () => {
  const house = useHouse();

  const begun = async (name: string): Promise<string> => {
    const founder = await house().person(name, 'founder', 'ar');
    await house().call(founder, 'PUT', 'people/me/profile', { firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 1999, communeCode: '09.273.01.13' });
    const { id } = await house().call<{ id: string }>(founder, 'POST', 'loans/applications', { ...workshop, projectTitle: 'مخبزة الحي' });
    await house().call(founder, 'POST', `loans/applications/${id}/submit`);
    return id;
  };

  it('is taken from the list on a phone in Arabic; a note that two officers write is never written over, with and without scripts', async () => {
    const id = await begun('salma');
    const karim = await house().person('karim', 'officer', 'ar', { scripts: false });
    const fatiha = await house().person('fatiha', 'officer', 'ar');
    await karim.goto('/ar/officer');
    await karim.locator('main table').getByRole('button', { name: 'خذه' }).click();
    await karim.waitForURL(new RegExp(`${id}\\?done=instruction\\.taken`));
    const here = `/ar/officer/applications/${id}/study`;
    await karim.goto(here);
    await fatiha.goto(here, { waitUntil: 'networkidle' });
    await fatiha.locator('#note textarea[name=person]').fill(words);
    await fatiha.getByRole('status').filter({ hasText: 'حُفظ على الساعة' }).waitFor();
    expect(await house().faults(fatiha)).toEqual([]);

    await karim.locator('#note textarea[name=market]').fill('طلبيتان مكتوبتان.');
    await karim.locator('#note').getByRole('button', { name: 'احفظ المذكرة' }).click();
    await karim.getByText('تغيّرت المذكرة في مكان آخر').waitFor();
    await karim.getByText(words).waitFor();
    expect(await karim.locator('#note textarea[name=market]').inputValue()).toBe('طلبيتان مكتوبتان.');
    expect(await house().rows('select person, market, version from instruction_note')).toEqual([{ person: words, market: '', version: 1 }]);
    await karim.locator('#note textarea[name=person]').fill(words);
    await karim.locator('#note').getByRole('button', { name: 'احتفظ بنسختي' }).click();
    await karim.waitForURL(/done=instruction\.note_saved/);
    expect(await house().rows('select person, market, version from instruction_note')).toEqual([{ person: words, market: 'طلبيتان مكتوبتان.', version: 2 }]);

    // her window still has the version before: what she types now is kept on her side until she has seen his
    await fatiha.locator('#note textarea[name=risks]').fill('الموسم');
    await fatiha.getByRole('status').filter({ hasText: 'كتب شخص آخر المذكرة' }).waitFor();
    expect(await house().rows('select risks, version from instruction_note')).toEqual([{ risks: '', version: 2 }]);
    await fatiha.goto(`${here}/print`);
    await fatiha.getByText('طلبيتان مكتوبتان.').waitFor();
    expect(await house().faults(fatiha)).toEqual([]);
  }, 120_000);

  it('hands a file to a colleague and shows who is away', async () => {
    const id = await begun('nour');
    const [karim, itto] = [await house().person('karima', 'officer', 'ar', { scripts: false }), await house().person('itto', 'officer', 'ar')];
    await house().call(karim, 'POST', `loans/applications/${id}/take`);
    await karim.goto('/ar/officer/team');
    await karim.locator('main').getByRole('button', { name: 'سجّل غيابًا' }).click();
    await karim.waitForURL(/done=instruction\.absence_written/);
    await itto.goto('/ar/officer?view=unassigned');
    await itto.getByText('غائب إلى غاية').first().waitFor();
    expect(await house().faults(itto)).toEqual([]);
    await karim.goto(`/ar/officer/applications/${id}`);
    await karim.getByText('سلّم الملف إلى زميل').first().click();
    await karim.locator('[name=toAccountId]').selectOption({ label: (await karim.locator('[name=toAccountId] option').allTextContents()).find((text) => /itto/i.test(text))! });
    await karim.locator('[name=reason]').fill('هي تعرف الحرفة.');
    await karim.getByRole('button', { name: 'سلّم الملف إلى زميل' }).click();
    await karim.waitForURL(/done=instruction\.handed_over/);
    await itto.goto('/ar/officer/team');
    expect(await house().faults(itto)).toEqual([]);
  }, 120_000);

  it('gets a new grid: drafted without scripts, its faults said at the line, published, and in force from its day', async () => {
    const malika = await house().person('malika', 'fund_manager', 'ar', { scripts: false });
    await malika.goto('/ar/grids');
    await malika.getByRole('link', { name: 'حضّر نسخة جديدة' }).click();
    const field = (name: string) => malika.locator(`[name="lines.${name}"]`);
    await field('0.most').fill('');
    await field('6.most').fill('20');
    await field('6.label.ar').fill('البيئة');
    await field('6.label.fr').fill('Environnement');
    await malika.getByRole('button', { name: 'احفظ المسودة' }).click();
    await malika.getByText('مجموع الأسطر 95 نقطة').first().waitFor();
    await malika.getByText('سمِّ هذا السطر').first().waitFor();
    expect(await field('6.label.fr').inputValue()).toBe('Environnement');
    await field('6.label.en').fill('Environment');
    await field('6.most').fill('25');
    await malika.getByRole('button', { name: 'احفظ المسودة' }).click();
    await malika.waitForURL(/done=instruction\.grid_kept/);
    await malika.getByRole('button', { name: 'انشر' }).click();
    await malika.waitForURL(/done=instruction\.grid_published/);
    expect(await house().rows("select version, state, jsonb_path_query_array(lines, '$[*].code') as codes from scoring_grid order by version desc limit 1")).toEqual([
      { version: 2, state: 'published', codes: ['market', 'feasibility', 'finance', 'impact', 'support', 'line_1'] },
    ]);
    const seen = await house().again('malika', 'ar');
    await seen.goto('/ar/grids', { waitUntil: 'networkidle' });
    await seen.getByText('البيئة').first().waitFor();
    expect(await house().faults(seen)).toEqual([]);
    await seen.goto('/ar/grids/draft', { waitUntil: 'networkidle' });
    expect(await house().faults(seen)).toEqual([]);
  }, 120_000);
});
