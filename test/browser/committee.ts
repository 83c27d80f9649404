import type { Page } from 'playwright-core';
import { SystemClock } from '#kernel/clock';
import { aScore, workshop } from '../world/loan-desk';
import type { BrowserHouse } from './house';

interface Made {
  readonly id: string;
}

/** Five members of four colleges are at the table and the file is heard; the rest is on the pages. */
export async function committeeMeets(house: BrowserHouse, secretary: Page, chair: Page, applicationId: string): Promise<{ readonly session: string; readonly item: string }> {
  const members: string[] = [];
  const seat = async (page: Page, email: string, college: string, role: string): Promise<void> => {
    const wish = { email, college, chair: role, fromDay: '2026-01-01', toDay: '2039-12-31' };
    members.push((await house.call<Made>(secretary, 'POST', 'loans/committee/mandates', wish)).id);
    await house.call(page, 'POST', 'loans/committee/seat/pledge');
  };
  await seat(chair, 'hind@tiwizi.test', 'entrepreneurs', 'chair');
  for (const college of ['entrepreneurs', 'banks', 'accountants', 'institutions'] as const) {
    const page = await house.person(college, 'committee_member', 'fr');
    await seat(page, `${college}@tiwizi.test`, college === 'accountants' ? 'accountants_lawyers' : college, 'member');
  }
  const day = new SystemClock().today();
  const session = (await house.call<Made>(secretary, 'POST', 'loans/committee/sessions', { day, time: '10:00', place: 'Salle 2' })).id;
  const base = `loans/committee/sessions/${session}`;
  const item = (await house.call<Made>(secretary, 'POST', `${base}/items`, { applicationId, agreement: 'Oui par téléphone' })).id;
  await house.call(secretary, 'POST', `${base}/convoke`);
  await house.call(secretary, 'PUT', `${base}/attendance`, { members: members.map((mandateId) => ({ mandateId, presence: 'present' })) });
  await house.call(secretary, 'POST', `${base}/open`);
  await house.call(secretary, 'POST', `loans/committee/items/${item}/hear`);
  return { session, item };
}

/** The founder's file, through the API up to the accepted loan, which the fund must be able to pay. */
export async function grantedLoan(house: BrowserHouse, founder: Page, officer: Page): Promise<void> {
  const [chair, reviewer] = await Promise.all([house.person('hind', 'committee_member', 'fr'), house.person('itto', 'officer', 'fr')]);
  const { id } = await house.call<Made>(founder, 'POST', 'loans/applications', workshop);
  const move = (page: Page, name: string, body: object = {}): Promise<unknown> => house.call(page, 'POST', `loans/applications/${id}/${name}`, body);
  await move(founder, 'submit');
  await move(officer, 'instruct');
  const text = 'Projet solide, clientes connues.';
  const note = { person: text, project: text, market: text, finances: text, risks: text, opinion: 'favourable', amount: '50000.00', termMonths: 36, version: 0 };
  await house.call(officer, 'PUT', `loans/applications/${id}/study/note`, note);
  await move(officer, 'study/records', { kind: 'visit', heldOn: new SystemClock().today(), place: 'Dcheira', who: 'La fondatrice', text, seen: ['place_exists'] });
  await move(officer, 'study/scores', { lines: aScore });
  await move(officer, 'propose');
  await move(reviewer, 'present');
  const { session, item } = await committeeMeets(house, officer, chair, id);
  await house.call(chair, 'POST', `loans/committee/items/${item}/conflict`, { conflict: false });
  await house.call(chair, 'POST', `loans/committee/items/${item}/vote`, { choice: 'for' });
  await house.call(officer, 'POST', `loans/committee/items/${item}/close`, { kind: 'approve', amountGranted: '50000.00', termMonths: 36 });
  await house.call(officer, 'POST', `loans/committee/sessions/${session}/close`);
  await house.call(officer, 'POST', `loans/committee/files/${id}/notify`);
  await move(founder, 'accept');
}
