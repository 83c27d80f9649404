import { addDays } from '#kernel/calendar';
import { staff } from './newcomers.js';
import { type Scene, workday } from './scene.js';

/** Visitors who looked whether the loan is for them and asked to be called: days ago, first name, phone of nobody, language, answers. */
const callers = [
  [26, 'Meryem', '+212600000081', 'fr', { place: 'dcheira', age: 'from_18', firm: 'idea', form: 'undecided', activity: 'food', standing: 'clear', amount: 'a50' }],
  [5, 'سعيد', '+212600000082', 'ar', { place: 'souss', age: 'from_36', firm: 'year_1', form: 'auto_entrepreneur', activity: 'crafts', standing: 'clear', amount: 'a20' }],
  [1, null, '+212600000083', 'ar', { place: 'dcheira', age: 'from_45', firm: 'year_3', activity: 'services', standing: 'clear', amount: 'a100' }],
] as const;

interface Version {
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
}
/** What a version shows that is no parameter of it. */
const shown = ['code', 'version', 'label', 'ratePercent', 'fees', 'guarantee', 'standing', 'endsOn', 'files', 'changes'];

/** Some leave their number; one is called and sent on. The keeper of the products has published a version once, and prepares the next. */
export function firstLooks(scene: Scene): void {
  const { town, today } = scene;
  for (const [daysAgo, firstName, phone, language, answers] of callers) {
    town.on(addDays(today, -daysAgo), async () => {
      await town.visitor().post('loans/leads', { phone, firstName, language, consent: true, consentVersion: 'call_back_1', answers }, { key: `demo-${phone}` });
    });
  }
  town.on(workday(scene, addDays(today, -24)), async () => {
    const officer = await town.as(staff('fatiha'));
    const { items } = (await officer.get<{ items: { id: string; phone: string; outcome: string | null }[] }>('loans/leads')).body;
    const called = items.find(({ phone }) => phone === callers[0][2]);
    if (called && !called.outcome) await officer.post(`loans/leads/${called.id}/outcome`, { outcome: 'smi' }, { key: 'demo' });
  });
  town.on(workday(scene, addDays(today, -120)), () =>
    drafts(scene, { coolingDays: 60, source: 'Délibération du bureau : une demande refusée peut revenir après 60 jours.' }, true),
  );
  town.on(workday(scene, addDays(today, -2)), () =>
    drafts(
      scene,
      { coolingDays: 60, defaultDeferralMonths: 3, bankRequiredAbove: '80000', source: 'Projet pour le prochain bureau : différé plus court, banque dès 80 000 MAD.' },
      false,
    ),
  );
}

async function drafts({ town, today }: Scene, change: object, publish: boolean): Promise<void> {
  const keeper = await town.as(staff('malika'));
  const path = 'loans/products/honour_loan';
  // the first version, so that a story told again after it was cut short sends the same
  const first = (await keeper.get<{ items: Version[] }>(`${path}/versions`)).body.items.at(-1)!;
  const terms = Object.fromEntries(Object.entries(first).filter(([name]) => !shown.includes(name)));
  const { ar: labelAr, fr: labelFr, en: labelEn } = first.label;
  const validFrom = publish ? town.today : addDays(today, 30);
  await keeper.post(`${path}/versions`, { ...terms, labelAr, labelFr, labelEn, validFrom, ...change }, { key: `demo-${validFrom}` });
  if (publish) await keeper.post(`${path}/publish`, {}, { key: `demo-${validFrom}` });
}
