import { addDays, type LocalDate } from '#kernel/calendar';
import type { DemoFile } from './files.js';
import { followed } from './founder-story.js';
import { mentors } from './mentors.js';
import { actorOfMentor, actorOfPerson, staff } from './newcomers.js';
import type { DemoPerson } from './people.js';
import { type Scene, workday } from './scene.js';
import type { Actor } from './town.js';

interface Instalment {
  readonly n: number;
  readonly due: LocalDate;
  readonly amount: string;
}
/** Rows that a late founder still paid. */
const PAID_BEFORE_TROUBLE = 3;

/** From the promise to the last payment: the treasurer pays out, a mentor takes the firm, the rows are paid or not. */
export function loanStory(scene: Scene, person: DemoPerson, file: DemoFile, loanId: string): void {
  const granted = scene.town.today;
  if (file.mentor) scene.town.on(workday(scene, file.unsigned ? addDays(scene.today, -5) : addDays(granted, 3)), () => mentorTakes(scene, person, file));
  scene.town.on(workday(scene, addDays(granted, 2)), () => contractAndPapers(scene, person, loanId));
  scene.town.on(workday(scene, addDays(granted, 5)), () => transferOrder(scene, loanId, file.fate !== 'committed'));
  // prepared and not yet approved: that is what waits for the fund manager
  if (file.fate === 'committed') return;
  scene.town.on(workday(scene, addDays(granted, 6)), async () => {
    const treasurer = await scene.town.as(staff('aicha'));
    await treasurer.post(`loans/${loanId}/disburse`, { on: scene.town.today, reference: `VIR-${loanId.slice(0, 8)}` }, { key: 'demo' });
    const { instalments } = (await treasurer.get<{ instalments: Instalment[] }>(`loans/${loanId}`)).body;
    planPayments(
      scene,
      file,
      loanId,
      instalments.filter((row) => row.amount !== '0.00'),
    );
    // who pays late has not shown invoices either; the newest loan still has time
    if (file.fate === 'repaying' || file.fate === 'closed') scene.town.on(workday(scene, addDays(scene.town.today, 40)), () => showsInvoice(scene, person, loanId));
  });
}

/** The officer makes the contract, brings it back signed, and notes what is in hand. */
async function contractAndPapers(scene: Scene, person: DemoPerson, loanId: string): Promise<void> {
  const officer = await scene.town.as(staff('karim'));
  await officer.post(`loans/${loanId}/contract`, {}, { key: 'demo' });
  const scan = { name: 'contrat-signe.pdf', bytes: '%PDF-1.4 signed copy of the demo world', type: 'application/pdf' };
  await officer.upload(`loans/${loanId}/contract/paper`, scan, { witness: 'Fatiha Aït Tirra' }, { key: 'demo' });
  await officer.post(`loans/${loanId}/payees`, { kind: 'person', name: person.name.latin, rib: demoRib, nameChecked: true }, { key: 'demo' });
  for (const [code, evidence] of papers) await officer.put(`loans/${loanId}/conditions/${code}`, { evidence }, { key: `demo-${code}` });
  await officer.post(`loans/${loanId}/confirm-conditions`, {}, { key: 'demo' });
}
/** A number whose key fits and that belongs to nobody. */
const demoRib = '999780000000000000000105';
const papers = [
  ['registration', 'Carte d’auto-entrepreneur'],
  ['contribution_paid', 'Reçu de versement'],
  ['payment_means', 'Ordre permanent'],
  ['bank_offer', 'Accord de la banque'],
  ['sharing_consent', 'Formulaire signé'],
] as const;

