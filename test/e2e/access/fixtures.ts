import type { HttpPerson } from '../../world/client';
import { aScore, LoanDesk, workshop } from '../../world/loan-desk';
import { leadBody, productBody } from '../../world/products';
import { agencySide, candidacyBodies, offerOf, partnerBodies } from './agency-fixtures';
import { committeeRule, committeeSide } from './committee-fixtures';
import { messageBodies, messageIds, messageOwners } from './message-fixtures';
import { peopleBodies } from './people-bodies';
import { activeMentor } from '../../world/mentors';
import { queuedRun } from './matching-fixtures';
import { mentoringBodies, mentoringSide } from './mentoring-fixtures';
import { smallPng } from '../../../libs/features/documents/domain/sample-papers';
import type { World } from '../../world/world';
import { type Caller, callers, type Fixture } from './access-matrix';

export interface Fixtures {
  readonly callers: Readonly<Record<Exclude<Caller, 'owner'>, HttpPerson>>;
  readonly ids: Readonly<Record<Fixture, string>>;
  readonly owners: Readonly<Record<Fixture, HttpPerson>>;
}
interface Made {
  readonly id: string;
}

/** A town in which every kind of record exists and belongs to somebody, and one caller of every role who is a stranger to all of it. */
export async function makeFixtures(world: World): Promise<Fixtures> {
  const desk = await LoanDesk.open(world, { fund: '5000000.00' });
  const admin = await world.person('Keeper', 'admin');
  const { agency, organisation, offer, vacancy, review, imported, trial, feed, apiKey, endpoint, delivery } = await agencySide(world, admin);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const founders = await world.people(
    'Dina the founder',
    'Amal the founder',
    'Said the founder',
    'Rim the founder',
    'Badr the founder',
    'Chadi the founder',
    'Lina the founder',
    'Nora the founder',
    'Siham the founder',
    'Warda the founder',
    'Zohra the founder',
    'Safae the founder',
  );
  const [dina, amal, said, rim, badr, chadi, lina, nora, siham, warda, zohra, kenza] = founders;
  const planned = await desk.draft(siham);
  const invitation = (await siham.post<Made>(`loans/applications/${planned}/invitations`, { name: 'Ilham' })).body.id;
  const studied = await desk.sent(said);
  await desk.officer.post(`loans/applications/${studied}/instruct`);
  const applications = { draft: await desk.draft(dina), application: await desk.sent(amal), studied, presented: await desk.presented(rim), approved: await desk.approved(badr) };
  const reviewed = await desk.studied(await desk.sent(kenza).then(async (id) => (await desk.officer.post(`loans/applications/${id}/instruct`), id)));
  await desk.officer.post(`loans/applications/${reviewed}/propose`);
  const promised = await desk.granted(warda);
  const ordered = await desk.ready(await desk.granted(zohra));
  const { payees } = (await desk.treasurer.get<{ payees: Made[] }>(`loans/${ordered}/agreement`)).body;
  const order = (await desk.treasurer.post<Made>(`loans/${ordered}/orders`, { lines: [{ payeeId: payees[0]!.id, amount: '50000', purpose: 'Machines' }] })).body.id;
  const committed = await desk.readyToPay(await desk.granted(chadi));
  await desk.granted(lina);
  const repaying = await desk.disbursed(nora, world.today());
  await world.settle();
  const mentored = await mentoringSide(world, desk, hanan, founders);
  const person = (await dina.get<{ personId: string }>('accounts/me')).body.personId;

  const candidacy = (await amal.post<Made>('candidacies', { offerId: vacancy })).body.id;
  await world.visitor().post('loans/leads', leadBody('0612345678'));
  const lead = (await desk.officer.get<{ items: Made[] }>('loans/leads')).body.items[0]!.id;

  const paper = (await dina.upload<Made>('documents', { name: 'cin.png', bytes: smallPng() }, { code: 'ID_CIN' })).body.id;
  const absence = (await desk.officer.post<Made>('loans/desk/absences', { fromDay: '2028-01-03', toDay: '2028-01-07' })).body.id;
  const sat = await committeeSide(world, desk);
  const ids = {
    ...sat.ids,
    ...(await messageIds(world)),
    fullRun: await queuedRun(world),
    apiKey,
    endpoint,
    delivery,
    organisation,
    person,
    borrower: (await nora.get<{ personId: string }>('accounts/me')).body.personId,
    paper,
    offer,
    vacancy,
    candidacy,
    review,
    import: imported,
    trial,
    feed,
    ...mentored.ids,
    ...applications,
    committed,
    promised,
    reviewed,
    order,
    repaying,
    planned,
    invitation,
    absence,
    product: 'honour_loan',
    fund: 'main',
    lead,
    holiday: (await world.db.one<Made>("select id from holiday where code = 'islamic_new_year' and day > '2028-01-01' order by day limit 1"))!.id,
  };
  const owners = {
    ...sat.owners,
    ...{
      apiKey: agency,
      endpoint: agency,
      delivery: agency,
      organisation: agency,
      person: dina,
      borrower: nora,
      paper: dina,
      offer: agency,
      vacancy: agency,
      candidacy: amal,
      review: agency,
      import: agency,
      trial: agency,
      feed: agency,
      ...mentored.owners,
    },
    ...{
      draft: dina,
      planned: siham,
      invitation: siham,
      application: amal,
      studied: said,
      presented: rim,
      approved: badr,
      committed: chadi,
      promised: warda,
      reviewed: kenza,
      order: zohra,
      repaying: nora,
      product: admin,
      fund: admin,
      lead: admin,
      absence: admin,
      holiday: admin,
      ...messageOwners(admin),
      fullRun: admin,
    },
  };
  return { callers: await strangers(world), ids, owners };
}

