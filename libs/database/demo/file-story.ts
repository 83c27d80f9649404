import { addDays, type LocalDate } from '#kernel/calendar';
import { type DemoFile, type FileFate, words } from './files.js';
import type { DemoCommittee, Ruling } from './committee-story.js';
import { loanStory } from './loan-story.js';
import { actorOfPerson, staff } from './newcomers.js';
import type { DemoPerson } from './people.js';
import { planOf } from './plan-pages.js';
import { type Scene, workday } from './scene.js';
import { placeCode } from './tables.js';

/** The steps that every file goes through until its fate holds it, with the days after the draft. */
const road: readonly { readonly step: 'submit' | 'instruct' | 'present'; readonly after: number }[] = [
  { step: 'submit', after: 2 },
  { step: 'instruct', after: 6 },
  { step: 'present', after: 22 },
];
const steps: Readonly<Record<FileFate, number>> = {
  ...{
    draft: 0,
    lapsed: 0,
    submitted: 1,
    withdrawn: 1,
    incomplete: 1,
    in_instruction: 2,
    ready_for_committee: 3,
    scheduled: 3,
    rejected: 3,
    adjourned: 3,
    notified: 3,
    expired: 3,
  },
  ...{ committed: 3, in_deferral: 3, repaying: 3, late: 3, closed: 3 },
};

/** Plans the life of one application on the days of the town. */
export function fileStory(scene: Scene, committee: DemoCommittee, person: DemoPerson, file: DemoFile): void {
  const begun = addDays(scene.today, -file.begun);
  scene.town.on(workday(scene, begun), async () => {
    const founder = await scene.town.as(actorOfPerson(person));
    const { id } = (await founder.post<{ id: string }>('loans/applications', bodyOf(person, file), { key: 'demo' })).body;
    const ahead = new FileOnItsWay(scene, committee, person, file, id, begun);
    for (const { step, after } of road.slice(0, steps[file.fate])) scene.town.on(workday(scene, addDays(begun, after)), () => ahead[step]());
    if (file.fate === 'withdrawn') scene.town.on(workday(scene, addDays(begun, 15)), () => ahead.withdraw());
    if (file.fate === 'incomplete') scene.town.on(workday(scene, addDays(begun, 7)), () => ahead.askForMore());
  });
}

function bodyOf(person: DemoPerson, file: DemoFile): object {
  const { venture, sector } = person.trade;
  if (!venture) throw new Error(`${person.key} has no venture to ask a loan for`);
  const half = { projectTitle: venture.title[person.lang], sectorCode: sector, termMonths: file.term, deferralMonths: file.deferral };
  // the youngest draft is half-filled, as drafts are
  if (file.fate === 'draft' && file.begun < 5) return half;
  const own = Math.ceil(venture.needs / 5_000) * 500 + 1_000;
  return {
    ...half,
    ...{ communeCode: placeCode(person.place), summary: venture.summary[person.lang], jobsPlanned: 1 + (venture.amount > 45_000 ? 1 : 0) },
    ...{ amount: decimal(venture.amount), needs: decimal(venture.needs), physicalInvestment: decimal(venture.physical) },
    ...{ ownContribution: decimal(own), otherResources: decimal(venture.needs - venture.amount - own) },
    plan: planOf(person),
  };
}
/** Days from the draft to the session, and from today to the next one. */
const SESSION_AFTER = 30;
const SESSION_AHEAD = 5;
const decimal = (whole: number): string => `${whole}.00`;

class FileOnItsWay {
  constructor(
    private readonly scene: Scene,
    private readonly committee: DemoCommittee,
    private readonly person: DemoPerson,
    private readonly file: DemoFile,
    private readonly id: string,
    private readonly begun: LocalDate,
  ) {}

