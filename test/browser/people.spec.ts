import type { Page } from 'playwright-core';
import { useHouse } from './house';

/** Presses the button that stands for the whole form, and waits for the page that answers. */
const save = async (page: Page, name: string | RegExp, then: RegExp): Promise<void> => {
  await page.locator('main').getByRole('button', { name, exact: true }).click();
  await page.waitForURL(then);
};
const alert = (page: Page): Promise<string> => page.getByRole('alert').innerText();
/** Walks with the key Tab until this stands in the focus; fails when it never comes. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
  }
  throw new Error(`the key Tab does not reach ${what}`);
}

describe('becoming known', () => {
  const house = useHouse();

  it('a job seeker signs up and tells her profile in Arabic on a phone without scripts, and loses nothing on the way', async () => {
    const salma = await house().page('ar', { scripts: false });
    await salma.goto('/ar');
    await salma.getByRole('link', { name: 'أجد عروضي' }).click();
    expect(await salma.getByLabel('أبحث عن عمل أو تكوين').isChecked()).toBe(true);
    await salma.getByLabel('هاتفك أو بريدك الإلكتروني').fill('٠٦١٢٣٤٥٦٧٨');
    await salma.getByLabel('كلمة السر', { exact: true }).fill('dcheira');
    await save(salma, 'أرسل لي الرمز', /sign-up/);
    expect(await alert(salma)).toContain('10 أحرف على الأقل');
    expect(await salma.getByLabel('هاتفك أو بريدك الإلكتروني').inputValue()).toBe('٠٦١٢٣٤٥٦٧٨');
    await salma.getByLabel('كلمة السر', { exact: true }).fill('ثلاث قطط رمادية');
    await save(salma, 'أرسل لي الرمز', /confirm/);

    expect(await salma.locator('main').innerText()).toContain('+212 6•• ••• •78');
    await save(salma, 'أرسل رمزًا آخر', /done=accounts\.code_sent/);
    const code = /\b\d{6}\b/.exec((await house().messages('+212612345678'))[0]?.text ?? '')?.[0] ?? '';
    await salma.getByLabel('الرمز').fill(code);
    await save(salma, 'أفتح حسابي', /\/ar\/my\?done=accounts\.welcome/);
    await salma.getByRole('link', { name: 'أبدأ ملفي' }).click();

    await salma.getByLabel('الاسم الشخصي بالعربية').fill('سلمى');
    await save(salma, 'أحفظ وأكمل', /profile\/you/);
    expect(await alert(salma)).toContain('الاسم العائلي بالعربية');
    expect(await salma.getByLabel('الاسم الشخصي بالعربية').inputValue()).toBe('سلمى');
    await salma.getByLabel('الاسم العائلي بالعربية').fill('أيت لحسن');
    await salma.getByLabel('سنة الازدياد').fill('٢٠٠١');
    await salma.getByLabel('أين تسكن').selectOption('09.273.01.13');
    await save(salma, 'أحفظ وأكمل', /profile\/wishes/);

    // a search sends the form; what was ticked before is still ticked after the next one
    await salma.getByLabel('ابحث عن مهنة').fill('خياطة');
    await save(salma, 'ابحث', /wishes/);
    await salma.getByLabel('خياط عصري').check();
    await salma.getByLabel('ابحث عن مهنة').fill('طباخ');
    await save(salma, 'ابحث', /wishes/);
    expect(await salma.getByLabel('خياط عصري').isChecked()).toBe(true);
    await save(salma, 'أحفظ وأكمل', /profile\/skills/);

    for (const row of [0, 1, 2]) await salma.locator('main').getByRole('group').nth(row).getByLabel('أعمل وحدي').check({ force: true });
    await save(salma, 'أحفظ وأكمل', /profile\/studies/);
    await salma.getByLabel('المستوى الدراسي').selectOption('bac');
    await salma.getByRole('group', { name: 'الدارجة المغربية' }).getByLabel('لغتي').check({ force: true });
    await save(salma, 'أحفظ وأكمل', /profile\/experience/);

    await salma.locator('#f-experience\\.0\\.title').fill('خياطة البيت');
    await save(salma, 'أضف عملًا آخر', /experience/);
    expect(await salma.locator('#f-experience\\.0\\.title').inputValue()).toBe('خياطة البيت');
    await salma.locator('#f-experience\\.0\\.fromYear').fill('٢٠١٩');
    await save(salma, 'أحفظ وأكمل', /profile\/availability/);
    await salma.getByLabel('متفرغ ابتداءً من').fill('2026-01-01');
    await save(salma, 'أحفظ', /profile\?done=people\.saved/);

    const { profile } = await house().call<{ profile: object }>(salma, 'GET', 'people/me/profile');
    expect(profile).toMatchObject({
      name: { ar: 'سلمى أيت لحسن' },
      birthYear: 2001,
      wishes: ['7531-02'],
      educationCode: 'bac',
      experience: [{ title: 'خياطة البيت', fromYear: 2019 }],
    });
    expect((profile as { skills: object[] }).skills).toHaveLength(3);
    await salma.goto('/ar/my');
    expect(await salma.getByRole('heading', { level: 1 }).innerText()).toBe('مرحبًا سلمى');
    expect(await salma.locator('main').innerText()).toContain('أكمل ملفك الشخصي');
  });

  it('an officer signs in with the keyboard alone, in French, and reaches what is to do', async () => {
    await house().cli('user', 'create', '--email', 'karim@tiwizi.test', '--role', 'officer', '--password', 'une belle journee');
    const karim = await house().page('fr', { width: 1280, height: 800 });
    await karim.goto('/fr/officer');
    await karim.waitForURL(/sign-in\?next=/);
    await karim.keyboard.press('Tab');
    expect(await karim.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
    await tabTo(karim, 'input[name="login"]');
    await karim.keyboard.type('karim@tiwizi.test');
    await tabTo(karim, 'input[name="password"]');
    await karim.keyboard.type('une belle nuit');
    await karim.keyboard.press('Enter');
    await karim.getByRole('alert').waitFor();
    expect(await karim.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    await tabTo(karim, 'input[name="password"]');
    await karim.keyboard.press('ControlOrMeta+a');
    await karim.keyboard.type('une belle journee');
    await karim.keyboard.press('Enter');
    await karim.waitForURL(/\/fr\/officer$/);
    await tabTo(karim, 'a[href="/fr/my"]');
    await karim.keyboard.press('Enter');
    await karim.waitForURL(/\/fr\/my$/);
    await karim.getByRole('heading', { name: 'Aucun dossier ne vous attend' }).waitFor();
    await tabTo(karim, 'main section a');
    await karim.keyboard.press('Enter');
    await karim.waitForURL(/\/fr\/officer$/);
  });
});

describe('the pages of people and accounts have no fault', () => {
  const house = useHouse();
  const profile = { firstName: 'Salma', lastName: 'Ait Lahcen', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', communeCode: '09.273.01.13', wishes: ['7531-01'] };
  const look = async (page: Page, ...paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect([path, await house().faults(page)]).toEqual([path, []]);
    }
  };

  it('for a visitor and a job seeker, on a small phone, in Arabic', async () => {
    await look(await house().page('ar'), '/ar/sign-up?as=founder', '/ar/sign-up/confirm?id=00000000-0000-4000-8000-000000000000&by=phone&to=x');
    const salma = await house().person('salma', 'job_seeker', 'ar');
    await house().call(salma, 'PUT', 'people/me/profile', profile);
    await look(salma, '/ar/my', '/ar/profile', '/ar/profile/wishes', '/ar/profile/skills', '/ar/profile/experience');
    expect([(await salma.goto('/ar/admin/accounts'))?.status(), (await salma.goto('/ar/demo/outbox'))?.status()]).toEqual([403, 404]);
  });

  it('for an administrator on a large screen, in French, and for everybody in English', async () => {
    const admin = await house().person('admin', 'admin', 'fr', { width: 1280, height: 800 });
    const { id } = await house().call<{ id: string }>(admin, 'POST', 'organisations', { kind: 'employer', nameAr: 'خياطة سوس', nameFr: 'Couture du Souss' });
    await look(admin, '/fr/my', '/fr/admin', '/fr/admin/organisations', `/fr/admin/organisations/${id}`, '/fr/account');
    await admin.goto('/fr/admin/accounts');
    await admin.locator('main form button[type=submit]').click();
    await admin.getByRole('alert').waitFor();
    expect(await house().faults(admin)).toEqual([]);
    await look(await house().page('en'), '/en/sign-in?next=%2Fen%2Floan', '/en/sign-up?as=agency');
  });
});
