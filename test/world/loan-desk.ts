import { workshopPlan } from './plan-pages';
import { fromDecimal } from '#kernel/money';
import { OpenFund } from '#features/loans';
import type { HttpPerson } from './client';
import { Committee, type Decision } from './committee';
import type { World } from './world';

/** A sewing workshop that stands on sound numbers: needs 80 000 = loan 50 000 + own 20 000 + other 10 000. */
export const workshop = {
  projectTitle: 'Atelier de couture',
  sectorCode: 'crafts',
  communeCode: '09.273.01.13',
  amount: '50000.00',
  termMonths: 36,
  deferralMonths: 0,
  ownContribution: '20000.00',
  otherResources: '10000.00',
  needs: '80000.00',
  physicalInvestment: '75000.00',
  jobsPlanned: 2,
  plan: workshopPlan as object,
};
export type Wish = Partial<typeof workshop>;

export interface Receipt {
  readonly id: string;
  readonly booked: string;
  readonly excess: string;
  readonly outstanding: string;
  readonly loanState: string;
}
interface Made {
  readonly id: string;
}

/** Points of a good file on the grid, each with its reason. */
export const aScore = Object.fromEntries(
  [20, 15, 8, 15, 10, 7].map((points, i) => [['fit', 'market', 'feasibility', 'finance', 'impact', 'support'][i]!, { points, comment: 'Vu sur place.' }]),
);

/** The platform that lends: an officer, a committee member, a treasurer and a fund with money. Takes a founder's file as far as a story needs it. */
export class LoanDesk {
  private payments = 0;
  private seated: Promise<Committee> | undefined;

  private constructor(
    private readonly world: World,
    readonly officer: HttpPerson,
    readonly member: HttpPerson,
    readonly treasurer: HttpPerson,
    /** Answers for the fund: approves what the treasurer prepared. */
    readonly director: HttpPerson,
    /** The second pair of eyes on a study. */
    readonly reviewer: HttpPerson,
  ) {}

  static async open(world: World, options: { fund?: string } = {}): Promise<LoanDesk> {
    const fund = world.app.get(OpenFund);
    await fund.ensure();
    await fund.contribute(fromDecimal(options.fund ?? '1000000.00'), 'first contribution');
    return new LoanDesk(world, ...(await world.people('Karim the officer', 'Hind the member', 'Aicha the treasurer', 'Tazla the fund', 'Itto the officer')));
  }

  async draft(founder: HttpPerson, wish: Wish = {}): Promise<string> {
    return (await founder.post<Made>('loans/applications', { ...workshop, ...wish })).body.id;
  }

  async sent(founder: HttpPerson, wish: Wish = {}): Promise<string> {
    const id = await this.draft(founder, wish);
    await founder.post(`loans/applications/${id}/submit`);
    return id;
  }

  /** Every open item of the request is answered: what is no paper is given, a paper is explained. */
  async answered(founder: HttpPerson, id: string): Promise<void> {
    const { items } = (await founder.get<{ items: { items: { id: string; code: string | null; standing: string }[] }[] }>(`loans/applications/${id}/requests`)).body;
    for (const item of items[0]!.items.filter(({ standing }) => standing === 'open'))
      await founder.post(`loans/applications/${id}/requests/items/${item.id}/answer`, item.code ? { given: false, explanation: 'Il arrive lundi.' } : { given: true });
  }

  async presented(founder: HttpPerson, wish: Wish = {}): Promise<string> {
    const id = await this.sent(founder, wish);
    await this.officer.post(`loans/applications/${id}/instruct`);
    return this.presents(id);
  }

  /** A whole study by the officer who has the file (or another one), and the second reader’s yes. */
  async presents(id: string, by: HttpPerson = this.officer): Promise<string> {
    await this.studied(id, by);
    await by.post(`loans/applications/${id}/propose`);
    await this.reviewer.post(`loans/applications/${id}/present`);
    return id;
  }