async function strangers(world: World): Promise<Fixtures['callers']> {
  const [founder, seeker, mentor, officer, member, treasurer, fund, agency, municipality, admin] = await world.people(
    ...([
      'A the founder',
      'B the seeker',
      'C the mentor',
      'D the officer',
      'E the member',
      'F the treasurer',
      'J the fund',
      'G the agency',
      'H the municipality',
      'I the administrator',
    ] as const),
  );
  return { visitor: world.visitor(), founder, job_seeker: seeker, mentor, officer, committee_member: member, treasurer, fund_manager: fund, agency, municipality, admin };
}

/** A sound body for each route that takes one, so that the answer is about the caller. `who` keeps addresses apart. */
export const bodies: Readonly<Record<string, (who: Caller, ids: Fixtures['ids']) => object>> = {
  'POST /accounts/sign-up': (who) => ({ login: `new.${who.replace('_', '.')}@tiwizi.test`, password: 'trois chats gris', role: 'founder' }),
  'POST /accounts/codes': () => ({ signUpId: '00000000-0000-4000-8000-000000000000' }),
  'POST /accounts/confirm': () => ({ signUpId: '00000000-0000-4000-8000-000000000000', code: '123456' }),
  'POST /accounts/password-resets': (who) => ({ login: `nobody.${who.replace('_', '.')}@tiwizi.test` }),
  'POST /accounts/password-resets/confirm': () => ({ resetId: '00000000-0000-4000-8000-000000000000', code: '123456', password: 'trois chats gris' }),
  'POST /accounts/sign-in': (who) => ({ login: `nobody.${who.replace('_', '.')}@tiwizi.test`, password: 'not a password' }),
  'PATCH /accounts/me/language': () => ({ language: 'fr' }),
  'POST /accounts': () => ({ email: 'staff@tiwizi.test', password: 'trois chats gris', roles: ['officer'], language: 'fr' }),
  'POST /accounts/api-keys': () => ({ name: 'Feed' }),
  'POST /organisations': (who) => ({ kind: 'employer', nameFr: `Atelier de ${who}` }),
  'POST /organisations/:id/members': () => ({ email: 'nadia@tiwizi.test', role: 'admin' }),
  'POST /offers': (_who, { organisation }) => offerOf(organisation),
  ...candidacyBodies,
  ...messageBodies,
  ...partnerBodies,
  ...peopleBodies,
  ...mentoringBodies,
  'PUT /offers/:id': (_who, { organisation }) => offerOf(organisation),
  'POST /loans/applications': () => workshop,
  'PUT /loans/applications/:id': () => ({ ...workshop, summary: 'Un atelier au coin de la rue.' }),
  'PUT /loans/applications/:id/plan': () => ({ part: 'needs', version: 1, lines: [{ kind: 'equipment', amount: '50000' }], values: {} }),
  'POST /loans/applications/:id/invitations': () => ({ name: 'Ilham' }),
  'POST /loans/invitations/look': () => ({ code: 'AAAA-BBBB-CCCC' }),
  'POST /loans/invitations/accept': () => ({ code: 'AAAA-BBBB-CCCC' }),
  'POST /loans/applications/:id/ask-for-more': () => ({ items: [{ text: 'Devis', reason: 'Le prix manque' }] }),
  'POST /loans/applications/:id/requests/:requestId/decide': () => ({ accepted: true, reason: 'Une pièce manque encore' }),
  'POST /loans/applications/:id/requests/items/:itemId/answer': () => ({ given: true }),
  'PUT /loans/grids/draft': () => ({ validFrom: '2028-01-03', lines: [{ most: 100, label: { ar: 'الكل', fr: 'Tout', en: 'All' } }] }),
  'POST /loans/desk/absences': () => ({ fromDay: '2028-02-01', toDay: '2028-02-04' }),
  'POST /loans/applications/:id/hand-over': () => ({ toAccountId: '00000000-0000-4000-8000-000000000000', reason: 'Elle connaît ce métier.' }),
  'POST /loans/assisted': (who) => ({ projectTitle: 'Un four', consent: true, presence: 'Hind', person: { firstName: 'Rkia', lastName: who, birthYear: 1971 } }),
  'POST /loans/orientations': (who) => ({ wish: 'Un four', consent: true, presence: 'Hind', person: { firstName: 'Ijja', lastName: who, birthYear: 1971 } }),
  'POST /loans/applications/:id/begin': () => ({}),
  'POST /loans/applications/:id/orient': () => ({ outcome: 'anapec' }),
  'POST /loans/applications/:id/assistance/confirm': () => ({ code: '123456' }),
  'POST /loans/:id/invoices': () => ({ orderId: '00000000-0000-4000-8000-000000000000', documentId: '00000000-0000-4000-8000-000000000000' }),
  'POST /loans/:id/invoices/:paperId/check': () => ({ accepted: true }),
  'POST /loans/committee/mandates': () => ({ email: 'spare@tiwizi.test', college: 'banks', fromDay: '2027-01-01', toDay: '2028-01-01' }),
  'PUT /loans/committee/seat/links': () => ({ links: [] }),
  'POST /loans/committee/rules': () => committeeRule,
  'POST /loans/committee/sessions': () => ({ day: '2027-02-01', time: '10:00' }),
  'POST /loans/committee/sessions/:id/items': (_who, { presented }) => ({ applicationId: presented, agreement: 'Par téléphone' }),
  'PUT /loans/committee/sessions/:id/agenda': () => ({ items: [] }),
  'PUT /loans/committee/sessions/:id/attendance': (_who, { mandate }) => ({ members: [{ mandateId: mandate, presence: 'present' }] }),
  'POST /loans/committee/sessions/:id/addenda': () => ({ text: 'Une erreur de date.' }),
  'POST /loans/committee/sessions/:id/cancel': () => ({ reason: 'Jour férié décrété' }),
  'POST /loans/committee/items/:id/conflict': () => ({ conflict: false }),
  'POST /loans/committee/items/:id/vote': () => ({ choice: 'for' }),
  'POST /loans/committee/items/:id/close': () => ({ kind: 'approve', amountGranted: '50000.00', termMonths: 36 }),
  'POST /loans/committee/items/:id/take-off': () => ({ reason: 'Un papier manque' }),
  'POST /loans/committee/files/:id/extend': () => ({ days: 30, reason: 'Le bail tarde' }),
  'POST /loans/committee/files/:id/review': () => ({ facts: 'Un autre local est trouvé, bail signé.' }),
  'POST /loans/committee/reservations/:id/propose': () => ({ evidence: 'Bail du 3 janvier' }),
  'POST /loans/committee/reservations/:id/send-back': () => ({ reason: 'La date manque' }),
  'POST /references/holidays': () => ({ labelAr: 'عطلة', labelFr: 'Jour chômé', labelEn: 'Day off', day: '2028-06-14', source: 'Décret' }),
  'POST /references/holidays/:id/confirm': () => ({ source: 'Communiqué' }),
  'POST /references/holidays/:id/move': () => ({ day: '2028-05-27', source: 'Communiqué' }),
  'POST /references/holidays/:id/withdraw': () => ({ source: 'Communiqué' }),
  'POST /loans/dunning': () => ({ validFrom: '2099-01-01', steps: [{ dpd: 5, level: 1, action: 'call', who: 'officer' }] }),
  'POST /loans/:id/contacts': () => ({ kind: 'call', outcome: 'reached', note: 'Elle paie vendredi.' }),
  'POST /loans/:id/promises': () => ({ amount: '100', promisedFor: '2099-01-01' }),
  'POST /loans/:id/difficulties': () => ({ reason: 'illness', words: 'Opérée, je reprends dans un mois.' }),
  'POST /loans/:id/dunning-pause': () => ({ until: '2099-01-01', reason: 'Hospitalisée' }),
  'POST /loans/applications/:id/fund': () => ({ fund: 'main' }),
  'POST /loans/funds': () => ({ code: 'maroc_pme', label: 'Enveloppe Maroc PME', onlyEquipment: true, reservePercent: 5 }),
  'PUT /loans/funds/:code': () => ({ label: 'Souss-Massa', reservePercent: 5 }),
  'POST /loans/funds/:code/contributions': () => ({ amount: '1000', on: '2026-01-15', reference: 'VIR 1' }),
  'POST /loans/funds/:code/withdrawals': () => ({ amount: '1000', on: '2026-01-15', reference: 'VIR 2' }),
  'POST /loans/funds/:code/reallocations': () => ({ amount: '1000', on: '2026-01-15', reference: 'DEC 3', toFund: 'maroc_pme' }),
  'POST /loans/funders': () => ({ code: 'conseil_regional', name: 'Conseil régional' }),
  'POST /loans/leads': (who) => leadBody(`06000000${10 + callers.indexOf(who)}`),
  'POST /loans/leads/:id/outcome': () => ({ outcome: 'smi' }),
  'POST /loans/applications/:id/papers': () => ({ documentId: '00000000-0000-4000-8000-000000000000' }),
  'POST /loans/applications/:id/papers/:paperId/check': () => ({ accepted: true }),
  'POST /loans/applications/:id/findings': () => ({ resident: 'yes' }),
  'POST /loans/products': () => productBody('2027-01-04', { code: 'youth_loan' }),
  'POST /loans/products/:code/versions': () => productBody('2027-01-04'),
  'PUT /loans/products/:code/draft': () => productBody('2027-01-05'),
  'POST /loans/products/:code/end': () => ({ endsOn: '2099-12-31' }),
  'PUT /loans/applications/:id/study/note': () => ({ version: 0 }),
  'POST /loans/applications/:id/study/records': () => ({ kind: 'visit', heldOn: '2027-01-04', text: 'Le local existe.' }),
  'POST /loans/applications/:id/study/scores': () => ({ lines: aScore }),
  'POST /loans/applications/:id/declare-ineligible': () => ({ explanation: 'Ce projet est hors de la région.' }),
  'POST /loans/applications/:id/contest': () => ({ facts: 'Le local est à Dcheira.' }),
  'POST /loans/applications/:id/send-back': () => ({ reason: 'Le marché manque.' }),
  'POST /loans/:id/contract/recall': () => ({ reason: 'Une faute dans le nom' }),
  'POST /loans/:id/contract/sign': () => ({ code: '123456' }),
  'PUT /loans/:id/conditions/:code': () => ({ evidence: 'Carte AE' }),
  'POST /loans/:id/payees': () => ({ kind: 'person', name: 'Warda', rib: '011519000001205000534921', nameChecked: true }),
  'POST /loans/:id/orders': () => ({ lines: [{ payeeId: '00000000-0000-4000-8000-000000000000', amount: '100', purpose: 'Machines' }] }),
  'POST /loans/:id/disburse': () => ({ on: '2027-01-04', reference: 'VIR 1' }),
  'POST /loans/:id/cancel': () => ({ reason: 'Elle part à Rabat' }),
  'POST /loans/:id/repayments/:repaymentId/reverse': () => ({ reason: 'other' }),
  'POST /loans/:id/notices': () => ({ servedOn: '2027-01-04', cureDays: 15, proof: 'AR 1' }),
  'POST /loans/:id/call-in': () => ({ move: 'sue', reason: 'Sans suite' }),
  'POST /loans/:id/proposals': () => ({ kind: 'extend', count: 6, reason: 'illness', note: 'Le plan de caisse est joint' }),
  'POST /offers/searches': () => ({ q: 'serveur' }),
  'PUT /offers/:id/favourite': () => ({}),
  'POST /loans/till/close': () => ({ day: '2027-01-04', counted: '0', reason: 'Pas encore comptée' }),
  'POST /loans/till/reopen': () => ({ day: '2027-01-04', reason: 'Un reçu oublié' }),
  'POST /loans/bank/statements': () => ({}),
  'POST /loans/bank/lines/:id/book': () => ({ loanNumber: 'P-1999-0001' }),
  'POST /loans/bank/lines/:id/take-back': (_caller, ids) => ({ repaymentId: ids.repaying }),
  'POST /loans/bank/lines/:id/set-aside': () => ({ reason: 'Frais de banque' }),
  'POST /loans/:id/refunds': () => ({ amount: '1', reference: 'V1' }),
  'POST /loans/:id/repayments': () => ({ amount: '100', receivedOn: '2027-01-04', channel: 'cash', reference: 'R1' }),
};

/** What stands behind the question mark of routes that ask for it. */
export const questions: Readonly<Record<string, string>> = {
  'GET /references/occupations/suggest': 'q=soudeur',
  'GET /references/occupations/near': 'code=5131-01',
  'GET /references/skills/suggest': 'q=couture',
  'GET /references/skills/proposed': 'occupations=7531-02',
  'GET /loans/reflow/effect': 'move=add&day=2028-06-14',
  'GET /loans/preview': 'amount=50000&termMonths=36',
};

/** Files for routes that take one. */
export const files: Readonly<Record<string, string>> = {
  'POST /loans/:id/contract/paper': '%PDF-1.7 signed',
  'POST /documents': '%PDF-1.7 paper',
  'POST /loans/:id/invoices/bring': '%PDF-1.7 invoice',
  'POST /loans/applications/:id/papers/bring': '%PDF-1.7 paper',
  'POST /loans/applications/:id/assistance/statement': '%PDF-1.7 yes',
  'POST /people/me/resume/preview': '{"basics":{"name":"Hind Lahcen"}}',
  'POST /people/imports': 'Nom;Prénom\nLahcen;Hind\n',
  'POST /offers/imports': 'Intitulé;Ville\nSoudeur;Agadir\n',
};
