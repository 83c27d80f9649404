import type { Page } from 'playwright-core';
import { parseMoney, toDecimal } from '#kernel/money';
import { workshop } from '../world/loan-desk';
import { useHouse } from './house';

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

    await hind.goto(`/ar/committee/applications/${applicationId}`);
    await hind.locator('[name=kind][value=approve]').check();
    await hind.getByLabel('المبلغ الممنوح').fill('45 000');
    expect(await house().faults(hind)).toEqual([]);
    await press(hind, 'سجّل القرار', /done=loans\.decided/);

    await salma.goto(`/ar/loan/${applicationId}`);
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
