import type { Page } from 'playwright-core';
import { grantedLoan } from './committee';
import { type BrowserHouse, useHouse } from './house';
import { countStrokes } from './keystrokes';

const who = { firstName: 'Salma', lastName: 'Aït Lahcen', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 2000, communeCode: '09.273.01.13', educationCode: 'bac' };
const speaks = [{ code: 'ar', level: 4 }];
const sentence = 'السيولة قليلة، وزبونان لم يؤديا بعد. سنلتقي الأسبوع المقبل.';

const press = async (page: Page, name: string, then: RegExp): Promise<void> => {
  await page.locator('main').getByRole('button', { name, exact: true }).first().click();
  await page.waitForURL(then);
};

/** Three sign, each with the code that comes to them. */
async function sign(house: BrowserHouse, people: readonly (readonly [Page, string])[], mentorshipId: string): Promise<void> {
  for (const [page, mail] of people) {
    await house.call(page, 'POST', `mentoring/mentorships/${mentorshipId}/charter/code`);
    const [message] = await house.messages(`${mail}@tiwizi.test`);
    await house.call(page, 'POST', `mentoring/mentorships/${mentorshipId}/charter/sign`, { code: /\b\d{6}\b/.exec(message?.text ?? '')?.[0] });
  }
}

/** What this phone keeps of reports that are not finished, as text. */
const draftsOf = (phone: Page): Promise<string> =>
  phone.evaluate<string>(`new Promise((resolve) => {
    const opening = indexedDB.open('tiwizi', 1);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve('');
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => (opening.result.close(), resolve(JSON.stringify(all.result)));
    };
  })`);

