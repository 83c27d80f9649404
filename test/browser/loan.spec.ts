import type { Page } from 'playwright-core';
import { SystemClock } from '#kernel/clock';
import { parseMoney, toDecimal } from '#kernel/money';
import { workshop } from '../world/loan-desk';
import { type BrowserHouse, useHouse } from './house';

interface Loan {
  readonly id: string;
  readonly principal: string;
  readonly instalments: readonly { readonly n: number; readonly due: string; readonly amount: string }[];
}
const large = { width: 1280, height: 800 };

/** Presses a button and waits for the page that answers. */
const press = async (page: Page, name: string, then: RegExp): Promise<void> => {
  await page.locator('main').getByRole('button', { name, exact: true }).click();
  await page.waitForURL(then);
};
/** Rows of the schedule as a person reads them: number, day to pay, amount. */
async function shownSchedule(page: Page): Promise<object[]> {
  const rows = await page.evaluate<readonly (readonly [string, string, string])[]>(
    `[...document.querySelector('table').tBodies[0].rows].map((row) => [row.cells[0].querySelector('bdi').textContent, row.cells[1].querySelector('time').dateTime, row.cells[2].querySelector('bdi').textContent])`,
  );
  return rows.map(([n, due, amount]) => ({ n: Number(n), due, amount: toDecimal(parseMoney(amount)) }));
}

/** Five members of four colleges are at the table and the file is heard; the rest is on the pages. */
async function committeeMeets(house: BrowserHouse, secretary: Page, chair: Page, applicationId: string): Promise<{ readonly session: string; readonly item: string }> {
  const members: string[] = [];
  const seat = async (page: Page, email: string, college: string, role: string): Promise<void> => {
    const wish = { email, college, chair: role, fromDay: '2026-01-01', toDay: '2039-12-31' };
    members.push((await house.call<{ id: string }>(secretary, 'POST', 'loans/committee/mandates', wish)).id);
    await house.call(page, 'POST', 'loans/committee/seat/pledge');
  };
  await seat(chair, 'hind@tiwizi.test', 'entrepreneurs', 'chair');
  for (const college of ['entrepreneurs', 'banks', 'accountants', 'institutions'] as const) {
    const page = await house.person(college, 'committee_member', 'fr');
    await seat(page, `${college}@tiwizi.test`, college === 'accountants' ? 'accountants_lawyers' : college, 'member');
  }
  const day = new SystemClock().today();
  const session = (await house.call<{ id: string }>(secretary, 'POST', 'loans/committee/sessions', { day, time: '10:00', place: 'Salle 2' })).id;
  const base = `loans/committee/sessions/${session}`;
  const item = (await house.call<{ id: string }>(secretary, 'POST', `${base}/items`, { applicationId, agreement: 'Oui par téléphone' })).id;
  await house.call(secretary, 'POST', `${base}/convoke`);
  await house.call(secretary, 'PUT', `${base}/attendance`, { members: members.map((mandateId) => ({ mandateId, presence: 'present' })) });
  await house.call(secretary, 'POST', `${base}/open`);
  await house.call(secretary, 'POST', `loans/committee/items/${item}/hear`);
  return { session, item };
}

