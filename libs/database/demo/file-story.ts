import { addDays } from '#kernel/calendar';
import { type DemoFile, type FileFate, words } from './files.js';
import { loanStory } from './loan-story.js';
import { actorOfPerson, staff } from './newcomers.js';
import type { DemoPerson } from './people.js';
import { planOf } from './plan-pages.js';
import { type Scene, workday } from './scene.js';
import { placeCode } from './tables.js';

/** The steps that every file goes through until its fate holds it, with the days after the draft. */
const road: readonly { readonly step: 'submit' | 'instruct' | 'present' | 'decide' | 'accept'; readonly after: number }[] = [
  { step: 'submit', after: 2 },
  { step: 'instruct', after: 6 },
  { step: 'present', after: 22 },
  { step: 'decide', after: 30 },
  { step: 'accept', after: 34 },
];
const steps: Readonly<Record<FileFate, number>> = {
  ...{ draft: 0, lapsed: 0, submitted: 1, withdrawn: 1, incomplete: 1, in_instruction: 2, ready_for_committee: 3, rejected: 4, adjourned: 4, approved: 4, expired: 4 },
  ...{ committed: 5, in_deferral: 5, repaying: 5, late: 5, closed: 5 },
};

/** Plans the life of one application on the days of the town. */
export function fileStory(scene: Scene, person: DemoPerson, file: DemoFile): void {
  const begun = addDays(scene.today, -file.begun);
  scene.town.on(workday(scene, begun), async () => {
    const founder = await scene.town.as(actorOfPerson(person));
    const { id } = (await founder.post<{ id: string }>('loans/applications', bodyOf(person, file), { key: 'demo' })).body;
    const ahead = new FileOnItsWay(scene, person, file, id);
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
const decimal = (whole: number): string => `${whole}.00`;

class FileOnItsWay {
  constructor(
    private readonly scene: Scene,
    private readonly person: DemoPerson,
    private readonly file: DemoFile,
    private readonly id: string,
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
    ).post(`loans/applications/${this.id}/ask-for-more`, { missingItems: words.missing[lang], message: words.missingMessage[lang] }, { key: 'demo' });
  }
  async instruct(): Promise<void> {
    await this.officer('instruct', {});
  }
  async present(): Promise<void> {
    await this.officer('present', { opinion: words.opinion });
  }

  async decide(): Promise<void> {
    const { fate, term, deferral } = this.file;
    const { lang, trade } = this.person;
    const body =
      fate === 'rejected'
        ? { kind: 'reject', reasons: ['market_unproven', 'local_displacement'], commentForApplicant: words.rejected[lang] }
        : fate === 'adjourned'
          ? { kind: 'adjourn', reasons: ['incoherent_numbers'], commentForApplicant: words.adjourned[lang] }
          : { kind: 'approve', amountGranted: decimal(trade.venture!.amount), termMonths: term, deferralMonths: deferral, mentorRecommended: true };
    await (await this.scene.town.as(staff('naima'))).post(`loans/applications/${this.id}/decide`, body, { key: 'demo' });
  }

  async accept(): Promise<void> {
    const founder = await this.scene.town.as(actorOfPerson(this.person));
    const { loanId } = (await founder.post<{ loanId: string }>(`loans/applications/${this.id}/accept`, {}, { key: 'demo' })).body;
    loanStory(this.scene, this.person, this.file, loanId);
  }

  private async founder(move: string): Promise<void> {
    await (await this.scene.town.as(actorOfPerson(this.person))).post(`loans/applications/${this.id}/${move}`, {}, { key: `demo-${move}` });
  }
  private async officer(move: string, body: object): Promise<void> {
    await (await this.scene.town.as(staff('karim'))).post(`loans/applications/${this.id}/${move}`, body, { key: `demo-${move}` });
  }
}
