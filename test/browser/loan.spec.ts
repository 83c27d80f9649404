import type { Page } from 'playwright-core';
import { parseMoney, toDecimal } from '#kernel/money';
import { smallPng } from '../../libs/features/documents/domain/sample-papers';
import { workshop } from '../world/loan-desk';
import { committeeMeets } from './committee';
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
    const [salma, karim, hind, aicha, fatiha, malika] = await Promise.all([
      house().person('salma', 'founder', 'ar', { scripts: false }),
      house().person('karim', 'officer', 'fr', large),
      house().person('hind', 'committee_member', 'ar'),
      house().person('aicha', 'treasurer', 'fr', large),
      house().person('fatiha', 'officer', 'ar'),
      house().person('malika', 'fund_manager', 'ar'),
    ]);
    await house().call(salma, 'PUT', 'people/me/profile', { firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 1999, communeCode: '09.273.01.13' });

    const { id: applicationId } = await house().call<{ id: string }>(salma, 'POST', 'loans/applications', { ...workshop, projectTitle: 'مخبزة الحي', sectorCode: 'food' });
    await salma.goto(`/ar/loan/${applicationId}/edit`);
    await press(salma, 'أرسل الطلب', /done=loans\.submitted/);
    expect(await salma.getByRole('note').first().textContent()).toContain('الموافقة ليست صرفًا');

    await karim.goto('/fr/officer');
    await karim.getByRole('link', { name: 'Ouvrir le premier dossier' }).click();
    await press(karim, 'Prendre le dossier', /done=loans\.instructed/);
    await karim.goto(`/fr/officer/applications/${applicationId}/study`);
    for (const part of ['person', 'project', 'market', 'finances', 'risks'])
      await karim.locator(`#note textarea[name=${part}]`).fill('Projet solide, clientes connues du quartier.');
    await karim.locator('[name=opinion][value=favourable]').check();
    await press(karim, 'Enregistrer la note', /done=instruction\.note_saved/);
    await karim.getByLabel('Ce qui a été dit ou vu').fill('Le four est là, les voisins attendent.');
    await press(karim, 'Ajouter une trace', /done=instruction\.recorded/);
    for (const code of ['fit', 'market', 'feasibility', 'finance', 'impact', 'support']) {
      await karim.locator(`[name="lines.${code}.points"]`).fill('8');
      await karim.locator(`[name="lines.${code}.comment"]`).fill('Vu sur place.');
    }
    expect(await house().faults(karim)).toEqual([]);
    await press(karim, 'Donner ma note', /done=instruction\.scored/);
    await press(karim, 'Confier au second lecteur', /done=instruction\.proposed/);
    await fatiha.goto(`/ar/officer/applications/${applicationId}/study`, { waitUntil: 'networkidle' });
    expect(await house().faults(fatiha)).toEqual([]);
    await press(fatiha, 'قدّم إلى اللجنة', /done=instruction\.presented/);

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

    // contract, signature by code, what must be in hand
    const [{ id: loanId } = { id: '' }] = await house().rows<{ id: string }>('select id from loan');
    await karim.goto(`/fr/officer/loans/${loanId}`);
    await press(karim, 'Envoyer le contrat', /done=agreement\.contract_sent/);
    await salma.goto(`/ar/loan/loans/${loanId}/agreement`);
    await press(salma, 'أرسل لي الرمز', /done=agreement\.code_sent/);
    const [message] = await house().messages('salma@tiwizi.test');
    await salma.locator('input[name="code"]').fill(/\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '');
    await press(salma, 'وقّع العقد', /done=agreement\.signed/);
    await salma.getByLabel('صاحب الحساب').fill('سلمى أيت لحسن');
    await salma.getByLabel('رقم الحساب البنكي').fill('011 519 0000012050005349 21');
    await press(salma, 'أضف حسابا', /done=agreement\.payee_added/);
    for (const code of ['registration', 'contribution_paid', 'payment_means'])
      await house().call(karim, 'PUT', `loans/${loanId}/conditions/${code}`, { evidence: 'Vu au guichet' });
    await karim.goto(`/fr/officer/loans/${loanId}`, { waitUntil: 'networkidle' });
    expect(await house().faults(karim)).toEqual([]);
    await press(karim, 'Confirmer les conditions', /done=agreement\.conditions_met/);

    // one prepares, another approves, the bank moves
    await aicha.goto('/fr/treasury');
    await aicha.getByRole('link', { name: 'Ouvrir le prêt' }).click();
    await aicha.getByLabel('Pour quoi').fill('Le four');
    expect(await house().faults(aicha)).toEqual([]);
    await press(aicha, 'Préparer un ordre', /done=agreement\.order_prepared/);
    await malika.goto(`/ar/treasury/loans/${loanId}`, { waitUntil: 'networkidle' });
    expect(await house().faults(malika)).toEqual([]);
    await press(malika, 'صادق', /done=agreement\.order_approved/);
    await aicha.goto(`/fr/treasury/loans/${loanId}`);
    await aicha.getByLabel('Référence').fill('VIR-0001');
    await press(aicha, 'Enregistrer le versement', /done=loans\.disbursed/);

    await salma.goto('/ar/loan');
    await salma.locator('main').getByRole('link', { name: 'اطّلع على جدول التسديد' }).click();
    await salma.waitForURL(/\/loan\/loans\//);
    const loan = await house().call<Loan>(salma, 'GET', `loans/${new URL(salma.url()).pathname.split('/').at(-1)}`);
    expect(loan).toMatchObject({ principal: '45000.00', instalments: { length: 36 } });
    expect(await shownSchedule(salma)).toEqual(loan.instalments.map(({ n, due, amount }) => ({ n, due, amount })));
    expect(await salma.locator('tfoot bdi').first().textContent()).toBe('45\u00a0000,00\u00a0د.م.');
    // she shows what she bought; forms whose names have a space go through at the first press
    await salma.goto(`/ar/loan/loans/${loanId}/agreement`);
    await salma.locator('input[type=file]').setInputFiles({ name: 'facture.png', mimeType: 'image/png', buffer: smallPng() });
    await press(salma, 'صوّر فاتورة', /done=agreement\.invoice_handed_in/);
    await karim.goto(`/fr/officer/loans/${loanId}`);
    await press(karim, 'Accepter', /done=agreement\.invoice_checked/);
    await salma.goto(`/ar/loan/loans/${loanId}`);

    const larger = await house().again('salma', 'ar');
    for (const path of ['/ar/loan', `/ar/loan/${applicationId}`, `/ar/loan/loans/${loanId}/agreement`, new URL(salma.url()).pathname]) {
      await larger.goto(path, { waitUntil: 'networkidle' });
      expect([path, await house().faults(larger)]).toEqual([path, []]);
    }
  }, 180_000);
});