describe('the road of an honour loan', () => {
  const house = useHouse();

  it('a founder asks in Arabic on a phone without scripts, the committee grants, she accepts, the money is paid out and her schedule is right', async () => {
    await house().cli('fund', 'contribute', '500000', 'region 2026');
    const [salma, karim, hind, aicha] = await Promise.all([
      house().person('salma', 'founder', 'ar', { scripts: false }),
      house().person('karim', 'officer', 'fr', large),
      house().person('hind', 'committee_member', 'ar'),
      house().person('aicha', 'treasurer', 'fr', large),
    ]);
    await house().call(salma, 'PUT', 'people/me/profile', { firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 1999, communeCode: '09.273.01.13' });

    const { id: applicationId } = await house().call<{ id: string }>(salma, 'POST', 'loans/applications', { ...workshop, projectTitle: 'مخبزة الحي', sectorCode: 'food' });
    await salma.goto(`/ar/loan/${applicationId}/edit`);
    await press(salma, 'أرسل الطلب', /done=loans\.submitted/);
    expect(await salma.getByRole('note').first().textContent()).toContain('الموافقة ليست صرفًا');

    await karim.goto('/fr/officer');
    await karim.getByRole('link', { name: 'Ouvrir le premier dossier' }).click();
    await press(karim, 'Prendre le dossier', /done=loans\.instructed/);
    await karim.getByLabel('Avis du chargé de dossier').fill('Projet solide, clientes connues du quartier.');
    expect(await house().faults(karim)).toEqual([]);
    await press(karim, 'Présenter au comité', /done=loans\.presented/);

    const { session, item } = await committeeMeets(house(), karim, hind, applicationId);
    // three taps on a tablet: the file, no interest, the voice
    await hind.goto('/ar/committee');
    await hind.getByRole('link', { name: 'فتح الأول' }).click();
    await hind.waitForURL(/committee\/items\//);
    await press(hind, 'لا، لا مصلحة لي', /done=committee\.conflict/);
    await press(hind, 'مع', /done=committee\.voted/);
    for (const path of ['/ar/committee', '/ar/committee/seat', `/ar/committee/items/${item}`, `/ar/committee/sessions/${session}`]) {
      await hind.goto(path, { waitUntil: 'networkidle' });
      expect([path, await house().faults(hind)]).toEqual([path, []]);
    }
    for (const path of ['/fr/officer/sessions', '/fr/officer/seats', '/fr/committee/reservations', `/fr/officer/sessions/${session}`, `/fr/committee/items/${item}`]) {
      await karim.goto(path, { waitUntil: 'networkidle' });
      expect([path, await house().faults(karim)]).toEqual([path, []]);
    }
    await karim.locator('[name=kind][value=approve]').check();
    await karim.getByLabel('Montant accordé').fill('45 000');
    await press(karim, 'Clore le vote et enregistrer la décision', /done=committee\.close/);
    await karim.goto(`/fr/officer/sessions/${session}`);
    await press(karim, 'Lever la séance', /done=committee\.session_closed/);
    await press(karim, 'Envoyer la lettre', /done=committee\.told/);

    await salma.goto(`/ar/loan/${applicationId}`);
    expect((await house().call<{ decisions: object[] }>(salma, 'GET', `loans/committee/files/${applicationId}`)).decisions).toMatchObject([{ amountGranted: '45000.00' }]);
    await press(salma, 'أقبل القرض', /done=loans\.accepted/);

    await aicha.goto('/fr/treasury');
    await aicha.getByRole('link', { name: 'Ouvrir le prêt' }).click();
    await aicha.getByLabel('Référence').fill('VIR-0001');
    expect(await house().faults(aicha)).toEqual([]);
    await press(aicha, 'Enregistrer le versement', /done=loans\.disbursed/);

    await salma.goto('/ar/loan');
    await salma.locator('main').getByRole('link', { name: 'اطّلع على جدول التسديد' }).click();
    await salma.waitForURL(/\/loan\/loans\//);
    const loan = await house().call<Loan>(salma, 'GET', `loans/${new URL(salma.url()).pathname.split('/').at(-1)}`);
    expect(loan).toMatchObject({ principal: '45000.00', instalments: { length: 36 } });
    expect(await shownSchedule(salma)).toEqual(loan.instalments.map(({ n, due, amount }) => ({ n, due, amount })));
    expect(await salma.locator('tfoot bdi').first().textContent()).toBe('45\u00a0000,00\u00a0د.م.');
    const larger = await house().again('salma', 'ar');
    for (const path of ['/ar/loan', `/ar/loan/${applicationId}`, new URL(salma.url()).pathname]) {
      await larger.goto(path, { waitUntil: 'networkidle' });
      expect([path, await house().faults(larger)]).toEqual([path, []]);
    }
  }, 120_000);
});