  async submit(): Promise<void> {
    await this.founder('submit');
  }
  async withdraw(): Promise<void> {
    await this.founder('withdraw');
  }
  async askForMore(): Promise<void> {
    const { lang } = this.person;
    await (
      await this.scene.town.as(staff('karim'))
    ).post(
      `loans/applications/${this.id}/ask-for-more`,
      { papers: ['ID_CIN'], items: words.missing[lang].map(([text, reason]) => ({ text, reason })), message: words.missingMessage[lang] },
      { key: 'demo' },
    );
  }
  async instruct(): Promise<void> {
    await this.officer('instruct', {});
  }
  async present(): Promise<void> {
    await this.study();
    const { fate } = this.file;
    if (fate === 'ready_for_committee') return;
    if (fate === 'scheduled') return this.committee.takes(this.id, addDays(this.scene.today, SESSION_AHEAD));
    await this.committee.takes(this.id, addDays(this.begun, SESSION_AFTER), { applicationId: this.id, decision: this.decision(), afterwards: () => this.letterCame() });
  }

  private decision(): Ruling['decision'] {
    const { fate, term, deferral } = this.file;
    const { lang, trade } = this.person;
    const grant = { amountGranted: decimal(trade.venture!.amount), termMonths: term, deferralMonths: deferral, mentorRecommended: true };
    if (fate === 'rejected') return { kind: 'reject', reasons: ['market_unproven', 'local_displacement'], commentForApplicant: words.rejected[lang] };
    if (fate === 'adjourned') return { kind: 'adjourn', reasons: ['incoherent_numbers'], questions: words.questions[lang], commentForApplicant: words.adjourned[lang] };
    if (fate !== 'notified') return { kind: 'approve', ...grant };
    const reservations = [{ text: words.reservation[lang], category: 'training', kind: 'monitoring', dueOn: addDays(this.scene.today, 60) }];
    return { kind: 'approve_with_reservations', ...grant, reservations };
  }

  /** The founder answers a grant some days after its letter. */
  private letterCame(): void {
    if (['rejected', 'adjourned', 'notified', 'expired'].includes(this.file.fate)) return;
    this.scene.town.on(workday(this.scene, addDays(this.begun, 34)), () => this.accept());
  }

  async accept(): Promise<void> {
    const founder = await this.scene.town.as(actorOfPerson(this.person));
    const { loanId } = (await founder.post<{ loanId: string }>(`loans/applications/${this.id}/accept`, {}, { key: 'demo' })).body;
    loanStory(this.scene, this.person, this.file, loanId);
  }

  private async founder(move: string): Promise<void> {
    await (await this.scene.town.as(actorOfPerson(this.person))).post(`loans/applications/${this.id}/${move}`, {}, { key: `demo-${move}` });
  }
  /** Note, visit, score; then Fatiha reads it a second time and scores it too. */
  private async study(): Promise<void> {
    const [officer, reader] = [await this.scene.town.as(staff('karim')), await this.scene.town.as(staff('fatiha'))];
    const at = `loans/applications/${this.id}`;
    const { amount, termMonths } = (await officer.get<{ amount: string; termMonths: number }>(at)).body;
    const { person, project, market, finances, risks } = words.note;
    const note = { person, project, market, finances, risks, opinion: 'favourable', amount, termMonths, mentorNeeded: true, version: 0 };
    await officer.put(`${at}/study/note`, note, { key: 'demo-note' });
    await officer.post(
      `${at}/study/records`,
      { kind: 'visit', heldOn: this.scene.town.today, place: 'Sur place', who: 'Karim', text: words.visit, seen: ['place_exists', 'neighbours_asked'] },
      { key: 'demo-visit' },
    );
    await officer.post(`${at}/study/scores`, { lines: words.score }, { key: 'demo-score' });
    await officer.post(`${at}/propose`, {}, { key: 'demo-propose' });
    await reader.post(`${at}/study/scores`, { lines: words.secondScore }, { key: 'demo-score' });
    await reader.post(`${at}/present`, {}, { key: 'demo-present' });
  }

  private async officer(move: string, body: object): Promise<void> {
    await (await this.scene.town.as(staff('karim'))).post(`loans/applications/${this.id}/${move}`, body, { key: `demo-${move}` });
  }
}
