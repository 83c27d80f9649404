import type { Page } from 'playwright-core';
import { workshopPlan } from '../world/plan-pages';
import { useHouse } from './house';

const press = async (page: Page, name: string, then: RegExp): Promise<void> => {
  await page.locator('main').getByRole('button', { name, exact: true }).click();
  await page.waitForURL(then);
};
const profile = { firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 1999, communeCode: '09.273.01.13' };
const idOf = (page: Page): string => /loan\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

describe('the plan of a founder', () => {
  const house = useHouse();

  it('is written in Arabic on a phone without scripts, page by page, and sent when nothing stands in the way', async () => {
    const salma = await house().person('salma', 'founder', 'ar', { scripts: false });
    await house().call(salma, 'PUT', 'people/me/profile', profile);
    await salma.goto('/ar/loan/new');
    await salma.getByLabel('اسم المشروع').fill('مخبزة الحي');
    await salma.getByLabel('القطاع').selectOption('food');
    await press(salma, 'ابدأ', /done=plan\.started/);
    const id = idOf(salma);
    const page = (part: string): Promise<unknown> => salma.goto(`/ar/loan/${id}/edit/${part}`);

    await page('loan');
    await salma.locator('[name="values.amount"]').fill('50000');
    await press(salma, 'حفظ ومتابعة', /person\?done=plan\.saved/);
    await page('needs');
    await salma.locator('[name="lines.0.kind"]').selectOption('equipment');
    await salma.locator('[name="lines.0.amount"]').fill('75 000,00');
    await press(salma, 'إضافة سطر', /more=1/);
    await salma.locator('[name="lines.1.kind"]').selectOption('working_capital');
    await salma.locator('[name="lines.1.amount"]').fill('٥٬٠٠٠');
    await press(salma, 'حفظ ومتابعة', /resources\?done=plan\.saved/);
    await salma.locator('[name="lines.0.kind"]').selectOption('own_cash');
    await salma.locator('[name="lines.0.amount"]').fill('5 000');
    await press(salma, 'حفظ وإعادة الحساب', /resources\?done=plan\.saved/);
    // the gap has its amount, beside the table
    expect(await salma.getByRole('note').allTextContents()).toContainEqual(expect.stringContaining('25\u00a0000'));
    for (const [part, { values }] of Object.entries(workshopPlan)) {
      await page(part);
      for (const [name, text] of Object.entries(values)) await salma.locator(`[name="values.${name}"]`).fill(text);
      await salma.locator('main').getByRole('button', { name: 'حفظ ومتابعة', exact: true }).click();
      await salma.waitForURL(/done=plan\.saved/);
    }
    await salma.goto(`/ar/loan/${id}/edit`);
    await salma.locator('main').getByRole('button', { name: 'أرسل الطلب', exact: true }).click();
    // what stands in the way is named, and its link leads to the page where it is mended
    await salma
      .getByRole('link', { name: /من أين يأتي المال/ })
      .first()
      .waitFor();
    await page('resources');
    expect(await salma.locator('[name="lines.0.amount"]').inputValue()).toBe('5\u00a0000');
    await salma.locator('[name="lines.0.amount"]').fill('30.000,00');
    await press(salma, 'حفظ وإعادة الحساب', /resources\?done=plan\.saved/);
    await salma.goto(`/ar/loan/${id}/edit`);
    await press(salma, 'أرسل الطلب', /done=loans\.submitted/);
  }, 120_000);

  it('saves itself with scripts; a second window is told, and both versions are shown', async () => {
    const nour = await house().person('nour', 'founder', 'fr');
    await house().call(nour, 'PUT', 'people/me/profile', { ...profile, firstNameAr: 'نور' });
    const { id } = await house().call<{ id: string }>(nour, 'POST', 'loans/applications', { projectTitle: 'Atelier', termMonths: 36, deferralMonths: 0 });
    const here = `/fr/loan/${id}/edit/idea`;
    await nour.goto(here, { waitUntil: 'networkidle' });
    const other = await nour.context().newPage();
    await other.goto(here, { waitUntil: 'networkidle' });
    await nour.getByLabel('L’idée', { exact: true }).fill('Un atelier de couture');
    await nour.getByRole('status').filter({ hasText: 'Enregistré à' }).waitFor();
    await nour.reload({ waitUntil: 'networkidle' });
    expect(await nour.getByLabel('L’idée', { exact: true }).inputValue()).toBe('Un atelier de couture');
    expect(await house().faults(nour)).toEqual([]);

    await other.getByLabel('L’idée', { exact: true }).fill('Une boulangerie');
    await other.getByRole('status').filter({ hasText: 'a changé entre-temps' }).waitFor();
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await other.getByText('Un atelier de couture').waitFor();
    expect(await other.getByLabel('L’idée', { exact: true }).inputValue()).toBe('Une boulangerie');
    await other.getByRole('button', { name: 'Garder ma version' }).click();
    await other.waitForURL(/done=plan\.saved/);
    await nour.reload({ waitUntil: 'networkidle' });
    expect(await nour.getByLabel('L’idée', { exact: true }).inputValue()).toBe('Une boulangerie');
  }, 120_000);

  it('loses nothing when the session is over, nor on a reload, on the way back or in another language', async () => {
    const aya = await house().person('aya', 'founder', 'fr');
    await house().call(aya, 'PUT', 'people/me/profile', { ...profile, firstNameAr: 'آية' });
    const { id } = await house().call<{ id: string }>(aya, 'POST', 'loans/applications', { projectTitle: 'Atelier', termMonths: 36, deferralMonths: 0 });
    const here = `/fr/loan/${id}/edit/market`;
    await aya.goto(here, { waitUntil: 'networkidle' });
    const session = await aya.context().cookies();
    await aya.context().clearCookies();
    await aya.locator('[name="values.demand"]').fill('Trente clientes attendent.');
    await aya.getByRole('status').filter({ hasText: 'Pas encore enregistré' }).waitFor();
    await aya.goto('/fr');
    await aya.context().addCookies(session);
    await aya.goto(here, { waitUntil: 'networkidle' });
    expect(await aya.locator('[name="values.demand"]').inputValue()).toBe('Trente clientes attendent.');
    await aya.getByRole('status').filter({ hasText: 'Enregistré à' }).waitFor();
    await aya.goto(`/ar/loan/${id}/edit/market`, { waitUntil: 'networkidle' });
    expect(await aya.locator('[name="values.demand"]').inputValue()).toBe('Trente clientes attendent.');
    await aya.locator('[name="values.competitors"]').fill('متجران');
    // gone within the pause: the copy on the device is there on the way back
    await aya.goto(`/ar/loan/${id}/edit`);
    await aya.goBack({ waitUntil: 'networkidle' });
    expect(await aya.locator('[name="values.competitors"]').inputValue()).toBe('متجران');
  }, 120_000);

  it.each(['needs', 'result', 'cash', 'household', 'jobs', 'project'])(
    'has no fault on the page %s',
    async (part) => {
      const rim = await house().person(`rim-${part.replace('_', '-')}`, 'founder', 'ar');
      await house().call(rim, 'PUT', 'people/me/profile', { ...profile, firstNameAr: 'ريم' });
      const { id } = await house().call<{ id: string }>(rim, 'POST', 'loans/applications', {
        projectTitle: 'Atelier',
        termMonths: 36,
        deferralMonths: 6,
        amount: '50000',
        needs: '60000',
        physicalInvestment: '50000',
        plan: workshopPlan,
      });
      await rim.goto(`/ar/loan/${id}/edit/${part}`, { waitUntil: 'networkidle' });
      expect(await house().faults(rim)).toEqual([]);
      if (part === 'project') {
        await rim.goto(`/ar/loan/${id}/founders`, { waitUntil: 'networkidle' });
        await rim.locator('[name=name]').fill('إلهام');
        await rim.getByRole('button', { name: 'إنشاء دعوة' }).click();
        await rim.getByRole('link', { name: 'إرسال بواتساب' }).waitFor();
        expect(await house().faults(rim)).toEqual([]);
      }
      await rim.goto(`/ar/loan/${id}/plan`, { waitUntil: 'networkidle' });
      expect(await house().faults(rim)).toEqual([]);
    },
    60_000,
  );
});