/** A photo of what was bought, and the officer's yes. */
async function showsInvoice(scene: Scene, person: DemoPerson, loanId: string): Promise<void> {
  const [founder, officer] = [await scene.town.as(actorOfPerson(person)), await scene.town.as(staff('karim'))];
  const { releases } = (await founder.get<{ releases: { orderId: string }[] }>(`loans/${loanId}/invoices`)).body;
  const bill = { name: 'facture.pdf', bytes: `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /For (${loanId}) >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, type: 'application/pdf' };
  const { id } = (await founder.upload<{ id: string }>(`loans/${loanId}/invoices/bring`, bill, { orderId: releases[0]!.orderId }, { key: 'demo' })).body;
  await officer.post(`loans/${loanId}/invoices/${id}/check`, { accepted: true }, { key: 'demo' });
}

/** One prepares, another approves. */
async function transferOrder(scene: Scene, loanId: string, approved: boolean): Promise<void> {
  const treasurer = await scene.town.as(staff('aicha'));
  const { payees } = (await treasurer.get<{ payees: { id: string }[] }>(`loans/${loanId}/agreement`)).body;
  const { principal } = (await treasurer.get<{ principal: string }>(`loans/${loanId}`)).body;
  const lines = [{ payeeId: payees[0]!.id, amount: principal, purpose: 'Équipement' }];
  const { id } = (await treasurer.post<{ id: string }>(`loans/${loanId}/orders`, { lines }, { key: 'demo' })).body;
  if (approved) await (await scene.town.as(staff('malika'))).post(`loans/orders/${id}/approve`, {}, { key: 'demo' });
}

function planPayments(scene: Scene, file: DemoFile, loanId: string, rows: readonly Instalment[]): void {
  const yesterday = addDays(scene.today, -1);
  const past = rows.filter((row) => row.due <= yesterday);
  const paid = file.fate === 'late' ? past.slice(0, PAID_BEFORE_TROUBLE) : past;
  for (const row of paid) pays(scene, loanId, row.due, row.amount, `REC-${row.n}`);
  const next = rows[past.length];
  // some money comes before its day: half of the next row
  if (file.ahead && next) pays(scene, loanId, yesterday, half(next.amount), `REC-${next.n}-A`);
}

const half = (amount: string): string => `${Math.floor(Number(amount.split('.')[0]) / 2)}.00`;

function pays(scene: Scene, loanId: string, day: LocalDate, amount: string, reference: string): void {
  scene.town.on(day, async () => {
    const treasurer = await scene.town.as(staff('aicha'));
    await treasurer.post(`loans/${loanId}/repayments`, { amount, receivedOn: day, channel: 'transfer', reference }, { key: `demo-${reference}` });
  });
}

interface Proposals {
  readonly items: readonly { readonly id: string; readonly rank: number; readonly mentor: { readonly name: { readonly latin: string } } }[];
}

/** The mentor who was asked says yes and plans to meet: once some weeks ago, and again in the coming days when the story is today's. */
async function mentorTakes(scene: Scene, person: DemoPerson, { mentor: wanted = 'first', fate, unsigned }: DemoFile): Promise<void> {
  const founder = await scene.town.as(actorOfPerson(person));
  const { items } = (await founder.get<Proposals>('mentoring/proposals')).body;
  const nameOf = (mentor: (typeof mentors)[number]): string => `${mentor.first} ${mentor.last}`;
  const asked = mentors.find((one) => one.key === wanted);
  const proposal = items.find((one) => (asked ? one.mentor.name.latin === nameOf(asked) : one.rank === 1));
  const mentor = mentors.find((one) => nameOf(one) === proposal?.mentor.name.latin);
  if (!proposal || !mentor) throw new Error(`${person.key}: ${wanted} was not proposed as mentor`);
  const client = await scene.town.as(actorOfMentor(mentor));
  await client.post(`mentoring/proposals/${proposal.id}/accept`, {}, { key: 'demo' });
  const { mentorshipId } = (await founder.post<{ mentorshipId: string }>(`mentoring/proposals/${proposal.id}/confirm`, {}, { key: 'demo' })).body;
  await signCharter(scene, [actorOfPerson(person), ...(unsigned ? [] : [actorOfMentor(mentor), staff('karim')])], mentorshipId);
  if (unsigned) return;
  if (fate === 'late' || fate === 'repaying') followed(scene, person, mentor, mentorshipId, fate === 'late');
  meets(scene, person, mentor, mentorshipId, addDays(scene.town.today, 2), addDays(scene.town.today, 9));
  if (wanted !== 'first') meets(scene, person, mentor, mentorshipId, addDays(scene.today, -2), addDays(scene.today, 3));
}

/** Founder, mentor and the officer as mediator sign, each with the code that came. */
async function signCharter(scene: Scene, signers: readonly Actor[], mentorshipId: string): Promise<void> {
  for (const who of signers) {
    const client = await scene.town.as(who);
    // told again: whoever signed then does not sign again
    if (!(await client.get<{ maySign: boolean }>(`mentoring/mentorships/${mentorshipId}/charter`)).body.maySign) continue;
    await client.post(`mentoring/mentorships/${mentorshipId}/charter/code`, {}, { key: 'demo' });
    await client.post(`mentoring/mentorships/${mentorshipId}/charter/sign`, { code: await scene.town.codeFor(who) }, { key: 'demo' });
  }
}

function meets(scene: Scene, person: DemoPerson, mentor: (typeof mentors)[number], mentorshipId: string, on: LocalDate, day: LocalDate): void {
  scene.town.on(workday(scene, on), async () => {
    const body = { startsAt: `${day}T10:00`, mode: 'visit', place: person.lang === 'ar' ? 'في مقر المشروع' : 'Sur le lieu du projet' };
    await (await scene.town.as(actorOfMentor(mentor))).post(`mentoring/mentorships/${mentorshipId}/meetings`, body, { key: `demo-${day}` });
  });
}
