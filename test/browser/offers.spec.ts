import type { Page } from 'playwright-core';
import { useHouse } from './house';

/** Line 2 and 9 are good; 3 to 8 each have one planted error. */
const file = [
  'Référence;Intitulé;Ville;Contrat;Salaire;Niveau d’études;Expérience;Date limite',
  'J-1;Serveur / Serveuse de restaurant;Dcheira El Jihadia;CDI;3 600 - 4 200 DH;Collège;6 mois;',
  'J-2;;Agadir;CDI;4 000 DH;;;',
  'J-3;Cuisinier / Cuisinière;Atlantide;CDI;4 000 DH;;;',
  'J-4;Réceptionniste d’hôtel;Agadir;CDI;5 000 - 3 000 DH;;;',
  'J-5;Serveuse, femme uniquement;Agadir;CDI;3 500 DH;;;',
  'J-1;Commis / Commise de cuisine;Agadir;CDI;3 500 DH;;;',
  'J-6;Plongeur / Plongeuse;Agadir;CDI;3 200 DH;;;32/13/2027',
  'J-7;Valet / Femme de chambre;Agadir;CDD;3 300 DH;;Débutant;',
].join('\n');
const waiter = '5131-01';
const near = '09.273.01.13';
const who = { firstName: 'Salma', lastName: 'Aït Lahcen', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 2000, communeCode: near, educationCode: 'bac' };
const speaks = [{ code: 'ar', level: 4 }];

/** Waits until a page, read again and again as a person would, shows this. */
async function untilSeen(page: Page, text: string | RegExp): Promise<void> {
  for (let round = 0; round < 60; round++) {
    if ((await page.getByText(text).count()) > 0) return;
    await page.reload();
  }
  throw new Error(`${page.url()} never shows ${String(text)}`);
}

describe('offers', () => {
  const house = useHouse();

  it('an agency imports a file with errors on a phone in French, reads each with its repair, and a job seeker finds the good ones in Arabic with reasons', async () => {
    const admin = await house().person('admin', 'admin', 'fr');
    const agency = await house().person('imane', 'agency', 'fr');
    const { id } = await house().call<{ id: string }>(admin, 'POST', 'organisations', { kind: 'employer', nameFr: 'Hôtel Essai', nameAr: 'فندق التجربة', communeCode: near });
    await house()
      .call(admin, 'POST', `organisations/${id}/members`, { email: 'imane@tiwizi.test' })
      .catch(() => undefined); // 204 has no body

    await agency.goto('/fr/agency/offers');
    await agency.getByRole('link', { name: 'Importer un fichier' }).click();
    await agency.getByRole('button', { name: 'Importer le fichier' }).click();
    await agency.getByRole('alert').getByText('Choisissez d’abord un fichier.').first().waitFor();
    await agency.locator('input[type=file]').setInputFiles({ name: 'offres.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await agency.getByRole('button', { name: 'Importer le fichier' }).click();
    await agency.waitForURL(/agency\/import\/[\da-f-]{36}\?done=/);
    await agency.getByText('Le fichier est lu.').waitFor();
    expect(await house().faults(agency)).toEqual([]);
    const refused = await agency.locator('main tbody tr').allInnerTexts();
    expect(refused.some((row) => row.includes('3') && row.includes('L’intitulé manque.') && row.includes('Écrivez le nom du métier'))).toBe(true);
    expect(refused.some((row) => row.includes('7') && row.includes('J-1') && row.includes('figure déjà à la ligne 2'))).toBe(true);
    const [download] = await Promise.all([agency.waitForEvent('download'), agency.getByRole('link', { name: 'Télécharger les lignes refusées' }).click()]);
    expect(download.suggestedFilename()).toBe('rejected.csv');
    await agency.getByRole('link', { name: /^À relire/ }).click();
    await agency.waitForURL(/state=review/);
    await agency.getByText('réserve l’emploi à un sexe').first().waitFor();
    await agency.getByText('Le lieu « Atlantide » est inconnu.').first().waitFor();

    const salma = await house().person('salma', 'job_seeker', 'ar');
    await salma.goto('/ar/matches');
    await salma.getByText('حدّثنا عن نفسك').waitFor();
    await house().call(salma, 'PUT', 'people/me/profile', { ...who, languages: speaks, wishes: [waiter], radiusKm: 20 });
    await salma.goto('/ar/matches');
    await untilSeen(salma, 'Serveur / Serveuse de restaurant');
    const first = salma.locator('main article').first();
    expect(await first.innerText()).toContain('Serveur / Serveuse de restaurant');
    await first.getByText('هذه المهنة من رغباتك').waitFor();
    await first.getByText('في جماعتك').waitFor();
    expect(await house().faults(salma)).toEqual([]);
    await first.getByRole('link').first().click();
    await salma.getByRole('heading', { name: 'كيف تتقدم' }).waitFor();
    expect(await house().faults(salma)).toEqual([]);
    expect(JSON.parse((await salma.locator('script[type="application/ld+json"]').textContent()) ?? '')).toMatchObject({ '@type': 'JobPosting', baseSalary: { currency: 'MAD' } });
  }, 120_000);
});