/** Asks again and again until it is so. */
async function until(what: string, check: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not happen`);
}

describe('a mentor and a young firm', () => {
  const house = useHouse();

  it('find each other and book a meeting without scripts; then a report is written in two minutes without a network, and arrives once', async () => {
    await house().cli('fund', 'contribute', '500000', 'mentors');
    const [mentor, officer, founder] = await Promise.all([
      house().person('hanan', 'mentor', 'ar', { scripts: false }),
      house().person('karim', 'officer', 'fr', { scripts: false }),
      house().person('omar', 'founder', 'fr', { scripts: false }),
    ]);
    for (const page of [mentor, founder]) await house().call(page, 'PUT', 'people/me/profile', { ...who, languages: speaks });

    await mentor.goto('/ar/mentor');
    await mentor.getByRole('link', { name: 'املأ ملفي كمرشد' }).click();
    await press(mentor, 'احفظ', /mentor\/profile/);
    await mentor.getByRole('alert').waitFor(); // nothing was chosen
    await mentor.getByLabel('الصناعة التقليدية والحرف').check();
    await mentor.getByLabel('البيع').check();
    await mentor.getByLabel('مساء أيام العمل').check();
    await mentor.getByLabel('هل أسيّر مقاولة الآن؟').selectOption('none');
    await press(mentor, 'احفظ', /done=mentoring\.saved/);
    await mentor.getByText('سنتصل بك لمقابلة قصيرة').waitFor();

    await officer.goto('/fr/officer/mentors?state=candidate');
    await press(officer, 'Activer', /done=mentoring\.state_changed/);
    await grantedLoan(house(), founder, officer);
    await until('the proposal', async () => {
      await mentor.goto('/ar/mentor');
      return (await mentor.getByText('مشروع واحد ينتظر جوابك').count()) > 0;
    });
    await mentor.getByText('قطاعك').waitFor();
    await press(mentor, 'أقبل المرافقة', /done=mentoring\.accepted/);
    await founder.goto('/fr/my/mentor');
    await press(founder, 'Oui, je veux ce mentor', /done=mentoring\.confirmed/);
    const [{ id: mentorshipId } = { id: '' }] = await house().rows<{ id: string }>('select id from mentorship');
    await sign(
      house(),
      [
        [founder, 'omar'],
        [mentor, 'hanan'],
        [officer, 'karim'],
      ],
      mentorshipId,
    );
    await until('the charter', async () => (await house().rows("select 1 from mentorship where state = 'active'")).length === 1);

    // the founder takes a time that is free, the mentor any that suits her
    await founder.goto('/fr/my/mentor');
    await founder.locator('main').getByRole('link', { name: 'Prendre rendez-vous' }).first().click();
    await press(founder, 'Choisir ce moment', /book/);
    await founder.getByRole('alert').waitFor();
    await founder.locator('select[name=startsAt]').selectOption({ index: 1 });
    await press(founder, 'Choisir ce moment', /done=followup\.booked/);
    await mentor.goto(`/ar/mentorships/${mentorshipId}/book`);
    await mentor.getByLabel('وقت آخر').fill('2020-01-12T10:00');
    await mentor.getByLabel(/^المكان/).fill('مقر الجماعة');
    await press(mentor, 'اختر هذا الوقت', /book/);
    await mentor.getByRole('alert').getByText('اختر موعدًا').first().waitFor();
    expect(await mentor.getByLabel(/^المكان/).inputValue()).toBe('مقر الجماعة');
    await mentor.getByLabel('وقت آخر').fill('2098-01-12T10:00');
    await press(mentor, 'اختر هذا الوقت', /done=followup\.booked/);
    await mentor.getByText('12 يناير 2098 في 10:00').waitFor();
    await founder.goto('/fr/my/mentor');
    await founder.getByText('12 janvier 2098 à 10:00').waitFor();

    // a phone that has seen the mentor's page once, then nothing but what it kept
    const phone = await house().again('hanan', 'ar');
    for (const path of [`mentorships/${mentorshipId}/book`, 'calendar', `mentor/report/${mentorshipId}`, 'mentor']) {
      await phone.goto(`/ar/${path}`, { waitUntil: 'networkidle' });
      expect([path, await house().faults(phone)]).toEqual([path, []]);
    }
    const report = `/ar/mentor/report/${mentorshipId}`;
    await until('keeping the page', () => phone.evaluate<boolean>(`caches.match('${report}').then((found) => found !== undefined)`));
    const strokes = await countStrokes(phone);
    await phone.context().setOffline(true);
    await phone.goto('/ar/mentor');
    await phone.locator('main').getByRole('link', { name: 'اكتب التقرير' }).first().click();
    await phone.waitForURL(new RegExp(report));
    await phone.getByRole('button', { name: 'أرسل التقرير' }).waitFor();
    for (const words of ['السيولة', 'متوسطة', 'يحتاج عناية']) await phone.getByLabel(words, { exact: true }).click();
    await phone.getByLabel('في جملة واحدة').click();
    await phone.keyboard.type(sentence);
    // nothing is lost when the page is loaded again, also what was typed before the scripts were there
    await until('keeping the draft', async () => (await draftsOf(phone)).includes(sentence));
    await phone.reload();
    await until('the draft', async () => (await phone.getByLabel('في جملة واحدة').inputValue()) === sentence);
    expect(await phone.getByLabel('متوسطة').isChecked()).toBe(true);
    await phone.getByRole('button', { name: 'أرسل التقرير' }).click();
    await phone.getByText('تقرير واحد ينتظر الإرسال').waitFor();
    const effort = await strokes();
    process.stdout.write(`report of a mentor: ${effort.taps} taps, ${effort.keys} keys, ${effort.seconds.toFixed(0)} s by the keystroke-level model\n`);
    expect(effort.taps).toBeLessThanOrEqual(8);
    expect(effort.keys).toBe([...sentence].length);
    expect(effort.seconds).toBeLessThanOrEqual(120);
    await phone.goto('/ar/mentor');
    await phone.getByText('تقرير واحد ينتظر الإرسال').waitFor();
    expect(await house().rows('select 1 from follow_up_report')).toEqual([]);

    // back in the town: it leaves by itself, once, whatever is loaded meanwhile
    await phone.context().setOffline(false);
    await phone.getByText('أُرسل تقرير واحد').waitFor();
    await phone.reload();
    await phone.goto(report);
    expect(await house().rows('select said, morale, mentor_light as light, topics from follow_up_report')).toEqual([
      { said: sentence, morale: 3, light: 'amber', topics: ['cash'] },
    ]);
    expect(await phone.getByLabel('في جملة واحدة').inputValue()).toBe('');

    // a session that is over loses nothing either; what was kept goes at sign-out
    for (const words of ['بخير', 'جيدة']) await phone.getByLabel(words, { exact: true }).check();
    await phone.getByLabel('في جملة واحدة').fill('عاد الزبناء.');
    await house().rows('delete from session');
    await phone.getByRole('button', { name: 'أرسل التقرير' }).click();
    await phone.getByText('ادخل إلى حسابك لإرسال ما ينتظر').waitFor();
    await house().call(phone, 'POST', 'accounts/sign-in', { login: 'hanan@tiwizi.test', password: 'une belle journee' });
    await phone.goto('/ar/mentor');
    await phone.getByText('أُرسل تقرير واحد').waitFor();
    expect(await house().rows('select said from follow_up_report order by received_at')).toEqual([{ said: sentence }, { said: 'عاد الزبناء.' }]);
    await phone.goto('/ar/mentor', { waitUntil: 'networkidle' });
    await phone.locator('header summary').first().click();
    await phone.getByRole('button', { name: 'تسجيل الخروج' }).first().click();
    await until('wiping', () => phone.evaluate<boolean>(`caches.has('mentor-pages-1').then((there) => !there)`));

    // the founder reads it and says how she sees it
    const reader = await house().again('omar', 'fr', { scripts: false });
    await reader.goto('/fr/my/mentor');
    await reader.locator('main').getByRole('link', { name: 'Plan et comptes rendus' }).first().click();
    await reader
      .getByRole('link', { name: /^Lire le compte rendu/ })
      .last()
      .click();
    await reader.getByText(sentence).waitFor();
    await reader.getByLabel('En difficulté').check();
    await press(reader, 'Le dire', /done=followup\.light_told/);
    expect(await house().rows('select founder_light as light from follow_up_report where founder_light is not null')).toEqual([{ light: 'red' }]);
    const reading = await house().again('karim', 'ar');
    for (const path of ['officer/followup']) {
      await reading.goto(`/ar/${path}`, { waitUntil: 'networkidle' });
      expect([path, await house().faults(reading)]).toEqual([path, []]);
    }
  }, 240_000);
});