  /** Note, visit and score: everything that a proposal needs. Written again, the note is a new version. */
  async studied(id: string, by: HttpPerson = this.officer): Promise<string> {
    const { note, given } = (await by.get<{ note: { version: number } | null; given: number }>(`loans/applications/${id}/study`)).body;
    const text = 'Solide, clientes connues.';
    const parts = { person: text, project: text, market: text, finances: text, risks: text };
    await by.put(`loans/applications/${id}/study/note`, { ...parts, opinion: 'favourable', amount: '50000.00', termMonths: 36, version: note?.version ?? 0 });
    await by.post(`loans/applications/${id}/study/records`, {
      kind: 'visit',
      heldOn: this.world.today(),
      place: 'Dcheira',
      who: 'La fondatrice',
      text: 'Le local existe et convient.',
      seen: ['place_exists'],
    });
    if (given === 0) await by.post(`loans/applications/${id}/study/scores`, { lines: aScore });
    return id;
  }

  /** The committee of this desk, seated when it is first needed. Its chair is the member. */
  committee(): Promise<Committee> {
    return (this.seated ??= Committee.sits(this.world, this.officer, this.member));
  }

  /** What the committee says about a file that is ready, in a session of today; the letter leaves. */
  async decided(applicationId: string, decision: Decision): Promise<string> {
    await (await this.committee()).decides(this.world.today(), applicationId, decision);
    return applicationId;
  }

  /** Granted and told: the founder may accept. */
  async approved(founder: HttpPerson, wish: Wish = {}, decision: object = {}): Promise<string> {
    const id = await this.presented(founder, wish);
    const { amount, termMonths } = { ...workshop, ...wish };
    return this.decided(id, { kind: 'approve', amountGranted: amount, termMonths, ...decision });
  }

  /** Gives the loan's id. */
  async granted(founder: HttpPerson, wish: Wish = {}, decision: object = {}): Promise<string> {
    const id = await this.approved(founder, wish, decision);
    return (await founder.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body.loanId;
  }

  /** Contract made and signed on paper, all papers in hand. */
  async ready(loanId: string): Promise<string> {
    await this.officer.post(`loans/${loanId}/contract`);
    await this.officer.upload(`loans/${loanId}/contract/paper`, { name: 'contract.pdf', bytes: '%PDF-1.7 signed', type: 'application/pdf' }, { witness: 'Fatiha' });
    await this.officer.post(`loans/${loanId}/payees`, { kind: 'person', name: 'The borrower', rib: '011519000001205000534921', nameChecked: true });
    for (const code of ['registration', 'contribution_paid', 'payment_means', 'bank_offer', 'sharing_consent'])
      await this.officer.put(`loans/${loanId}/conditions/${code}`, { evidence: 'Vu au guichet' });
    await this.officer.post(`loans/${loanId}/confirm-conditions`);
    return loanId;
  }

  /** An order of transfer for all of the loan, or a part, prepared and approved by two persons. Gives the order's id. */
  async ordered(loanId: string, amount?: string): Promise<string> {
    const { payees, left } = (await this.treasurer.get<{ payees: Made[]; left: string }>(`loans/${loanId}/agreement`)).body;
    const { id } = (await this.treasurer.post<Made>(`loans/${loanId}/orders`, { lines: [{ payeeId: payees[0]!.id, amount: amount ?? left, purpose: 'Machines' }] })).body;
    await this.director.post(`loans/orders/${id}/approve`);
    return id;
  }

  /** Signed, everything in hand and ordered: only the bank has to move. Gives the loan's id. */
  async readyToPay(loanId: string): Promise<string> {
    await this.ready(loanId);
    await this.ordered(loanId);
    return loanId;
  }

  /** Granted today, paid out on that day (today or a past day since the grant). Gives the loan's id. */
  async disbursed(founder: HttpPerson, on: string, wish: Wish = {}, decision: object = {}): Promise<string> {
    const loanId = await this.readyToPay(await this.granted(founder, wish, decision));
    await this.treasurer.post(`loans/${loanId}/disburse`, { on, reference: `VIR ${on}` });
    return loanId;
  }

  /** For stories about other messages: what the committee has to tell, what asks for invoices and what warns before a file closes, is taken out of the ledger before it leaves. */
  async withoutLetters(): Promise<void> {
    await this.world.settle();
    await this.world.db.query("delete from reminder where subject_kind in ('hearing', 'letter', 'release', 'application', 'loan')");
  }

  async collects(loanId: string, amount: string, receivedOn: string): Promise<Receipt> {
    const reference = `R-${++this.payments}`;
    return (await this.treasurer.post<Receipt>(`loans/${loanId}/repayments`, { amount, receivedOn, channel: 'cash', reference })).body;
  }
}
