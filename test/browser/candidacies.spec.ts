import type { Page } from 'playwright-core';
import { useHouse } from './house';

const waiter = '5131-01';
const near = '09.273.01.13';
const who = { firstName: 'Salma', lastName: 'Aït Lahcen', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 2000, communeCode: near, educationCode: 'bac' };

describe('candidacies', () => {
  const house = useHouse();

  it('with a filled profile somebody applies in two taps from the page of an offer in Arabic; the employer invites without scripts, and she reads when and where', async () => {
    const admin = await house().person('admin', 'admin', 'fr');
    const agency = await house().person('imane', 'agency', 'fr', { scripts: false });
    const { id } = await house().call<{ id: string }>(admin, 'POST', 'organisations', { kind: 'employer', nameFr: 'Hôtel Essai', nameAr: 'فندق التجربة', communeCode: near });
    await house()
      .call(admin, 'POST', `organisations/${id}/members`, { email: 'imane@tiwizi.test' })
      .catch(() => undefined); // 204 has no body
    const offer = await house().call<{ id: string }>(agency, 'POST', 'offers', { organisationId: id, kind: 'job', title: 'Serveur', occupationCode: waiter, communeCode: near });
    const asks = await house().call<{ id: string }>(agency, 'POST', 'offers', {
      ...{ organisationId: id, kind: 'training', title: 'Service en salle', occupationCode: waiter, communeCode: near, educationCode: 'college', maxAge: 30 },
    });

    const salma = await house().person('salma', 'job_seeker', 'ar');
    await house().call(salma, 'PUT', 'people/me/profile', { ...who, languages: [{ code: 'ar', level: 4 }], wishes: [waiter], radiusKm: 20 });
    const taps = await applies(salma, `/ar/offers/${offer.id}`);
    expect(taps).toBeLessThanOrEqual(3);
    await salma.getByText('ترشيحك عند المشغل').first().waitFor();
    expect(await house().faults(salma)).toEqual([]);

    await agency.goto(`/fr/agency/offers/${offer.id}`);
    await agency.getByRole('link', { name: '1 candidature en cours' }).click();
    await agency.getByRole('link', { name: 'Salma Aït Lahcen' }).click();
    await agency.getByText('Inviter à un entretien').first().click();
    await agency.getByLabel('Jour et heure').fill('2020-01-12T10:00');
    await agency.getByLabel(/^Lieu/).fill('Zone Tassila');
    const invite = agency.locator('details[open]').getByRole('button', { name: 'Inviter à un entretien' });
    await invite.click();
    await agency.getByRole('alert').getByText('Ce moment est passé').first().waitFor();
    expect(await agency.getByLabel(/^Lieu/).inputValue()).toBe('Zone Tassila');
    await agency.getByLabel('Jour et heure').fill('2098-01-12T10:00');
    await invite.click();
    await agency.waitForURL(/done=candidacies\.invite/);

    const desk = await house().again('imane', 'ar');
    for (const page of [`agency/offers/${offer.id}`, `agency/offers/${offer.id}/candidates`, 'agency/candidates?show=open']) {
      await desk.goto(`/ar/${page}`);
      expect([page, await house().faults(desk)]).toEqual([page, []]);
    }
    await desk.getByRole('link', { name: 'سلمى أيت لحسن' }).click();
    await desk.waitForURL(/\/candidates\//);
    for (const answer of ['دعوة إلى مقابلة', 'عدم القبول']) await desk.getByText(answer, { exact: true }).first().click();
    expect(await house().faults(desk)).toEqual([]);

    await salma.reload();
    await salma.getByText('يريد المشغل مقابلتك').first().waitFor();
    await salma.getByText('Zone Tassila').waitFor();
    await salma.goto('/ar/candidacies');
    expect(await salma.locator('main').innerText()).toContain('مقابلة');
    expect(await house().faults(salma)).toEqual([]);

    // what the profile lacks is asked for on the page itself, also without scripts
    const omar = await house().person('omar', 'job_seeker', 'ar', { scripts: false });
    await house().call(omar, 'PUT', 'people/me/profile', { firstName: 'Omar', lastName: 'Idrissi' });
    await omar.goto(`/ar/offers/${asks.id}/apply`);
    await omar.getByLabel('حدّد الجماعة التي تسكن فيها.').selectOption(near);
    await omar.getByLabel('يطلب العرض مستوى دراسيا: حدّد مستواك.').selectOption('bac');
    await omar.getByLabel('لهذا التكوين حد للسن: حدّد سنة ميلادك.').fill('2001');
    await omar.getByRole('button', { name: 'متابعة' }).click();
    await omar.getByRole('button', { name: 'إرسال تسجيلي القبلي' }).click();
    await omar.waitForURL(/\/candidacies\/[\da-f-]{36}\?done=candidacies\.applied/);

    // at the counter, without scripts: somebody without an account is written down, applies aloud, and is called when the employer answers
    const desk2 = await house().person('karim', 'officer', 'ar', { scripts: false });
    const press = async (name: string, then: RegExp): Promise<void> => {
      await desk2.locator('main').getByRole('button', { name, exact: true }).click();
      await desk2.waitForURL(then);
    };
    await desk2.goto('/ar/officer/people');
    await desk2.getByRole('link', { name: 'شخص جديد' }).click();
    await desk2.getByLabel('الاسم الشخصي بالعربية').fill('رقية');
    await desk2.getByLabel('الاسم العائلي بالعربية').fill('أيت واكريم');
    await desk2.getByLabel('الهاتف').first().fill('0612345678');
    await desk2.getByLabel('لمن هذا الهاتف').fill('عمر، الأخ');
    await desk2.getByLabel('أين تسكن').selectOption(near);
    await press('أحفظ وأكمل', /officer\/people\/[\da-f-]{36}\/profile\/wishes/);
    const [personId] = /[\da-f-]{36}/.exec(desk2.url())!;
    await desk2.goto(`/ar/officer/people/${personId}/offers/${offer.id}`);
    await press('إرسال ترشيحه', /offers\/[\da-f-]{36}/);
    expect(await desk2.getByRole('alert').innerText()).toContain('بصوت مسموع');
    await desk2.getByLabel('قُرئت الجملة ووافق الشخص').check();
    await press('إرسال ترشيحه', /offers\?done=candidacies\.applied_for/);
    const [hers] = (await house().call<{ items: { id: string }[] }>(desk2, 'GET', `candidacies/people/${personId}`)).items;
    await house().call(agency, 'POST', `candidacies/${hers!.id}/invite`, { meetsAt: '2098-01-14T10:00', meetsWhere: 'Zone Tassila' });
    const looks = await house().again('karim', 'ar');
    for (const page of [`officer/people/${personId}`, `officer/people/${personId}/offers`, `officer/people/${personId}/profile/you`, 'officer/candidacies?show=to_tell']) {
      await looks.goto(`/ar/${page}`);
      expect([page, await house().faults(looks)]).toEqual([page, []]);
    }
    await desk2.goto('/ar/officer/candidacies?show=to_tell');
    expect(await desk2.locator('main').innerText()).toContain('عمر، الأخ');
    await press('أُخبر', /show=to_tell&done=candidacies\.told/);
    expect(await desk2.locator('main').innerText()).toContain('الجميع على علم');
  }, 240_000);
});

/** Taps from the page of the offer until the candidacy has left. */
async function applies(page: Page, offer: string): Promise<number> {
  await page.goto(offer);
  await page.locator('main').getByRole('link', { name: 'تقديم الترشيح' }).click();
  await page.waitForURL(/\/apply$/);
  await page.locator('main').getByRole('button', { name: 'إرسال ترشيحي' }).click();
  await page.waitForURL(/\/candidacies\/[\da-f-]{36}\?done=candidacies\.applied/);
  return 2;
}
